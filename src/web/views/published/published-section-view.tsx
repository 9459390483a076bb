import type { JSX } from 'preact';
import { isNotWorkedOut } from '#web/not-worked-out.ts';
import { asked } from '#web/published/question.ts';
import { publishedHref } from '#web/published/place.ts';
import type { PublishedSection } from '#web/published/sections.ts';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { publishedAnswer } from '#web/state.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { PublishedFiles } from '#web/views/published/published-files.tsx';
import { QuestionForm } from '#web/views/published/question-form.tsx';
import { ShownSection } from '#web/views/shown-section.tsx';
import type { PublishedPart, PublishedSummary } from '#web/workers/protocol.ts';

interface Properties { readonly section: PublishedSection; readonly summary: PublishedSummary; readonly isShown: boolean }

/** The authority whose figures are on show. */
export const authorityOnShow = (summary: PublishedSummary): string | null =>
  summary.authorities.find(({ id }) => id === publishedAnswer.value?.asked.authority)?.title ?? null;

/** One section of published statistics, with what may be asked in it. */
export function PublishedSectionView({ section, summary, isShown }: Properties): JSX.Element {
  const name = section.id === 'published-files' ? null : authorityOnShow(summary);
  return (
    <ShownSection id={section.id} title={name === null ? section.title : `${section.title}: ${name}`} isShown={isShown} isForScreen={isNotWorkedOut(section.id)}>
      {section.id === 'published-files' ? <PublishedFiles summary={summary} /> : <Answered section={section} summary={summary} part={publishedAnswer.value?.answer[section.id] ?? null} />}
      <Onward section={section} />
    </ShownSection>
  );
}

function Answered({ section, summary, part }: { readonly section: PublishedSection; readonly summary: PublishedSummary; readonly part: PublishedPart | null }): JSX.Element {
  return (
    <>
      <QuestionForm section={section} summary={summary} part={part} />
      {part === null
        ? <p class="govuk-body">Choose one of the {summary.authorities.length} authorities that the files hold.</p>
        : <Blocks blocks={part.blocks} idPrefix={`${section.id}-`} />}
    </>
  );
}

function Onward({ section }: { readonly section: PublishedSection }): JSX.Element | null {
  const next = PUBLISHED_SECTIONS[PUBLISHED_SECTIONS.indexOf(section) + 1];
  if (next === undefined) return null;
  return <p class="section__onward govuk-body">Next: <a class="govuk-link" href={publishedHref(next.id, asked.value)}>{next.title}</a></p>;
}
