import type { FittedModel } from '#demand/fitted-model.ts';
import type { Plan } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import type { Records } from '#demand/summarise.ts';
import { stopIfCancelled } from '#jobs/progress.ts';
import type { CancelSignal } from '#jobs/progress.ts';
import type { Pool } from '#jobs/task.ts';

/** Replicates sent to a worker at a time: enough to keep it busy, few enough that progress and cancel are felt. */
const CHUNK = 50;

/** All replicates of a plan, spread over the pool; the records come out in order whoever made them. */
export async function simulate(model: FittedModel, plan: Plan, pool: Pool, onDone: (replicates: number) => void, signal?: CancelSignal): Promise<Records> {
  const layout = layoutOf(model.groupIds.length, plan.months);
  const values = new Int32Array(plan.replicates * layout.size);
  const starts = Array.from({ length: Math.ceil(plan.replicates / CHUNK) }, (_, chunk) => chunk * CHUNK);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < starts.length) {
      stopIfCancelled(signal);
      const first = starts[next]!;
      next += 1;
      const count = Math.min(CHUNK, plan.replicates - first);
      values.set(await pool.run({ name: 'simulate', model, plan, first, count }), first * layout.size);
      onDone(count);
    }
  };
  await Promise.all(Array.from({ length: Math.min(pool.size, starts.length) }, work));
  stopIfCancelled(signal);
  return { layout, replicates: plan.replicates, values };
}
