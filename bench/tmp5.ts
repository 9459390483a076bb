import { readFileSync, readdirSync } from 'node:fs';
import { readReturns } from '#returns/index.ts';
const files = readdirSync('/tmp/brief/big').map(name => ({ name, bytes: new Uint8Array(readFileSync('/tmp/brief/big/' + name)) }));
for (let i = 0; i < 4; i++) { globalThis.gc?.(); const c = process.cpuUsage(); const t = performance.now();
const r = readReturns(files);
const d = process.cpuUsage(c);
console.log('wall', (performance.now() - t).toFixed(0), 'cpu', ((d.user + d.system) / 1000).toFixed(0), r.issues.length); }
