import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { SECTIONS } from '#reports/index.ts';
import { startAgain } from '#web/actions.ts';
import { indicatorOfSection } from '#web/indicators/asked-in.ts';
import { INDICATOR_SECTIONS } from '#web/indicators/sections.ts';
import { publishedHref } from '#web/published/place.ts';
import { asked } from '#web/published/question.ts';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { SCENARIO_SECTIONS } from '#web/scenarios/sections.ts';
import { currentSection, hrefOf, UNPROJECTED_SECTIONS } from '#web/routes.ts';
import { indicators, published, result } from '#web/state.ts';
import { TAKE_AWAYS } from '#web/take-aways.ts';

/** The sections, and what may be taken away. On a narrow screen they are folded, so that what they lead to is in sight. */
export function SideNavigation({ current }: { readonly current: string | undefined }): JSX.Element {
  const isOpen = useSignal(false);
  const fold = (): void => { isOpen.value = false; };
  const several = [result.value, indicators.value, published.value].filter(one => one !== null).length > 1;
  return (
    <div class="sections">
      <button type="button" class="sections__toggle" aria-expanded={isOpen.value} aria-controls="sections" onClick={() => { isOpen.value = !isOpen.value; }}>
        Sections and downloads
      </button>
      <div id="sections" class={isOpen.value ? 'sections__inside sections__inside--open' : 'sections__inside'}>
        <nav aria-label="Sections">
          {result.value !== null && <Links title={several ? 'Your returns' : null} onChosen={fold} current={current}
            sections={[...SECTIONS, ...SCENARIO_SECTIONS].map(({ id, title }) => ({ id, title, href: hrefOf(id) }))} />}
          {indicators.value !== null && <Links title={several ? 'Indicators' : null} onChosen={fold} current={current} sections={indicatorLinks()} />}
          {published.value !== null && <Links title={several ? 'Published statistics' : null} onChosen={fold} current={current}
            sections={PUBLISHED_SECTIONS.map(({ id, title }) => ({ id, title, href: publishedHref(id, asked.value) }))} />}
        </nav>
        <ul class="tools">
          {TAKE_AWAYS.filter(({ isThere }) => isThere()).map(({ id, title, take }) => (
            <li class="tools__item" key={id}><button type="button" class="link-button" onClick={take}>{title}</button></li>
          ))}
          <li class="tools__item"><button type="button" class="link-button" onClick={startAgain}>Start again</button></li>
        </ul>
      </div>
    </div>
  );
}

/** The page of an indicator stands here while it is on show: there are too many for all of them. */
function indicatorLinks(): LinksProperties['sections'] {
  const page = currentSection.value !== null && indicatorOfSection(currentSection.value.id) !== null ? [currentSection.value] : [];
  const [dashboard, ...others] = INDICATOR_SECTIONS;
  return [dashboard!, ...page, ...others, ...(result.value === null ? UNPROJECTED_SECTIONS : [])].map(({ id, title }) => ({ id, title, href: hrefOf(id) }));
}

interface LinksProperties {
  /** Told only where there is more than one list. */
  readonly title: string | null;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  readonly current: string | undefined;
  readonly onChosen: () => void;
}

function Links({ title, sections, current, onChosen }: LinksProperties): JSX.Element {
  return (
    <>
      {title !== null && <h2 class="govuk-heading-s sections__title">{title}</h2>}
      <ul class="sections__list">
        {sections.map(section => (
          <li class="sections__item" key={section.id}>
            <a class="sections__link" href={section.href} onClick={onChosen}
              {...(section.id === current ? { 'aria-current': 'page' } : {})}>{section.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
