import type { JSX } from 'preact';
import type { ScenarioSection } from '#web/scenarios/sections.ts';
import { SCENARIO_SECTIONS } from '#web/scenarios/sections.ts';
import { isNotWorkedOut } from '#web/not-worked-out.ts';
import { Builder } from '#web/views/scenarios/builder.tsx';
import { CaseView } from '#web/views/scenarios/case-view.tsx';
import { Compared } from '#web/views/scenarios/compared.tsx';
import { ShownSection } from '#web/views/shown-section.tsx';

interface Properties { readonly current: string | undefined; readonly isWritten: (section: string) => boolean }

/** Where scenarios are put together, and where they stand side by side. */
export function ScenarioSectionViews({ current, isWritten }: Properties): JSX.Element {
  return <>{SCENARIO_SECTIONS.filter(({ id }) => isWritten(id)).map(section => <OneSection key={section.id} section={section} isShown={section.id === current} />)}</>;
}

function OneSection({ section: { id, title }, isShown }: { readonly section: ScenarioSection; readonly isShown: boolean }): JSX.Element {
  // A form has nothing to say on paper, and neither has a comparison that nobody made.
  return (
    <ShownSection id={id} title={title} isShown={isShown} isForScreen={id === 'scenarios' || isNotWorkedOut(id)}>
      {id === 'scenarios' ? <Builder /> : id === 'scenarios-compared' ? <Compared /> : <CaseView />}
    </ShownSection>
  );
}
