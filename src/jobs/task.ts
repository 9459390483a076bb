import type { FittedModel } from '#demand/fitted-model.ts';
import type { Plan } from '#demand/plan.ts';
import { simulateReplicates } from '#demand/run.ts';

/** Work that a worker, a thread or a queue can be sent by name: plain data in, plain data out, the same wherever it runs. */
export interface SimulateTask { readonly name: 'simulate'; readonly model: FittedModel; readonly plan: Plan; readonly first: number; readonly count: number }
export type Task = SimulateTask;
export type TaskResult = Int32Array<ArrayBuffer>;

/** Does a task, here and now. The worker side of every pool calls this. */
export const runTask = (task: Task): TaskResult => simulateReplicates(task.model, task.plan, task.first, task.count);

/** Somewhere to run tasks: web workers, threads, or `inlinePool`. */
export interface Pool {
  /** How many tasks run at once. */
  readonly size: number;
  run(task: Task): Promise<TaskResult>;
}

/** Runs tasks where it stands, letting the caller's event loop breathe between them. */
export const inlinePool: Pool = { size: 1, run: task => Promise.resolve(task).then(runTask) };
