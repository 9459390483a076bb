import { largeReturns } from './reading.ts';
import { decodeText } from '#returns/decode-text.ts';
const files = largeReturns(60000).map(f => decodeText(f.bytes).text);
const time = (name: string, fn: (t: string) => number) => { for (let i = 0; i < 5; i++) { globalThis.gc?.(); const c = process.cpuUsage(); let n = 0; for (const f of files) n += fn(f); const d = process.cpuUsage(c); console.log(name, 'cpu', (d.user / 1000).toFixed(0), n); } };
interface Sh { slots: string[]; hashes: Int32Array; count: number; mask: number }
const make = (): Sh => ({ slots: [], hashes: new Int32Array(16384), count: 0, mask: 16383 });
function look(k: Sh, t: string, from: number, to: number, hash: number): string {
  let s = hash & k.mask;
  const { slots, hashes } = k;
  const len = to - from;
  while (hashes[s] !== 0) {
    if (hashes[s] === hash) { const c = slots[s]!; if (c.length === len) { let i = 0; while (i < len && c.charCodeAt(i) === t.charCodeAt(from + i)) i++; if (i === len) return c; } }
    s = (s + 1) & k.mask;
  }
  const c = t.slice(from, to);
  hashes[s] = hash; slots[s] = c; k.count++;
  return c;
}
time('shared', t => {
  const cols: string[][] = Array.from({ length: 13 }, () => []); const sh = cols.map(make);
  let c0 = 0, from = 0, n = 0, h = 0x811c9dc5;
  for (let i = 0; i < t.length; i++) {
    const c = t.charCodeAt(i);
    if (c > 44 || (c !== 44 && c !== 10 && c !== 13)) { h = Math.imul(h ^ c, 0x01000193); continue; }
    const k = sh[c0]!;
    cols[c0]!.push(from === i ? '' : k.count > 8000 ? t.slice(from, i) : look(k, t, from, i, h | 1));
    h = 0x811c9dc5;
    n++; from = i + 1; if (c === 44) c0++; else { c0 = 0; if (c === 13) { i++; from++; } }
  }
  return n;
});
