import { exampleInput } from '#reports/example/example-input.ts';
import { must } from '#kernel/assert.ts';
import type { AnalysisMessage, AnalysisRequest } from '#web/workers/protocol.ts';

export function serveAnalysis(port: MessagePort, _simulators: readonly MessagePort[]): void {
  const send = (message: AnalysisMessage): void => port.postMessage(message);
  port.onmessage = async (event: MessageEvent<AnalysisRequest>) => {
    send({ kind: 'progress', progress: { words: 'Stand in', share: 0.3 } });
    await new Promise(r => setTimeout(r, 600));
    const input = exampleInput();
    if (event.data.kind === 'read') send({ kind: 'reply', reply: { source: event.data.source.kind, authority: input.authority, summary: input.reading, issues: input.issues, rules: input.rules, history: input.history, prices: input.prices, hasPopulation: false } });
    else send({ kind: 'reply', reply: must(input.projection, 'x') });
  };
}
