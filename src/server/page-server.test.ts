import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { close, listen } from '#server/listening.ts';
import { pageServer, policyOf } from '#server/page-server.ts';

const POLICY = "default-src 'none'; script-src 'sha256-abc'; connect-src 'none'";
const PAGE = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Page</title></head><body>£</body></html>`;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => { for (const stop of stops.splice(0)) await stop(); });

async function served(port: number | null = 0): Promise<string> {
  const server = pageServer(PAGE);
  const begun = await listen(server, port, '127.0.0.1');
  if (!('address' in begun)) throw new Error(begun.refused);
  stops.push(() => close(server));
  return begun.address;
}

async function taken(port: number): Promise<number> {
  const server = createServer();
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  await once(server, 'listening').catch(() => undefined);
  if (!server.listening) return port;
  stops.push(async () => { server.close(); await once(server, 'close'); });
  return (server.address() as AddressInfo).port;
}

describe('the server of the page', () => {
  test('gives the page at / and at /index.html, as it was built', async () => {
    const address = await served();
    for (const path of ['', 'index.html', '?from=2025']) {
      const response = await fetch(address + path);
      expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'text/html; charset=utf-8', PAGE]);
    }
  });

  test('sends the policy that the page states, and refuses to be framed', async () => {
    const { headers } = await fetch(await served());
    expect(headers.get('content-security-policy')).toBe(`${POLICY}; frame-ancestors 'none'`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('gives its icon, and the same headers with every answer', async () => {
    const address = await served();
    const icon = await fetch(`${address}favicon.ico`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(icon.headers.get('content-security-policy')).toContain("connect-src 'none'");
  });

  test.each(['package.json', '../package.json', '%2e%2e/package.json', 'cli/headwater.js'])('gives nothing else: %s', async path => {
    const response = await fetch((await served()) + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each(['POST', 'PUT', 'DELETE'])('takes nothing in: %s', async method => {
    const response = await fetch(await served(), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('answers HEAD without a body, and a page the browser has with 304', async () => {
    const address = await served();
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, await head.text(), Number(head.headers.get('content-length'))]).toEqual([200, '', Buffer.byteLength(PAGE)]);
    const again = await fetch(address, { headers: { 'If-None-Match': head.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('a page without a policy is a fault of the build, and is not served', () => {
    expect(() => policyOf('<!doctype html><title>Page</title>')).toThrow('Content-Security-Policy');
  });
});

describe('the port', () => {
  test('the next free one is taken when none was asked for', async () => {
    await taken(8080);
    expect(Number(new URL(await served(null)).port)).toBeGreaterThan(8080);
  });

  test('a port that was asked for and is taken is refused with what to do', async () => {
    const port = await taken(0);
    const begun = await listen(pageServer(PAGE), port, '127.0.0.1');
    expect(begun).toEqual({ refused: `port ${port} at 127.0.0.1 cannot be used: another program uses it. Leave --port out to take the next free one.` });
  });

  test('stopping lets go of the port', async () => {
    const server = pageServer(PAGE);
    const begun = await listen(server, 0, '127.0.0.1');
    await (await fetch((begun as { address: string }).address)).text();
    await close(server);
    await expect(fetch((begun as { address: string }).address)).rejects.toThrow();
  });
});
