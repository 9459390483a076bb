import { largeReturns } from './reading.ts';
import { readReturns } from '#returns/index.ts';
const files = largeReturns(60000);
for (let i = 0; i < 3; i++) { const c = process.cpuUsage(); const t = performance.now(); const r = readReturns(files); const d = process.cpuUsage(c); console.log('wall', performance.now() - t, 'cpu', d.user / 1000, d.system/1000, process.memoryUsage().rss / 1e6, r.issues.length, r.value.journeys!.children.length, JSON.stringify(r.value.readings[0]!.reading.accounting.total)); }
