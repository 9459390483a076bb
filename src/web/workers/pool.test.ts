import { afterEach, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { project } from '#jobs/project.ts';
import type { ProjectRequest } from '#jobs/project.ts';
import { inlinePool, runTask } from '#jobs/task.ts';
import type { Task } from '#jobs/task.ts';
import { demoShape, makeAuthority, shapeOfSize } from '#synthetic-authority/index.ts';
import { workerPool } from '#web/workers/pool.ts';
import { readEverything } from '#web/workers/read-source.ts';
import { serveSimulations } from '#web/workers/simulation.ts';
import type { TaskSent } from '#web/workers/simulation.ts';

const encoder = new TextEncoder();
const files = makeAuthority(5, shapeOfSize(demoShape, 30)).returns.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
const request: ProjectRequest = {
  journeys: must(readEverything(files).journeys, 'the histories of the returns'),
  months: 12, replicates: 200, seed: 9, backtest: { origins: 0, months: 12, replicates: 100 },
};

const open: MessagePort[] = [];
afterEach(() => { for (const port of open.splice(0)) port.close(); });

/** The pool's end of a channel, whose other end is served as a simulation worker would. */
function served(serve: (port: MessagePort) => void): MessagePort {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serve(port2);
  return port1;
}

test('a projection made through message ports is the one made in place, whichever worker does what', async () => {
  const pool = workerPool([served(serveSimulations), served(serveSimulations), served(serveSimulations)]);
  expect(pool.size).toBe(3);
  expect(await project(request, pool)).toEqual(await project(request, inlinePool));
});

test('a model is sent to a worker once, and every task gives its own first replicate', async () => {
  const sent: TaskSent[] = [];
  const pool = workerPool([served(port => {
    let task: TaskSent = {};
    port.onmessage = (event: MessageEvent<TaskSent>) => {
      sent.push(event.data);
      task = { ...task, ...event.data };
      port.postMessage({ kind: 'done', result: runTask(task as Task) });
    };
  })]);
  await project(request, pool);
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.map(({ model }) => model !== undefined)).toEqual(sent.map((_, i) => i === 0));
  expect(sent.map(({ first }) => first ?? 0)).toEqual(sent.map((_, i) => i * 200 / sent.length));
});

test('a fault in a worker reaches whoever asked, and the worker goes on with the next task', async () => {
  let asked = 0;
  const pool = workerPool([served(port => {
    port.onmessage = () => {
      asked += 1;
      port.postMessage(asked === 1 ? { kind: 'fault', reason: 'the model is broken' } : { kind: 'done', result: new Int32Array([7]) });
    };
  })]);
  const task = { first: 0, count: 1 } as Task;
  await expect(pool.run(task)).rejects.toThrow('the model is broken');
  expect(await pool.run(task)).toEqual(new Int32Array([7]));
});
