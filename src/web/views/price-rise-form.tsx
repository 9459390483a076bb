import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import type { ReportInput } from '#reports/report-input.ts';
import { groupsInUse } from '#reports/series.ts';
import { recalculate } from '#web/actions.ts';
import { EVERY_GROUP, percentText, readPriceRises } from '#web/price-rises.ts';
import { settings } from '#web/state.ts';
import type { FieldProblem } from '#web/views/field.tsx';
import { Field, FoldedForm } from '#web/views/field.tsx';

/** How much prices rise each 1 April: nothing is assumed until somebody says so. */
export function PriceRiseForm({ input }: { readonly input: ReportInput }): JSX.Element | null {
  const problems = useSignal<readonly FieldProblem[]>([]);
  const groups = groupsInUse(input);
  const onSubmit = (typed: Readonly<Record<string, string>>): void => {
    const read = readPriceRises(typed, groups);
    problems.value = read.problems;
    if (read.inflation !== null) void recalculate({ ...settings.value, inflation: read.inflation });
  };
  return (
    <FoldedForm summary="Change the yearly rise of prices" problems={problems.value} onSubmit={onSubmit}>
      <p class="govuk-body">Prices rise by this much each 1 April until a later price in the list takes their place.</p>
      <Field id={EVERY_GROUP} title="All placements" hint="For each kind of placement without a rate of its own" value="" suffix="%" problems={problems.value} />
      <div class="fields">
        {groups.map(({ id, title }) => (
          <Field key={id} id={id} title={title} value={percentText(settings.value.inflation[id])} suffix="%" problems={problems.value} />
        ))}
      </div>
    </FoldedForm>
  );
}
