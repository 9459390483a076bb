import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, slashDate } from '#kernel/calendar-date.ts';
import type { Lever, LeverCost, LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { decimalText } from '#saved/decimal-text.ts';
import { ownField } from '#web/scenarios/use-fields.ts';
import type { Unit } from '#web/scenarios/use-fields.ts';

/** Gives a number that nothing else has. */
export type NewKey = () => number;

/** What stands in the fields of a form, as it was typed; it is read only when it is needed (`read-use.ts`). */
export type Texts = Readonly<Record<string, string>>;

/** Keys stay the same while things are added and removed around them. */
export interface TypedCost { readonly key: number; readonly texts: Texts }
export interface TypedUse { readonly key: number; readonly lever: string; readonly texts: Texts; readonly costs: readonly TypedCost[] }
export interface TypedScenario {
  readonly key: number;
  readonly name: string;
  readonly says: string;
  /** Somebody invented its numbers to show what a scenario is. */
  readonly isExample: boolean;
  readonly uses: readonly TypedUse[];
  /** What a plan file says besides: kept, so that it is saved again. */
  readonly rest: Pick<PlanFile, 'prices' | 'population' | 'case'>;
}

/** Digits that stand for a number of a unit: a share as per cent, pence as pounds. The same number comes back from them to the last bit. */
export function numberText(value: number, unit: Unit): string {
  if (unit === 'share') return decimalText(value, 2);
  return decimalText(value, unit === 'pounds' || unit === 'pounds-a-week' ? -2 : 0);
}

const dateText = (date: CalendarDate | null): string => (date === null ? '' : slashDate(date));

const costTexts = ({ title, nature, amountPence, posts, from, until }: LeverCost): Texts => ({
  title, nature, amount: numberText(amountPence, 'pounds'), fte: posts === null ? '' : decimalText(posts.fullTimeEquivalents), grade: posts?.grade ?? '', from: dateText(from), until: dateText(until),
});

export const NEW_COST: Texts = { title: '', nature: 'recurring', amount: '', fte: '', grade: '', from: '', until: '' };

/** A use as it would have been typed. */
export function typedUseOf(use: LeverUse, newKey: NewKey): TypedUse {
  const { lever } = leverCalled(use.lever);
  const shares = { reach: use.reach, 'take-up': use.takeUp, 'effect-low': use.effect.low, 'effect-likeliest': use.effect.likeliest, 'effect-high': use.effect.high };
  return {
    key: newKey(), lever: use.lever, costs: use.costs.map(cost => ({ key: newKey(), texts: costTexts(cost) })),
    texts: {
      start: dateText(use.start), end: dateText(use.end), lead: decimalText(use.leadMonths), ramp: decimalText(use.rampMonths), fade: decimalText(use.fadeHalfLifeMonths),
      ...Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, numberText(share, 'share')])),
      ...Object.fromEntries(lever.fields.map(field => [ownField(field).id, textOrNone(use.fields[field.id], field.unit)])),
    },
  };
}

const textOrNone = (value: number | null | undefined, unit: Unit): string => (value === null || value === undefined ? '' : numberText(value, unit));

/**
 * A lever that was just added: from the day after the last of the returns, and reaching nobody until somebody says whom. Its
 * effect is the published one, where there is one.
 */
export function newTypedUse(lever: Lever, lastDayOn: CalendarDate, newKey: NewKey): TypedUse {
  const effect = lever.evidence.find(one => one.effect !== null)?.effect ?? { low: 0, likeliest: 0, high: 0 };
  return {
    key: newKey(), lever: lever.id, costs: [],
    texts: {
      start: slashDate(addDays(lastDayOn, 1)), end: '', lead: '0', ramp: '0', fade: '0', reach: '0', 'take-up': '0',
      'effect-low': numberText(effect.low, 'share'), 'effect-likeliest': numberText(effect.likeliest, 'share'), 'effect-high': numberText(effect.high, 'share'),
      ...Object.fromEntries(lever.fields.map(field => [ownField(field).id, textOrNone(field.fallback, field.unit)])),
    },
  };
}
