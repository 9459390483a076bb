import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { longDate } from '#kernel/calendar-date.ts';
import { SECTIONS } from '#reports/index.ts';
import { reportInput } from '#web/report.ts';
import { currentSection } from '#web/routes.ts';
import { progress, result } from '#web/state.ts';
import { SectionView } from '#web/views/section-view.tsx';
import { SideNavigation } from '#web/views/side-navigation.tsx';
import { ProgressPanel } from '#web/views/working.tsx';

/**
 * A column of sections beside the one on show. All are in the page, so that all are printed; those that are not on show
 * are written a moment later, so that nobody waits for them.
 */
export function Results(): JSX.Element | null {
  const isWhole = useSignal(false);
  useEffect(() => {
    const later = setTimeout(() => { isWhole.value = true; });
    return () => clearTimeout(later);
  }, []);
  const input = reportInput.value;
  if (input === null || result.value === null) return null;
  return (
    <>
      <AboutData />
      <div class="results">
        <SideNavigation current={currentSection.value} />
        <div class="results__sections">
          {SECTIONS.filter(section => isWhole.value || section === currentSection.value)
            .map(section => <SectionView key={section.id} section={section} input={input} isShown={section === currentSection.value} />)}
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
