import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { must } from '#kernel/assert.ts';

/** A drop that runs into a stream; drawn for this, and no council's mark. */
const FAVICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d70b8"/>'
  + '<path d="M16 4c4 6 6 8 6 12a6 6 0 0 1-12 0c0-4 2-6 6-12z" fill="#fff"/><path d="M4 26c4-3 8-3 12 0s8 3 12 0" fill="none" stroke="#fff" stroke-width="3"/></svg>';

interface Answer { readonly type: string; readonly body: Buffer; readonly tag: string }

function answer(type: string, text: string): Answer {
  const body = Buffer.from(text);
  return { type, body, tag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}

/** The policy that the page itself states, so that there is one policy and not two. */
export function policyOf(page: string): string {
  const found = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(page);
  const policy = must(found?.[1], 'the Content-Security-Policy of the page');
  // A page may not refuse to be framed by its own word; only a header can.
  return `${policy.replaceAll('&#39;', "'")}; frame-ancestors 'none'`;
}

const headersFor = (policy: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-cache',
});

function respond(request: IncomingMessage, response: ServerResponse, answers: ReadonlyMap<string, Answer>): void {
  const say = (status: number, text: string): void => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    say(405, 'Headwater only gives its page. It takes nothing in.');
    return;
  }
  const found = answers.get((request.url ?? '/').replace(/[?#].*$/, ''));
  if (!found) { say(404, 'There is nothing here. The page is at /'); return; }
  response.setHeader('ETag', found.tag);
  if (request.headers['if-none-match'] === found.tag) { response.writeHead(304).end(); return; }
  response.writeHead(200, { 'Content-Type': found.type, 'Content-Length': found.body.length });
  response.end(request.method === 'HEAD' ? undefined : found.body);
}

/** A server that gives the page and takes nothing in: no file, no form, no query is ever read. */
export function pageServer(page: string): Server {
  const html = answer('text/html; charset=utf-8', page);
  const icon = answer('image/svg+xml', FAVICON);
  const answers = new Map([['/', html], ['/index.html', html], ['/favicon.ico', icon], ['/favicon.svg', icon]]);
  const headers = Object.entries(headersFor(policyOf(page)));
  return createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    respond(request, response, answers);
  });
}
