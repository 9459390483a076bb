import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { arrivals } from '#web/routes.ts';
import type { ScenarioSection } from '#web/scenarios/sections.ts';
import { SCENARIO_SECTIONS } from '#web/scenarios/sections.ts';
import { compared } from '#web/scenarios/state.ts';
import { Builder } from '#web/views/scenarios/builder.tsx';
import { CaseView } from '#web/views/scenarios/case-view.tsx';
import { Compared } from '#web/views/scenarios/compared.tsx';

interface Properties { readonly current: string | undefined; readonly isWritten: (section: string) => boolean }

/** Where scenarios are put together, and where they stand side by side. */
export function ScenarioSectionViews({ current, isWritten }: Properties): JSX.Element {
  return <>{SCENARIO_SECTIONS.filter(({ id }) => isWritten(id)).map(section => <OneSection key={section.id} section={section} isShown={section.id === current} />)}</>;
}

function OneSection({ section: { id, title }, isShown }: { readonly section: ScenarioSection; readonly isShown: boolean }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isShown) heading.current?.focus({ preventScroll: true });
  }, [isShown, arrivals.value]);
  // A form has nothing to say on paper, and neither has a comparison that nobody made.
  const isForScreen = id === 'scenarios' || compared.value === null;
  return (
    <section class={`section section--${id} ${isForScreen ? 'on-screen' : ''}`} hidden={!isShown} aria-labelledby={`section-${id}`}>
      <h1 class="govuk-heading-l heading-target" id={`section-${id}`} tabIndex={-1} ref={heading}>{title}</h1>
      {id === 'scenarios' ? <Builder /> : id === 'scenarios-compared' ? <Compared /> : <CaseView />}
    </section>
  );
}
