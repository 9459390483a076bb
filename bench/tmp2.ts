import { largeReturns } from './reading.ts';
import { readCsvTable } from '#returns/read-csv.ts';
import { decodeText } from '#returns/decode-text.ts';
const files = largeReturns(60000);
for (let i = 0; i < 5; i++) { const c = process.cpuUsage(); let n = 0; for (const f of files) n += readCsvTable(decodeText(f.bytes).text).rowNumbers.length; const d = process.cpuUsage(c); console.log('cpu', d.user / 1000, n); }
