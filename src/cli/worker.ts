import { parentPort } from 'node:worker_threads';
import { must } from '#kernel/assert.ts';
import type { Task } from '#jobs/task.ts';
import { runTask } from '#jobs/task.ts';
import { newMemory } from '#scenarios/replay/replay.ts';
import type { ToThread } from '#cli/pool.ts';

/** A thread of the projection: remembers the model of a run and does the replicates it is told to. */
const port = must(parentPort, 'the port of a thread');
const memory = newMemory();
let run: Pick<Task, 'model' | 'plan'> | null = null;

port.on('message', (message: ToThread) => {
  if (message.kind === 'remember') { run = message; return; }
  const result = runTask({ ...must(run, 'the model of a task'), ...message.task }, memory);
  port.postMessage(result, [result.buffer]);
});
