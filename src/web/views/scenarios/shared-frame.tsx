import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { longDate } from '#kernel/calendar-date.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { percentText } from '#web/price-rises.ts';
import { SETTINGS } from '#web/settings.ts';
import { readFrame, riseId, settingId, shareId } from '#web/scenarios/read-frame.ts';
import { chosenFrame, frame } from '#web/scenarios/state.ts';
import type { FieldProblem } from '#web/views/field.tsx';
import { Choice, Field, FoldedForm } from '#web/views/field.tsx';

const UNIT_COSTS = [{ id: 'average', title: 'All of the price of the place' }, { id: 'marginal', title: 'A share of it, by kind of placement' }];

/** What all scenarios must have in common to be held against each other. */
export function SharedFrame(): JSX.Element {
  const problems = useSignal<readonly FieldProblem[]>([]);
  const { from, inflation, unitCosts, ...settings } = frame.value;
  const onSubmit = (typed: Readonly<Record<string, string>>): void => {
    const read = readFrame(typed, frame.value);
    problems.value = read.problems;
    if (read.value !== null) chosenFrame.value = read.value;
  };
  return (
    <FoldedForm key={JSON.stringify(frame.value)} summary="What all scenarios share" problems={problems.value} onSubmit={onSubmit}>
      {from !== null && <p class="govuk-body">They are projected from {longDate(from)}, with only what was known on that day.</p>}
      {SETTINGS.map(({ id, title, hint }) => <Field key={id} id={settingId(id)} title={title} hint={hint} value={String(settings[id])} problems={problems.value} />)}
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Yearly rise of prices</legend>
        <div class="fields">
          {PLACEMENT_GROUPS.map(({ id, title }) => <Field key={id} id={riseId(id)} title={title} value={percentText(inflation[id])} suffix="%" problems={problems.value} />)}
        </div>
      </fieldset>
      <Choice id="frame-unit-costs" title="What one child fewer saves" value={unitCosts.use} groups={[{ title: '', options: UNIT_COSTS }]} problems={problems.value} />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">The share of the price, where it is a share</legend>
        <p class="govuk-hint">A home of one’s own costs nearly as much with one child fewer. Empty: all of the price.</p>
        <div class="fields">
          {PLACEMENT_GROUPS.map(({ id, title }) => <Field key={id} id={shareId(id)} title={title} value={percentText(unitCosts.marginalShares[id])} suffix="%" problems={problems.value} />)}
        </div>
      </fieldset>
    </FoldedForm>
  );
}
