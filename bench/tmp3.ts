import { largeReturns } from './reading.ts';
import { readCsvTable } from '#returns/read-csv.ts';
import { readReturns } from '#returns/index.ts';
import { decodeText } from '#returns/decode-text.ts';
const files = largeReturns(60000); const texts = files.map(f => decodeText(f.bytes).text);
const cpu = (fn: () => number) => { const c = process.cpuUsage(); const n = fn(); const d = process.cpuUsage(c); return [(d.user + d.system) / 1000, n] as const; };
const scan = () => { let n = 0; for (let k = 0; k < 4; k++) for (const t of texts) for (let i = 0; i < t.length; i++) { const c = t.charCodeAt(i); if (c === 44 || c === 10 || c === 13) n++; } return n; };
const ratios: number[] = []; const all: number[] = [];
for (let i = 0; i < Number(process.argv[2] ?? 8); i++) {
  globalThis.gc?.();
  const [a] = cpu(scan); const [b] = cpu(() => { let n = 0; for (const t of texts) n += readCsvTable(t).rowNumbers.length; return n; }); const [c] = cpu(scan);
  const [e] = cpu(() => readReturns(files).issues.length); const [f] = cpu(scan);
  ratios.push(b / (a + c) * 2); all.push(e / (c + f) * 2); console.log(a.toFixed(0), b.toFixed(0), c.toFixed(0), 'csv', (b / (a + c) * 2).toFixed(2), 'all', e.toFixed(0), (e / (c + f) * 2).toFixed(2));
}
const med = (l: number[]) => l.toSorted((x, y) => x - y)[Math.floor(l.length / 2)]!.toFixed(2);
console.log('median csv', med(ratios), 'all', med(all));
