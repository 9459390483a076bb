import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { SECTIONS } from '#reports/index.ts';
import type { Section } from '#reports/section.ts';
import { startAgain } from '#web/actions.ts';
import { hrefOf } from '#web/routes.ts';
import { TAKE_AWAYS } from '#web/take-aways.ts';

/** The sections, and what may be taken away. On a narrow screen they are folded, so that what they lead to is in sight. */
export function SideNavigation({ current }: { readonly current: Section }): JSX.Element {
  const isOpen = useSignal(false);
  return (
    <div class="sections">
      <button type="button" class="sections__toggle" aria-expanded={isOpen.value} aria-controls="sections" onClick={() => { isOpen.value = !isOpen.value; }}>
        Sections and downloads
      </button>
      <div id="sections" class={isOpen.value ? 'sections__inside sections__inside--open' : 'sections__inside'}>
        <nav aria-label="Sections">
          <ul class="sections__list">
            {SECTIONS.map(section => (
              <li class="sections__item" key={section.id}>
                <a class="sections__link" href={hrefOf(section.id)} onClick={() => { isOpen.value = false; }}
                  {...(section === current ? { 'aria-current': 'page' } : {})}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <ul class="tools">
          {TAKE_AWAYS.map(({ id, title, take }) => (
            <li class="tools__item" key={id}><button type="button" class="link-button" onClick={take}>{title}</button></li>
          ))}
          <li class="tools__item"><button type="button" class="link-button" onClick={startAgain}>Start again</button></li>
        </ul>
      </div>
    </div>
  );
}
