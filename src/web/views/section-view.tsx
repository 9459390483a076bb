import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { SECTIONS } from '#reports/index.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { hrefOf } from '#web/routes.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { SECTION_TOOLS } from '#web/views/section-tools.tsx';
import { ShownSection } from '#web/views/shown-section.tsx';

interface Properties { readonly section: Section; readonly input: ReportInput; readonly isShown: boolean }

/** One section of the report, with what may be done to it on a screen, and the way to the next. */
export function SectionView({ section, input, isShown }: Properties): JSX.Element {
  const blocks = useMemo(() => section.write(input), [section, input]);
  const tools = SECTION_TOOLS[section.id];
  return (
    <ShownSection id={section.id} title={section.title} isShown={isShown}>
      {tools?.Before !== undefined && <tools.Before input={input} />}
      <Blocks blocks={blocks} />
      {tools?.After !== undefined && <tools.After input={input} />}
      <Onward section={section} />
    </ShownSection>
  );
}

function Onward({ section }: { readonly section: Section }): JSX.Element | null {
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  if (next === undefined) return null;
  return <p class="section__onward govuk-body">Next: <a class="govuk-link" href={hrefOf(next.id)}>{next.title}</a></p>;
}
