import type { AnalysisMessage, AnalysisRequest } from '#web/workers/protocol.ts';
import { workerPool } from '#web/workers/pool.ts';

export function serveAnalysis(port: MessagePort, simulators: readonly MessagePort[]): void {
  const pool = workerPool(simulators);
  const send = (message: AnalysisMessage): void => port.postMessage(message);
  port.onmessage = async (event: MessageEvent<AnalysisRequest>) => {
    send({ kind: 'progress', progress: { words: 'stand in', share: 0.3 } });
    const all = await Promise.all([1, 2, 3, 4, 5].map(n => pool.run(n)));
    send({ kind: 'fault', reason: `${JSON.stringify(all)} ${event.data.kind}` });
  };
}
