import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { longDate, monthName } from '#kernel/calendar-date.ts';
import { SECTIONS } from '#reports/index.ts';
import type { IndicatorsSummary } from '#web/indicators/messages.ts';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { reportInput } from '#web/report.ts';
import { currentSection, UNPROJECTED_SECTIONS } from '#web/routes.ts';
import { blocked, indicators, progress, published, result } from '#web/state.ts';
import { IndicatorSectionViews } from '#web/views/indicators/indicator-section-views.tsx';
import { PublishedSectionView } from '#web/views/published/published-section-view.tsx';
import { LeftOffPaper } from '#web/views/left-off-paper.tsx';
import { ScenarioSectionViews } from '#web/views/scenarios/scenario-section-views.tsx';
import { SectionView } from '#web/views/section-view.tsx';
import { SideNavigation } from '#web/views/side-navigation.tsx';
import { ProgressPanel } from '#web/views/working.tsx';

/**
 * A column of sections beside the one on show. All are in the page, so that all are printed; those that are not on show
 * are written a moment later, so that nobody waits for them.
 */
export function Results(): JSX.Element {
  const isWhole = useSignal(false);
  useEffect(() => {
    const later = setTimeout(() => { isWhole.value = true; });
    return () => clearTimeout(later);
  }, []);
  const input = result.value === null && indicators.value === null ? null : reportInput.value;
  const sections = result.value === null ? UNPROJECTED_SECTIONS : SECTIONS;
  const summary = published.value;
  const current = currentSection.value?.id;
  const isWritten = (id: string): boolean => isWhole.value || id === current;
  return (
    <>
      {result.value === null || PUBLISHED_SECTIONS.some(({ id }) => id === current) ? <AboutFiles /> : <AboutData />}
      <LeftOffPaper />
      <div class="results">
        <SideNavigation current={current} />
        <div class="results__sections">
          {input !== null && sections.filter(({ id }) => isWritten(id))
            .map(section => <SectionView key={section.id} section={section} input={input} isShown={section.id === current} />)}
          {result.value !== null && <ScenarioSectionViews current={current} isWritten={isWritten} />}
          {indicators.value !== null && <IndicatorSectionViews summary={indicators.value} current={current} isWritten={isWritten} />}
          {summary !== null && PUBLISHED_SECTIONS.filter(({ id }) => isWritten(id))
            .map(section => <PublishedSectionView key={section.id} section={section} summary={summary} isShown={section.id === current} />)}
        </div>
      </div>
      {progress.value !== null && <ProgressPanel progress={progress.value} beside />}
    </>
  );
}

/** Whose data, and until when: on every screen and every sheet of paper. */
function AboutData(): JSX.Element | null {
  if (result.value === null) return null;
  const { reading, projection, settings } = result.value;
  return (
    <p class="about-data">
      <strong>{reading.source === 'demo' ? 'Demo authority: every child in it is invented' : reading.authority ?? 'Your returns'}</strong>
      <span>Data to {longDate(projection.from)}</span>
      <span>{settings.months} months ahead</span>
    </p>
  );
}

/** The same of returns without a projection, or of published statistics. */
function AboutFiles(): JSX.Element | null {
  if (indicators.value !== null && !PUBLISHED_SECTIONS.some(({ id }) => id === currentSection.value?.id)) return <AboutReturns summary={indicators.value} />;
  if (published.value === null) return null;
  const { authorities, files } = published.value;
  return (
    <p class="about-data">
      <strong>Published statistics</strong>
      <span>{authorities.length} authorities</span>
      <span>{files.length} files</span>
    </p>
  );
}

function AboutReturns({ summary: { months } }: { readonly summary: IndicatorsSummary }): JSX.Element {
  return (
    <p class="about-data">
      <strong>{blocked.value?.authority ?? 'Your returns'}</strong>
      <span>They tell of {monthName(months.at(-1)!)} to {monthName(months[0]!)}</span>
    </p>
  );
}
