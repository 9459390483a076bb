import type { Settled } from '#scenarios/front-door/settle.ts';
import { settledInAll } from '#scenarios/front-door/settle.ts';
import type { FrontDoorAction } from '#scenarios/front-door/settle.ts';

/**
 * What a lever of the front door saves, in pence, by month of each life. A number of units that was typed holds for every
 * month alike, with the effect of the life; those of the projection are the whole numbers that are handled in another way.
 */
export function savedByMonth({ action, shareByMonth }: FrontDoorAction, settled: Settled | null, effects: Float64Array): Float64Array {
  const months = shareByMonth.length;
  const { unitsPerYear, beforePence, afterPence, laterShare, laterAfterMonths } = action;
  const saved = new Float64Array(effects.length * months);
  if (unitsPerYear === null) {
    if (settled === null) return saved;
    settledInAll(settled, saved.length).forEach((count, i) => { saved[i] = count * (beforePence - afterPence) - settled.cameBack[i]! * beforePence; });
    return saved;
  }
  const after = Math.round(laterAfterMonths);
  effects.forEach((effect, run) => {
    const perMonth = (unitsPerYear / 12) * (beforePence - afterPence) * effect;
    shareByMonth.forEach((share, month) => {
      saved[run * months + month]! += share * perMonth;
      if (laterShare > 0 && month + after < months) saved[run * months + month + after]! -= share * effect * (unitsPerYear / 12) * laterShare * beforePence;
    });
  });
  return saved;
}
