import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import type { FrontDoorFutures } from '#demand/front-door/futures.ts';
import { firstLives, frontDoorFutures } from '#demand/front-door/futures.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';

/** The front door of a comparison: what the returns tell of it, and its lives if nothing is done. */
export interface FrontDoorSetting { readonly basis: FrontDoorBasis; readonly futures: FrontDoorFutures }

interface Asked { readonly monthEnds: readonly CalendarDate[]; readonly seed: number; readonly replicates: number }

/** Lives that are lived at a time: few enough that whoever waits is heard between. */
const SLICE = 25;

/** What was lived before of a basis: it is the same for every scenario, and for every number that is tried. */
const lived = new WeakMap<FrontDoorBasis, Map<string, FrontDoorFutures[]>>();

function slicesOf(basis: FrontDoorBasis, { seed, monthEnds }: Asked): FrontDoorFutures[] {
  const known = lived.get(basis) ?? new Map<string, FrontDoorFutures[]>();
  lived.set(basis, known);
  const key = JSON.stringify([seed, monthEnds[0], monthEnds.length]);
  const slices = known.get(key) ?? [];
  known.set(key, slices);
  return slices;
}

const liveSlice = ({ model, parts }: FrontDoorBasis, { seed, monthEnds }: Asked, slice: number): FrontDoorFutures =>
  frontDoorFutures(model, parts, { seed, monthEnds, replicates: SLICE, firstReplicate: slice * SLICE });

/** Lives what has not been lived yet, and hears whoever waits between; `frontDoorSetting` then has nothing left to do. */
export async function liveFrontDoor(basis: FrontDoorBasis, asked: Asked, breathe: () => Promise<void>): Promise<void> {
  const slices = slicesOf(basis, asked);
  while (slices.length * SLICE < asked.replicates) {
    await breathe();
    slices.push(liveSlice(basis, asked, slices.length));
  }
}

export function frontDoorSetting(basis: FrontDoorBasis, asked: Asked): FrontDoorSetting {
  const slices = slicesOf(basis, asked);
  while (slices.length * SLICE < asked.replicates) slices.push(liveSlice(basis, asked, slices.length));
  return { basis, futures: firstLives(slices, asked.replicates) };
}
