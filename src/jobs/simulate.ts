import type { FittedModel } from '#demand/fitted-model.ts';
import type { Plan } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import type { Records } from '#demand/summarise.ts';
import type { DifferenceRecords } from '#scenarios/comparison/outcome.ts';
import { layoutsOf, replayedParts } from '#scenarios/replay/replay.ts';
import type { Treatment } from '#scenarios/replay/treatment.ts';
import { stopIfCancelled } from '#jobs/progress.ts';
import type { CancelSignal } from '#jobs/progress.ts';
import type { Pool } from '#jobs/task.ts';

/** Replicates sent to a worker at a time: enough to keep it busy, few enough that progress and cancel are felt. */
const CHUNK = 50;

/** Lives handed to a worker at a time where scenarios are lived: what it remembers it only replays, and a first picture of 100 must keep all workers busy. */
const LIVES = 10;

/** All replicates of a plan, spread over the pool; the records come out in order whoever made them. */
export async function simulate(model: FittedModel, plan: Plan, pool: Pool, onDone: (replicates: number) => void, signal?: CancelSignal): Promise<Records> {
  const layout = layoutOf(model.groupIds.length, plan.months);
  const values = new Int32Array(plan.replicates * layout.size);
  await inChunks(plan.replicates, pool, async (first, count) => {
    values.set(await pool.run({ model, plan, treatments: [], first, count }), first * layout.size);
    onDone(count);
  }, signal);
  return { layout, replicates: plan.replicates, values };
}

/** The first replicates of a plan with scenarios lived by the same children: the baseline's records and, for each treatment, how it differs. */
export async function simulateScenarios(
  model: FittedModel, plan: Plan, replicates: number, treatments: readonly Treatment[], pool: Pool, onDone: (replicates: number) => void, signal?: CancelSignal,
): Promise<{ readonly baseline: Records; readonly differences: readonly DifferenceRecords[] }> {
  const layout = layoutOf(model.groupIds.length, plan.months);
  const layouts = layoutsOf(model, plan, treatments);
  const baseline = new Int32Array(replicates * layout.size);
  const differences = layouts.map(one => new Int32Array(replicates * one.size));
  await inLanes(replicates, pool, async (first, count, lane) => {
    const parts = replayedParts(await pool.run({ model, plan, treatments, first, count }, lane), layout.size, layouts, count);
    baseline.set(parts.baseline, first * layout.size);
    parts.differences.forEach((part, t) => differences[t]!.set(part, first * layouts[t]!.size));
    onDone(count);
  }, signal);
  return {
    baseline: { layout, replicates, values: baseline },
    differences: differences.map((values, t) => ({ layout: layouts[t]!, replicates, values })),
  };
}

/** Hands replicates to the pool, some at a time. */
async function inChunks(replicates: number, pool: Pool, run: (first: number, count: number) => Promise<void>, signal?: CancelSignal): Promise<void> {
  const starts = Array.from({ length: Math.ceil(replicates / CHUNK) }, (_, chunk) => chunk * CHUNK);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < starts.length) {
      stopIfCancelled(signal);
      const first = starts[next]!;
      next += 1;
      await run(first, Math.min(CHUNK, replicates - first));
    }
  };
  await Promise.all(Array.from({ length: Math.min(pool.size, starts.length) }, work));
  stopIfCancelled(signal);
}

/** The same children go to the same worker, whatever is asked: one that lived them before remembers them. */
async function inLanes(replicates: number, pool: Pool, run: (first: number, count: number, lane: number) => Promise<void>, signal?: CancelSignal): Promise<void> {
  const work = async (lane: number): Promise<void> => {
    for (let first = lane * LIVES; first < replicates; first += pool.size * LIVES) {
      stopIfCancelled(signal);
      await run(first, Math.min(LIVES, replicates - first), lane);
    }
  };
  await Promise.all(Array.from({ length: pool.size }, (_, lane) => work(lane)));
  stopIfCancelled(signal);
}
