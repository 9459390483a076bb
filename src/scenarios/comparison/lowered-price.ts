/** A lever on prices as one replicate draws it: for which groups, how far it is at work in each month, and the share by which a price then falls. */
export interface LoweredPrice { readonly groups: readonly string[]; readonly shareByMonth: Float64Array; readonly effect: number }

/** What levers that are for the same placement leave of its price in a month, 0-1. */
export function leftOfPrice(lowered: readonly LoweredPrice[], month: number): number {
  let left = 1;
  for (const { shareByMonth, effect } of lowered) left *= 1 - shareByMonth[month]! * effect;
  return left;
}
