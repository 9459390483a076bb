import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { SECTIONS } from '#reports/index.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { arrivals, hrefOf } from '#web/routes.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { SECTION_TOOLS } from '#web/views/section-tools.tsx';

interface Properties { readonly section: Section; readonly input: ReportInput; readonly isShown: boolean }

/** One section of the report, with what may be done to it on a screen, and the way to the next. */
export function SectionView({ section, input, isShown }: Properties): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const blocks = useMemo(() => section.write(input), [section, input]);
  const tools = SECTION_TOOLS[section.id];
  useEffect(() => {
    if (isShown) heading.current?.focus({ preventScroll: true });
  }, [isShown, arrivals.value]);
  return (
    <section class="section" hidden={!isShown} aria-labelledby={`section-${section.id}`}>
      <h1 class="govuk-heading-l heading-target" id={`section-${section.id}`} tabIndex={-1} ref={heading}>{section.title}</h1>
      {tools?.Before !== undefined && <tools.Before input={input} />}
      <Blocks blocks={blocks} />
      {tools?.After !== undefined && <tools.After input={input} />}
      <Onward section={section} />
    </section>
  );
}

function Onward({ section }: { readonly section: Section }): JSX.Element | null {
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  if (next === undefined) return null;
  return <p class="section__onward govuk-body">Next: <a class="govuk-link" href={hrefOf(next.id)}>{next.title}</a></p>;
}
