import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import type { FrontDoorFutures } from '#demand/front-door/futures.ts';
import { frontDoorFutures } from '#demand/front-door/futures.ts';

/** The front door of a comparison: what the returns tell of it, and its lives if nothing is done. */
export interface FrontDoorSetting { readonly basis: FrontDoorBasis; readonly futures: FrontDoorFutures }

interface Asked { readonly monthEnds: readonly CalendarDate[]; readonly seed: number; readonly replicates: number }

/** Lives of one basis that were lived before: they are the same for every scenario and every number that is tried. */
const lived = new WeakMap<FrontDoorBasis, Map<string, FrontDoorFutures>>();

export function frontDoorSetting(basis: FrontDoorBasis, asked: Asked): FrontDoorSetting {
  const known = lived.get(basis) ?? new Map<string, FrontDoorFutures>();
  lived.set(basis, known);
  const key = JSON.stringify([asked.seed, asked.replicates, asked.monthEnds[0], asked.monthEnds.length]);
  const futures = known.get(key) ?? frontDoorFutures(basis.model, basis.parts, asked);
  known.set(key, futures);
  return { basis, futures };
}
