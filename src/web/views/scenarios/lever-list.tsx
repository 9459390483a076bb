import type { JSX } from 'preact';
import type { Lever } from '#scenarios/lever.ts';
import { LEVER_STAGES } from '#scenarios/lever.ts';
import { LEVERS } from '#scenarios/levers/index.ts';
import { withUse } from '#web/scenarios/bench.ts';
import { bench, lastDayOn, newKey } from '#web/scenarios/state.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { newTypedUse } from '#web/scenarios/typed.ts';

/** Every lever, by stage of the pathway. Two of one lever are two services, so one that is in may be added again. */
export function LeverList({ scenario }: { readonly scenario: TypedScenario }): JSX.Element {
  return (
    <details class="govuk-details lever-list" {...(scenario.uses.length === 0 ? { open: true } : {})}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Add a lever: {LEVERS.length} along the pathway</span></summary>
      <div class="govuk-details__text">
        {LEVER_STAGES.map(({ id, title }) => (
          <section key={id} aria-labelledby={`stage-${id}`}>
            <h3 class="govuk-heading-s lever-list__stage" id={`stage-${id}`}>{title}</h3>
            <ul class="lever-list__levers">
              {LEVERS.filter(({ stage }) => stage === id).map(lever => <Offered key={lever.id} lever={lever} isIn={scenario.uses.some(use => use.lever === lever.id)} />)}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

function Offered({ lever, isIn }: { readonly lever: Lever; readonly isIn: boolean }): JSX.Element {
  return (
    <li class="lever-list__lever">
      <div>
        <p class="govuk-body lever-list__title"><strong>{lever.title}</strong>{isIn && ' (in this scenario)'}</p>
        <p class="govuk-body-s lever-list__summary">{lever.summary}</p>
      </div>
      <button type="button" class="govuk-button govuk-button--secondary lever-list__add" onClick={() => add(lever)}>Add<span class="govuk-visually-hidden"> {lever.title}</span></button>
    </li>
  );
}

/** Whoever adds a lever goes on with its numbers. */
function add(lever: Lever): void {
  const use = newTypedUse(lever, lastDayOn(), newKey);
  bench.value = withUse(bench.value, use);
  setTimeout(() => document.getElementById(`use-${use.key}-title`)?.focus());
}
