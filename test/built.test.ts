import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERSION } from '#kernel/version.ts';
import { inNewFolder } from './run-cli.ts';
import { buildCli, buildServer } from '../scripts/build-node.ts';
import { buildReportStyles } from '../scripts/build-report-styles.ts';

/** The program as it is installed: bundled, in a folder of its own, without node_modules and without the source. */
let home = '';
const program = (): string => join(home, 'dist/cli/headwater.js');

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'headwater-built-'));
  await copyFile('package.json', join(home, 'package.json'));
  await buildCli(join(home, 'dist/cli'));
  await buildServer(join(home, 'dist/server'));
  await buildReportStyles(join(home, 'dist/report.css'));
  await mkdir(join(home, 'dist/web'));
  await writeFile(join(home, 'dist/web/index.html'), '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><title>Page</title>');
});
afterAll(() => rm(home, { recursive: true, force: true }));

interface Ended { readonly exitCode: number | null; readonly out: string; readonly err: string }

async function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part: Buffer) => { out += part.toString(); });
  child.stderr?.on('data', (part: Buffer) => { err += part.toString(); });
  const [exitCode] = await once(child, 'close') as [number | null];
  return { exitCode, out, err };
}

const headwater = (folder: string, ...words: string[]): Promise<Ended> => ended(spawn(process.execPath, [program(), ...words], { cwd: folder }));

describe('the built program', () => {
  test('runs by its own name', async () => {
    expect((await stat(program())).mode & 0o111).toBe(0o111);
    expect(await readFile(program(), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(await ended(spawn(program(), ['--version']))).toEqual({ exitCode: 0, out: `${VERSION}\n`, err: '' });
  });

  test('goes from an invented authority to a report, on threads, end to end', () => inNewFolder(async folder => {
    expect((await headwater(folder, 'demo', '--out', 'made', '--children', '40', '--years', '3')).exitCode).toBe(0);
    expect((await headwater(folder, 'check', 'made')).exitCode).toBe(0);
    const projected = await headwater(folder, 'project', 'made', '--months', '6', '--replicates', '100', '--threads', '2', '--format', 'html', '--out', 'report.html');
    expect(projected).toEqual({ exitCode: 0, out: '', err: 'Wrote report.html\n' });
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('80% range');
  }));

  test('ends with 2 for wrong use and with 1 for findings that block', () => inNewFolder(async folder => {
    expect((await headwater(folder, 'project')).exitCode).toBe(2);
    await writeFile(join(folder, 'shopping.csv'), 'item,price\nbread,2\n');
    expect((await headwater(folder, 'check', 'shopping.csv')).exitCode).toBe(1);
  }));

  test('a reader that has seen enough is no failure', () => inNewFolder(async folder => {
    await headwater(folder, 'demo', '--out', 'made', '--children', '40', '--years', '3');
    const child = spawn(process.execPath, [program(), 'history', 'made', '--format', 'json'], { cwd: folder });
    child.stdout.once('data', () => child.stdout.destroy());
    const [exitCode] = await once(child, 'exit') as [number | null];
    expect(exitCode).toBe(0);
  }));
});

describe('headwater serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('prints its address, gives the page, and stops in good order at %s', async signal => {
    const child = spawn(process.execPath, [program(), 'serve', '--port', '0', '--format', 'json']);
    const [first] = await once(child.stdout, 'data') as [Buffer];
    const { address } = JSON.parse(first.toString()) as { address: string };
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, "default-src 'none'; frame-ancestors 'none'"]);
    await page.text();
    child.kill(signal);
    expect(await ended(child)).toMatchObject({ exitCode: 0 });
    await expect(fetch(address)).rejects.toThrow();
  });

  test('a port that is taken is refused when it was asked for, and the next one taken when it was not', async () => {
    const first = spawn(process.execPath, [program(), 'serve', '--format', 'json']);
    const [said] = await once(first.stdout, 'data') as [Buffer];
    const port = new URL((JSON.parse(said.toString()) as { address: string }).address).port;
    const refused = await ended(spawn(process.execPath, [program(), 'serve', '--port', port]));
    expect([refused.exitCode, refused.out]).toEqual([2, '']);
    expect(refused.err).toBe(`--port: port ${port} at 127.0.0.1 cannot be used: another program uses it. Leave --port out to take the next free one.\n`);
    first.kill();
    await once(first, 'exit');
  });
});
