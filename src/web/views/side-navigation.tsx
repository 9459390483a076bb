import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { SECTIONS } from '#reports/index.ts';
import { startAgain } from '#web/actions.ts';
import { publishedHref } from '#web/published/place.ts';
import { asked } from '#web/published/question.ts';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { hrefOf } from '#web/routes.ts';
import { published, result } from '#web/state.ts';
import { TAKE_AWAYS } from '#web/take-aways.ts';

/** The sections, and what may be taken away. On a narrow screen they are folded, so that what they lead to is in sight. */
export function SideNavigation({ current }: { readonly current: string | undefined }): JSX.Element {
  const isOpen = useSignal(false);
  const fold = (): void => { isOpen.value = false; };
  const both = result.value !== null && published.value !== null;
  return (
    <div class="sections">
      <button type="button" class="sections__toggle" aria-expanded={isOpen.value} aria-controls="sections" onClick={() => { isOpen.value = !isOpen.value; }}>
        Sections and downloads
      </button>
      <div id="sections" class={isOpen.value ? 'sections__inside sections__inside--open' : 'sections__inside'}>
        <nav aria-label="Sections">
          {result.value !== null && <Links title={both ? 'Your returns' : null} onChosen={fold} current={current}
            sections={SECTIONS.map(({ id, title }) => ({ id, title, href: hrefOf(id) }))} />}
          {published.value !== null && <Links title={both ? 'Published statistics' : null} onChosen={fold} current={current}
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
