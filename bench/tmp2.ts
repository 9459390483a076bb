import { largeReturns } from './reading.ts';
import { readCsvTable } from '#returns/read-csv.ts';
import { decodeText } from '#returns/decode-text.ts';
const files = largeReturns(60000);
for (let i = 0; i < 7; i++) { globalThis.gc?.(); const c = process.cpuUsage(); const t = performance.now(); let n = 0; for (const f of files) n += readCsvTable(decodeText(f.bytes).text).rowNumbers.length; const d = process.cpuUsage(c); console.log('wall', (performance.now() - t).toFixed(0), 'cpu', d.user / 1000, n); }
const t = performance.now(); let m = 0; for (const f of files) m += decodeText(f.bytes).text.length; console.log('decode', performance.now() - t, m);
