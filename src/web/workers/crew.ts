import type { AnalysisMessage, AnalysisRequest, NumberedRequest, Progress, ReplyTo, WorkerStart } from '#web/workers/protocol.ts';

/**
 * The workers of one page: one that reads, links and fits, and several that simulate. The page starts them all from
 * one script held in memory and joins them by message ports, so that figures pass between workers without the page.
 */
export interface Crew {
  ask<R extends AnalysisRequest>(request: R, onProgress: (progress: Progress) => void): Promise<ReplyTo<R>>;
  /** Stops every worker at once, whatever it is doing; a question still open is never answered. */
  dismiss(): void;
}

/** More than this gives little: the fit is one worker's work, and each simulator holds its own copy of the model. Assumption. */
const MOST_SIMULATORS = 8;

export const simulatorsFor = (processors: number): number => Math.max(1, Math.min(MOST_SIMULATORS, processors));

/** A fault in the program inside a worker, as against wrong data, which is a value. */
export class WorkerFault extends Error {}

export function assembleCrew(script: string, simulators: number): Crew {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const workers: Worker[] = [];
  const ports: MessagePort[] = [];
  const start = (message: (port: MessagePort) => WorkerStart, handedOver: readonly MessagePort[]): MessagePort => {
    const channel = new MessageChannel();
    const worker = new Worker(url);
    workers.push(worker);
    worker.postMessage(message(channel.port2), [channel.port2, ...handedOver]);
    return channel.port1;
  };
  for (let i = 0; i < simulators; i += 1) ports.push(start(port => ({ role: 'simulation', port }), []));
  const analysis = start(port => ({ role: 'analysis', port, simulators: ports }), ports);
  return {
    ask: (request, onProgress) => ask(workers, analysis, request, onProgress),
    dismiss: () => {
      for (const worker of workers) worker.terminate();
      analysis.close();
      URL.revokeObjectURL(url);
    },
  };
}

let questions = 0;

/** Several questions may be open at once; the answers to each carry its number. */
function ask<R extends AnalysisRequest>(
  workers: readonly Worker[], port: MessagePort, request: R, onProgress: (progress: Progress) => void,
): Promise<ReplyTo<R>> {
  questions += 1;
  const number = questions;
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new WorkerFault(reason));
    const hear = (event: MessageEvent<AnalysisMessage>): void => {
      const message = event.data;
      if (message.number !== number) return;
      if (message.kind === 'progress') { onProgress(message.progress); return; }
      port.removeEventListener('message', hear);
      if (message.kind === 'fault') fail(message.reason);
      else resolve(message.reply as ReplyTo<R>);
    };
    for (const worker of workers) worker.onerror = event => fail(event.message || 'a worker could not start');
    port.addEventListener('message', hear);
    port.onmessageerror = () => fail('an answer of the worker could not be read');
    port.start();
    port.postMessage({ number, request } satisfies NumberedRequest);
  });
}
