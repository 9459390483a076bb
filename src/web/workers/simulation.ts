import { runTask } from '#jobs/task.ts';
import { newMemory } from '#scenarios/replay/replay.ts';
import type { Task, TaskResult } from '#jobs/task.ts';

/** A task on its way to a simulator. What it was sent before (the model, the plan) is not sent again. */
export type TaskSent = Partial<Task>;

export type TaskAnswer =
  | { readonly kind: 'done'; readonly result: TaskResult }
  | { readonly kind: 'fault'; readonly reason: string };

/** One task at a time: the pool sends the next when this one is answered. */
export function serveSimulations(port: MessagePort): void {
  const memory = newMemory();
  let task: TaskSent = {};
  port.onmessage = (event: MessageEvent<TaskSent>) => {
    task = { ...task, ...event.data };
    try {
      const result = runTask(task as Task, memory);
      port.postMessage({ kind: 'done', result } satisfies TaskAnswer, [result.buffer]);
    } catch (error) {
      port.postMessage({ kind: 'fault', reason: error instanceof Error ? error.message : String(error) } satisfies TaskAnswer);
    }
  };
}
