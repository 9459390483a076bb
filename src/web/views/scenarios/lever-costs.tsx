import type { JSX } from 'preact';
import { leverCalled } from '#scenarios/levers/index.ts';
import { withCost, withCostTexts, withoutCost } from '#web/scenarios/bench.ts';
import { costFieldId } from '#web/scenarios/read-use.ts';
import { bench, newKey } from '#web/scenarios/state.ts';
import type { TypedCost, TypedUse } from '#web/scenarios/typed.ts';
import type { FieldProblem } from '#web/views/field.tsx';
import { problemShownAt, TypedField } from '#web/views/scenarios/typed-field.tsx';

const NATURES = [
  { id: 'one-off', title: 'One-off' }, { id: 'recurring', title: 'Each year' }, { id: 'staff', title: 'Staff, all posts in a full year' }, { id: 'per-case', title: 'For each child who takes part' },
] as const;

/** What a lever costs, one row a cost. */
export function LeverCosts({ use, problems }: { readonly use: TypedUse; readonly problems: readonly FieldProblem[] }): JSX.Element {
  const isWrong = use.costs.some(({ key }) => problems.some(({ id }) => id.startsWith(`cost-${key}-`) && problemShownAt(id, problems) !== undefined));
  const { title } = leverCalled(use.lever).lever;
  return (
    <details class="govuk-details lever__more" {...(isWrong ? { open: true } : {})}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Costs: {use.costs.length === 0 ? 'none yet' : use.costs.map(({ texts }) => texts['title'] || 'without a name').join('; ')}</span></summary>
      <div class="govuk-details__text">
        {use.costs.map((cost, position) => <Cost key={cost.key} use={use.key} cost={cost} position={position} problems={problems} />)}
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => addTo(use)}>Add a cost<span class="govuk-visually-hidden"> of {title}</span></button>
      </div>
    </details>
  );
}

/** Whoever adds a cost goes on with its name. */
function addTo(use: TypedUse): void {
  const before = new Set(use.costs.map(({ key }) => key));
  bench.value = withCost(bench.value, use.key, newKey);
  const added = bench.value.scenarios.flatMap(({ uses }) => uses).find(({ key }) => key === use.key)?.costs.find(({ key }) => !before.has(key));
  if (added !== undefined) setTimeout(() => document.getElementById(costFieldId(added.key, 'title'))?.focus());
}

interface CostProperties { readonly use: number; readonly cost: TypedCost; readonly position: number; readonly problems: readonly FieldProblem[] }

function Cost({ use, cost, position, problems }: CostProperties): JSX.Element {
  const { key, texts } = cost;
  const put = (field: string, text: string): void => { bench.value = withCostTexts(bench.value, use, key, { [field]: text }); };
  const field = (id: string, title: string, more: { readonly hint?: string; readonly suffix?: string; readonly width?: '5' | '10' | '20' } = {}): JSX.Element =>
    <TypedField id={costFieldId(key, id)} title={title} text={texts[id] ?? ''} onText={text => put(id, text)} problems={problems} {...more} />;
  const natureId = costFieldId(key, 'nature');
  return (
    <fieldset class="govuk-fieldset lever__cost">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Cost {position + 1}</legend>
      <div class="fields">
        {field('title', 'What it is for', { width: '20' })}
        <div class="govuk-form-group typed-field">
          <label class="govuk-label" for={natureId}>When it is paid</label>
          <select class="govuk-select" id={natureId} value={texts['nature'] ?? 'recurring'} onChange={event => put('nature', event.currentTarget.value)}>
            {NATURES.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
        </div>
        {field('amount', 'Amount', { suffix: '£' })}
        {texts['nature'] === 'staff' && <>{field('fte', 'Posts, full-time equivalent', { width: '5' })}{field('grade', 'Grade')}</>}
        {field('from', 'From')}
        {texts['nature'] !== 'one-off' && field('until', 'Until')}
      </div>
      <p class="govuk-hint lever__cost-hint">Empty dates: from the start of the lever to its end.</p>
      <button type="button" class="link-button" onClick={() => { bench.value = withoutCost(bench.value, use, key); }}>Remove cost {position + 1}</button>
    </fieldset>
  );
}
