import { largeReturns } from './reading.ts';
import { decodeText } from '#returns/decode-text.ts';
const files = largeReturns(60000).map(f => decodeText(f.bytes).text);
const time = (name: string, fn: (t: string) => number) => { for (let i = 0; i < 5; i++) { globalThis.gc?.(); const c = process.cpuUsage(); let n = 0; for (const f of files) n += fn(f); const d = process.cpuUsage(c); console.log(name, 'cpu', (d.user / 1000).toFixed(0), n); } };
time('scan only', t => { let n = 0; for (let i = 0; i < t.length; i++) { const c = t.charCodeAt(i); if (c === 44 || c === 10 || c === 13) n++; } return n; });
time('scan+hash', t => { let n = 0, h = 0; for (let i = 0; i < t.length; i++) { const c = t.charCodeAt(i); if (c === 44 || c === 10 || c === 13) { n += h & 1; h = 0; } else h = Math.imul(h ^ c, 0x01000193); } return n; });
time('split', t => { let n = 0; for (const l of t.split('\r\n')) n += l.split(',').length; return n; });
time('slice cols', t => { const cols: string[][] = Array.from({ length: 13 }, () => []); let c0 = 0, from = 0, n = 0; for (let i = 0; i < t.length; i++) { const c = t.charCodeAt(i); if (c === 44 || c === 10 || c === 13) { cols[c0]!.push(from === i ? '' : t.slice(from, i)); n++; from = i + 1; if (c === 44) c0++; else { c0 = 0; if (c === 13) { i++; from++; } } } } return n; });
