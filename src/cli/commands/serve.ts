import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import type { Io } from '#cli/io.ts';
import { wholeNumberIfGiven } from '#cli/option.ts';
import type { Option } from '#cli/option.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { builtFile } from '#cli/program-folder.ts';
import { wrongUse } from '#cli/wrong-use.ts';

const host: Option<string> = {
  summary: 'the address to listen at; with 127.0.0.1 only this computer can open the page',
  placeholder: 'ADDRESS', fallback: '127.0.0.1', read: given => ({ value: given ?? '127.0.0.1' }),
};

type Begun = { readonly address: string } | { readonly refused: string };

/** The server is a program of its own; this waits for its word that it listens, or that it cannot. */
async function begin(server: ChildProcess): Promise<string> {
  const [begun] = await Promise.race([
    once(server, 'message') as Promise<[Begun]>,
    once(server, 'exit').then((): [Begun] => [{ refused: 'the server ended before it began.' }]),
  ]);
  if ('refused' in begun) throw wrongUse('--port', begun.refused);
  return begun.address;
}

/** Until the user stops Headwater, or the server ends by itself. */
async function untilStopped(server: ChildProcess, io: Io): Promise<void> {
  const ended = once(server, 'exit');
  const stop = (): void => { if (server.connected) server.disconnect(); };
  io.stop.addEventListener('abort', stop, { once: true });
  if (io.stop.aborted) stop();
  await ended;
  io.tell('The page is no longer served.\n');
}

export const serve = command({
  id: 'serve',
  summary: 'Open the Headwater page on this computer.',
  explains: [
    'Gives the page at an address that it prints; open that address in a browser, choose your returns there, or look at the demonstration. '
    + 'The files you choose are read inside the browser and never reach this program or any other computer.',
    'Ctrl-C stops it.',
  ],
  examples: [
    { command: 'headwater serve', says: 'takes the first free port from 8080' },
    { command: 'headwater serve --port 9000', says: 'takes port 9000, or says that it is taken' },
  ],
  takesPaths: false,
  options: {
    port: wholeNumberIfGiven('PORT', 0, 65_535, 'the port to listen at; the first free one from 8080 when left out'),
    host,
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, _paths, io) => {
    const args = [builtFile('web/index.html'), '--host', values.host, ...(values.port === null ? [] : ['--port', String(values.port)])];
    const server = fork(builtFile('server/headwater-server.js'), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const address = await begin(server);
    return {
      exitCode: EXIT.done,
      out: values.out,
      inputs: [],
      output: {
        text: () => `Headwater is at ${address}\nOpen it in a browser, or with the invented authority already open: ${address.replace(/\/$/, '')}/#demo\nCtrl-C stops it.\n`,
        json: () => ({ address }),
        csv: () => recordsToCsv('address', [{ title: 'address', format: 'text' }], [[address]]),
      },
      afterwards: () => untilStopped(server, io),
    };
  },
});
