import { monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { drawBinomial } from '#kernel/distributions.ts';
import { stream } from '#kernel/random.ts';
import type { FrontDoorModel } from '#demand/front-door/front-door-model.ts';
import type { PartId, PartKnown, Pool } from '#demand/front-door/parts.ts';
import { isKnown, PARTS, POOLS } from '#demand/front-door/parts.ts';
import type { Flow, FrontDoorRecords } from '#demand/front-door/simulate-front-door.ts';
import { flowAt, simulateFrontDoor } from '#demand/front-door/simulate-front-door.ts';
import type { StageId } from '#demand/front-door/stages.ts';

/** Whole numbers by life and month: index `replicate * months + month`. */
export type Counts = Int32Array;

/** The front door if nothing is done, in as many lives as are asked for, over the months of a projection. */
export interface FrontDoorFutures {
  readonly months: number;
  readonly replicates: number;
  /** What starts at each stage, for the stages that the returns tell of. */
  readonly started: Readonly<Partial<Record<StageId, Counts>>>;
  /** Events of a stage that end there or lead on, and of them the parts that are known. Parts of a pool do not overlap, and come to no more than the pool. */
  readonly pools: Readonly<Partial<Record<Pool, Counts>>>;
  readonly parts: Readonly<Partial<Record<PartId, Counts>>>;
}

/** Which months and lives; `firstReplicate` is the first of the lives, 0 when absent. */
interface FuturesAsked { readonly monthEnds: readonly CalendarDate[]; readonly seed: number; readonly replicates: number; readonly firstReplicate?: number }

/** The first lives of some that were lived in slices, as if they had been asked for together. */
export function firstLives(slices: readonly FrontDoorFutures[], replicates: number): FrontDoorFutures {
  const { months, started, pools, parts } = slices[0]!;
  const joined = <K extends string>(ids: Readonly<Partial<Record<K, Counts>>>, of: (one: FrontDoorFutures) => Readonly<Partial<Record<K, Counts>>>): Partial<Record<K, Counts>> =>
    Object.fromEntries((Object.keys(ids) as K[]).map(id => {
      const counts = new Int32Array(replicates * months);
      let at = 0;
      for (const slice of slices) {
        const ofSlice = of(slice)[id]!.subarray(0, counts.length - at);
        counts.set(ofSlice, at);
        at += ofSlice.length;
      }
      return [id, counts] as const;
    })) as Partial<Record<K, Counts>>;
  return { months, replicates, started: joined(started, one => one.started), pools: joined(pools, one => one.pools), parts: joined(parts, one => one.parts) };
}

/**
 * Lives the months of a projection at the front door, which may have been known up to some months before: those are lived and
 * not given. Which events are of a part is drawn with a chance of its own for each, so that no other draw moves.
 */
export function frontDoorFutures(model: FrontDoorModel, known: readonly PartKnown[], asked: FuturesAsked): FrontDoorFutures {
  const { monthEnds, seed, replicates, firstReplicate = 0 } = asked;
  const months = monthEnds.length;
  const before = monthsBefore(model, monthEnds);
  const records = simulateFrontDoor(model, { seed, months: before + months, replicates, capacityPerMonth: {}, arrivalsFactor: 1, firstReplicate });
  const countsOf = (stage: StageId, flow: Flow): Counts | null => countsFrom(records, stage, flow, before);
  const started = Object.fromEntries(records.stages.map(stage => [stage, countsOf(stage, 'started')!]));
  const pools = poolsOf(started, countsOf('referrals', 'following'), countsOf('assessments', 'following'));
  return { months, replicates, started, pools, parts: partsIn(pools, known, { seed, months, firstReplicate }) };
}

/** Months that the projection begins after the first that the front door would. */
export function monthsBefore({ from }: FrontDoorModel, monthEnds: readonly CalendarDate[]): number {
  let before = 0;
  while (monthEndAfter(from, before + 1) < monthEnds[0]!) before += 1;
  return before;
}

function countsFrom(records: FrontDoorRecords, stage: StageId, flow: Flow, skip: number): Counts | null {
  const position = records.stages.indexOf(stage);
  if (position < 0) return null;
  const months = records.monthEnds.length - skip;
  const counts = new Int32Array(records.replicates * months);
  for (let run = 0; run < records.replicates; run += 1) {
    const at = flowAt(records, run, position, flow) + skip;
    counts.set(records.values.subarray(at, at + months), run * months);
  }
  return counts;
}

/** An event that leads on is counted in the month in which the next begins, which is the same month or one of the next two. */
function poolsOf(started: FrontDoorFutures['started'], referralsFollowing: Counts | null, assessmentsFollowing: Counts | null): FrontDoorFutures['pools'] {
  const { contacts, referrals, assessments } = started;
  const goingOn = contacts && referralsFollowing && contacts.map((count, i) => Math.min(count, referralsFollowing[i]!));
  return {
    ...(contacts && goingOn ? { 'contacts-going-on': goingOn, 'contacts-ending': contacts.map((count, i) => count - goingOn[i]!) } : {}),
    ...(referrals && assessmentsFollowing ? { 'referrals-ending': referrals.map((count, i) => Math.max(0, count - assessmentsFollowing[i]!)) } : {}),
    ...(assessments ? { assessments } : {}),
  };
}

/** Each event of a pool is of one of its parts, or of none: parts are drawn one after the other from what the ones before left. */
function partsIn(pools: FrontDoorFutures['pools'], known: readonly PartKnown[], { seed, months, firstReplicate }: { readonly seed: number; readonly months: number; readonly firstReplicate: number }): FrontDoorFutures['parts'] {
  const parts: Partial<Record<PartId, Counts>> = {};
  for (const pool of POOLS) {
    const left = pools[pool]?.slice();
    if (left === undefined) continue;
    let shareLeft = 1;
    for (const part of known.filter(isKnown).filter(({ id }) => PARTS.some(one => one.id === id && one.pool === pool))) {
      const chance = shareLeft > 0 ? Math.min(1, part.share / shareLeft) : 0;
      parts[part.id] = left.map((count, i) => {
        const drawn = drawBinomial(stream(seed, `front-door-part:${part.id}`, firstReplicate + Math.floor(i / months), i % months), count, chance);
        left[i]! -= drawn;
        return drawn;
      });
      shareLeft -= part.share;
    }
  }
  return parts;
}
