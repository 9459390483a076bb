import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { close, listen } from '#server/listening.ts';
import { pageServer } from '#server/page-server.ts';

/**
 * The program `headwater-server PAGE --host HOST [--port PORT]`. `headwater serve` starts it and checks what the user
 * wrote; here a wrong word is a fault. To a parent it says `{ address }` or `{ refused }`; without one it prints.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' } },
});
const [page = 'dist/web/index.html'] = positionals;

const stopAsked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'disconnect')]);
const server = pageServer(await readFile(page, 'utf8'));
const begun = await listen(server, values.port === undefined ? null : Number(values.port), values.host);

if (process.send) process.send(begun);
else process.stdout.write(`${'address' in begun ? begun.address : begun.refused}\n`);

if ('address' in begun) {
  await stopAsked;
  await close(server);
} else process.exitCode = 1;
if (process.connected) process.disconnect();
