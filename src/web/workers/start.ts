import { serveAnalysis } from '#web/workers/analysis.ts';
import { serveSimulations } from '#web/workers/simulation.ts';
import type { WorkerStart } from '#web/workers/protocol.ts';

/** The first message says which of the two workers this is and hands it its ports; everything after goes through those. */
self.addEventListener('message', (event: MessageEvent<WorkerStart>) => {
  const start = event.data;
  if (start.role === 'simulation') serveSimulations(start.port);
  else serveAnalysis(start.port, start.simulators);
}, { once: true });
