import type { JSX } from 'preact';
import { SECTIONS } from '#reports/index.ts';
import type { Section } from '#reports/section.ts';
import { startAgain } from '#web/actions.ts';
import { TAKE_AWAYS } from '#web/take-aways.ts';
import { hrefOf } from '#web/routes.ts';

export function SideNavigation({ current }: { readonly current: Section }): JSX.Element {
  return (
    <div class="sections">
      <nav aria-label="Sections">
        <ul class="sections__list">
          {SECTIONS.map(section => (
            <li class="sections__item" key={section.id}>
              <a class="sections__link" href={hrefOf(section.id)} {...(section === current ? { 'aria-current': 'page' } : {})}>{section.title}</a>
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
  );
}
