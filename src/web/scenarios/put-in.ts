import { batch } from '@preact/signals';
import { at } from '#kernel/assert.ts';
import { inWords } from '#reports/analysis-blocks.ts';
import { asTheyStand, withInput } from '#scenarios/analysis/uncertain-input.ts';
import type { UncertainInput } from '#scenarios/analysis/uncertain-input.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { changed, showing } from '#web/scenarios/bench.ts';
import { bench, putIn } from '#web/scenarios/state.ts';
import type { TypedScenario, TypedUse } from '#web/scenarios/typed.ts';
import { typedUseOf } from '#web/scenarios/typed.ts';

/** A use typed anew with other values; it and its costs stay the ones they were. */
function retyped(use: TypedUse, as: LeverUse): TypedUse {
  const { texts, costs } = typedUseOf(as, () => use.key);
  return { ...use, texts, costs: use.costs.map((cost, position) => ({ ...cost, texts: at(costs, position).texts })) };
}

/** What is typed once a number of the scenario has another value; what does not change stays as somebody typed it. */
export function usesWith({ uses }: TypedScenario, levers: readonly LeverUse[], input: string, value: number): readonly TypedUse[] {
  const after = withInput(asTheyStand(levers), input, value).uses;
  return uses.map((use, position) => (at(after, position) === at(levers, position) ? use : retyped(use, at(after, position))));
}

/** Drawn from a range, where every other number has one value. */
export const isEffect = ({ id }: UncertainInput): boolean => id.endsWith('/effect');

/** Puts a value that was found into its scenario, which is then on show where scenarios are put together; with a way back. */
export function putInto(scenario: TypedScenario, name: string, levers: readonly LeverUse[], input: UncertainInput, value: number): void {
  const certain = isEffect(input) ? ' Its lowest, likeliest and highest are now the same: it is taken as certain.' : '';
  batch(() => {
    putIn.value = { scenario: scenario.key, before: scenario.uses, says: `“${input.title}” is now ${inWords(input, value)} in “${name}”. It was ${inWords(input, input.value)}.${certain}` };
    bench.value = showing(changed(bench.value, scenario.key, { uses: usesWith(scenario, levers, input.id, value) }), scenario.key);
  });
}

/** Puts back what stood there before. */
export function putBackBefore(): void {
  const { value } = putIn;
  if (value === null) return;
  batch(() => {
    bench.value = changed(bench.value, value.scenario, { uses: value.before });
    putIn.value = null;
  });
}
