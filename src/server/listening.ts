import { once } from 'node:events';
import type { Server } from 'node:http';

/** The first port tried when none was asked for. */
const FIRST_PORT = 8080;
const PORTS_TRIED = 50;
/** How long an open connection may go on after a stop was asked for. */
const GRACE_MS = 2000;

async function tryToListen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    return null;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

/**
 * Listens at the port asked for, or at the next free one from 8080 when `port` is null. Gives the address, or why there
 * is none: a port that was asked for and is taken is not silently exchanged for another.
 */
export async function listen(server: Server, port: number | null, host: string): Promise<{ readonly address: string } | { readonly refused: string }> {
  const ports = port === null ? Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i) : [port];
  let last = '';
  for (const one of ports) {
    const error = await tryToListen(server, one, host);
    if (error === null) {
      const at = server.address();
      const used = typeof at === 'object' && at !== null ? at.port : one;
      return { address: `http://${host.includes(':') ? `[${host}]` : host}:${used}/` };
    }
    last = error.code ?? error.message;
    if (last !== 'EADDRINUSE' && last !== 'EACCES') break;
  }
  if (port === null) return { refused: `no free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} at ${host} (${last}).` };
  const reason = last === 'EADDRINUSE' ? 'another program uses it' : last === 'EACCES' ? 'it needs more rights than you have' : last;
  return { refused: `port ${port} at ${host} cannot be used: ${reason}. Leave --port out to take the next free one.` };
}

/** Stops in good order: answers what was asked, takes nothing new, and does not wait for ever. */
export async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(grace);
}
