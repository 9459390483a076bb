import type { FittedModel } from '#demand/fitted-model.ts';
import { followEntrant, followLeaver, followStock, newFollower } from '#demand/follow.ts';
import { drawTables } from '#demand/parameters.ts';
import type { ReplicateTables } from '#demand/parameters.ts';
import type { Plan } from '#demand/plan.ts';
import type { PathWriter } from '#demand/paths.ts';
import { closeRecord, layoutOf, recorderAt } from '#demand/record.ts';

/** Streams of those who left lately are named apart from the children of the stock. */
const LEAVERS_FROM = 1 << 19;
/** An entrant's stream is named by month of entry and number within it, apart from the children of the stock. */
const ENTRANTS_FROM = 1 << 20;
const ENTRANTS_PER_MONTH = 4096;

/**
 * Simulates some of a projection's replicates, `first` to `first + count - 1`. The recipe: draw the parameters, follow
 * every child in care, those who left lately and may come back, then every child who enters, and write the months down. Whichever worker runs a replicate, its
 * figures are the same. Gives `count` records laid out by `layoutOf`.
 */
export function simulateReplicates(model: FittedModel, plan: Plan, first: number, count: number): Int32Array<ArrayBuffer> {
  const { size } = layoutOf(model.groupIds.length, plan.months);
  const out = new Int32Array(count * size);
  for (let replicate = 0; replicate < count; replicate += 1) {
    const run = first + replicate;
    simulateWithTables(model, plan, drawTables(model, plan, run), run, out, replicate * size);
  }
  return out;
}

/** One replicate with its parameters given; writes its record at `offset` of `out`, which is all 0 there, and its children's paths where they are wanted. */
export function simulateWithTables(model: FittedModel, plan: Plan, tables: ReplicateTables, run: number, out: Int32Array, offset: number, paths: PathWriter | null = null): void {
  const record = recorderAt(plan, layoutOf(model.groupIds.length, plan.months), out, offset, paths);
  const follower = newFollower(model, plan, tables, record, run);
  for (let child = 0; child < model.stock.count; child += 1) followStock(follower, child);
  for (let child = 0; child < model.recentLeavers.count; child += 1) followLeaver(follower, LEAVERS_FROM + child, child);
  for (let month = 0; month < plan.months; month += 1) {
    for (let unaccompanied = 0; unaccompanied < 2; unaccompanied += 1) {
      const entries = tables.entries[unaccompanied * plan.months + month]!;
      for (let k = 0; k < entries; k += 1) {
        followEntrant(follower, ENTRANTS_FROM + (unaccompanied * plan.months + month) * ENTRANTS_PER_MONTH + k, unaccompanied, month);
      }
    }
  }
  closeRecord(record, plan.monthEndDays);
}
