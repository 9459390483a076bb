import { lanesOf } from '#jobs/task.ts';
import type { Pool, Task, TaskResult } from '#jobs/task.ts';
import type { TaskAnswer, TaskSent } from '#web/workers/simulation.ts';

/** One simulator and what it was sent last, so that a model is copied to it once and not with every chunk of a run. */
interface Simulator { readonly port: MessagePort; last: TaskSent }

/** Simulation workers behind one door. */
export const workerPool = (ports: readonly MessagePort[]): Pool =>
  ({ ...lanesOf(ports.map((port): Simulator => ({ port, last: {} })), runOn), breathe });

/** By a message, because a browser makes a timer that follows on a timer wait for four milliseconds. */
const breathe = (): Promise<void> => new Promise(resolve => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
});

function runOn(simulator: Simulator, task: Task): Promise<TaskResult> {
  const { port, last } = simulator;
  simulator.last = task;
  return new Promise((resolve, reject) => {
    port.onmessage = (event: MessageEvent<TaskAnswer>) => {
      if (event.data.kind === 'done') resolve(event.data.result);
      else reject(new Error(event.data.reason));
    };
    port.postMessage(whatIsNew(task, last));
  });
}

/** The parts of a task that are not the very objects of the task before. */
const whatIsNew = (task: Task, last: TaskSent): TaskSent =>
  Object.fromEntries(Object.entries(task).filter(([name, value]) => last[name as keyof Task] !== value));
