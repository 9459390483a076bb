import { drawBinomial } from '#kernel/distributions.ts';
import { sum } from '#kernel/mathematics.ts';
import { stream } from '#kernel/random.ts';
import type { Counts, FrontDoorFutures } from '#demand/front-door/futures.ts';
import type { PartId, Pool } from '#demand/front-door/parts.ts';
import { PARTS } from '#demand/front-door/parts.ts';
import type { MoneyAction } from '#scenarios/compile.ts';
import { wholeByMonth } from '#scenarios/compile.ts';
import type { ChangeFrontDoor } from '#scenarios/lever.ts';
import { effectIn } from '#scenarios/replay/draws.ts';

/** A lever of the front door as it is at work in a scenario. */
export type FrontDoorAction = MoneyAction & { readonly use: number; readonly action: ChangeFrontDoor };
export const isFrontDoorAction = (one: MoneyAction & { readonly use: number }): one is FrontDoorAction => one.action.kind === 'change-front-door';

/** What a lever handles in another way: whole numbers by life and month, below 0 where it makes more of what it was to make less of. */
export interface Settled {
  readonly byPart: Readonly<Partial<Record<PartId, Counts>>>;
  /** Of them, those that come back to the first way, in the month in which they do. */
  readonly cameBack: Counts;
}

/** What the levers before left of each pool, and of each part of it that the returns tell of. */
interface Left { readonly pools: Partial<Record<Pool, Counts>>; readonly parts: Partial<Record<PartId, Counts>> }

const poolOf = (id: PartId): Pool => PARTS.find(part => part.id === id)!.pool;

/**
 * The levers of the front door, one after the other, each on what the ones before left. Every event draws with the lever's own
 * chance, so that an effect that is larger settles the same events and more. `runs` are the lives that effects are spread over.
 */
export function settle(actions: readonly FrontDoorAction[], futures: FrontDoorFutures, seed: number, runs: number): readonly Settled[] {
  const copies = <K extends string>(of: Readonly<Partial<Record<K, Counts>>>): Partial<Record<K, Counts>> =>
    Object.fromEntries(Object.entries<Counts | undefined>(of).flatMap(([id, counts]) => (counts === undefined ? [] : [[id, counts.slice()]]))) as Partial<Record<K, Counts>>;
  const left: Left = { pools: copies(futures.pools), parts: copies(futures.parts) };
  return actions.map(one => settleOne(one, left, futures, seed, runs));
}

function settleOne(one: FrontDoorAction, left: Left, futures: FrontDoorFutures, seed: number, runs: number): Settled {
  const { action, name, shareByMonth } = one;
  const { months, replicates } = futures;
  const cameBack = new Int32Array(replicates * months);
  const typed = typedByPart(action, futures);
  const byPart: Partial<Record<PartId, Counts>> = {};
  for (const id of action.parts) {
    const pool = left.pools[poolOf(id)];
    const part = left.parts[id];
    const given = typed?.[id];
    if (pool === undefined || (part === undefined && given === undefined)) continue;
    const settled = byPart[id] = new Int32Array(replicates * months);
    for (let run = 0; run < replicates; run += 1) {
      const effect = effectIn(seed, one, run, runs);
      for (let month = 0; month < months; month += 1) {
        const at = run * months + month;
        const eligible = Math.min(given === undefined ? part![at]! : given[month]!, pool[at]!);
        const chance = shareByMonth[month]! * effect;
        if (chance === 0 || eligible <= 0) continue;
        const count = drawBinomial(stream(seed, `front-door-lever:${name}/${id}`, run, month), eligible, Math.min(1, Math.abs(chance)));
        settled[at] = chance > 0 ? count : -count;
        if (chance < 0) continue;
        pool[at]! -= count;
        if (part !== undefined) part[at] = Math.max(0, part[at]! - count);
        comeBack(one, cameBack, { at, month, months, count, random: () => stream(seed, `front-door-later:${name}/${id}`, run, month) });
      }
    }
  }
  return { byPart, cameBack };
}

interface Handled { readonly at: number; readonly month: number; readonly months: number; readonly count: number; readonly random: () => ReturnType<typeof stream> }

/** Whoever comes back after the last month is not seen to. */
function comeBack({ action: { laterShare, laterAfterMonths } }: FrontDoorAction, into: Counts, { at, month, months, count, random }: Handled): void {
  const after = Math.round(laterAfterMonths);
  if (laterShare > 0 && month + after < months) into[at + after]! += drawBinomial(random(), count, laterShare);
}

/** A number that somebody typed, laid out evenly by month; where it is of two parts, as the returns part them, and else all of it of the first. */
function typedByPart({ unitsPerYear, parts }: ChangeFrontDoor, futures: FrontDoorFutures): Partial<Record<PartId, Int32Array>> | null {
  if (unitsPerYear === null) return null;
  const totals = parts.map(id => sum(futures.parts[id] ?? []));
  const all = sum(totals);
  return Object.fromEntries(parts.map((id, i) => [id, wholeByMonth(futures.months, (unitsPerYear / 12) * (all > 0 ? totals[i]! / all : i === 0 ? 1 : 0))])) as Partial<Record<PartId, Int32Array>>;
}

/** All that a lever handles in another way. */
export function settledInAll({ byPart }: Settled, length: number): Counts {
  const all = new Int32Array(length);
  for (const counts of Object.values(byPart)) for (let i = 0; i < length; i += 1) all[i]! += counts[i]!;
  return all;
}
