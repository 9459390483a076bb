import type { MoneyAction } from '#scenarios/compile.ts';

/** A lever on prices as one replicate draws it: for which groups, how far it is at work in each month, and the share by which a price then falls. */
export interface LoweredPrice { readonly groups: readonly string[]; readonly shareByMonth: Float64Array; readonly effect: number }

/** The levers on prices among others, with what each of them does in a replicate. */
export const loweredIn = (money: readonly MoneyAction[], effectOf: (one: MoneyAction, position: number) => number): readonly LoweredPrice[] =>
  money.flatMap((one, position) => (one.action.kind === 'lower-price' ? [{ groups: one.action.groups, shareByMonth: one.shareByMonth, effect: effectOf(one, position) }] : []));

/** What levers that are for the same placement leave of its price in a month, 0-1. */
export function leftOfPrice(lowered: readonly LoweredPrice[], month: number): number {
  let left = 1;
  for (const { shareByMonth, effect } of lowered) left *= 1 - shareByMonth[month]! * effect;
  return left;
}
