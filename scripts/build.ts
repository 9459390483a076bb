import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli, buildServer } from './build-node.ts';
import { buildReportStyles } from './build-report-styles.ts';
import { buildWeb } from './build-web.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Written last, so that a build that failed half-way is not taken for done. */
const STAMP = join(ROOT, 'dist/.built');
const SOURCES = ['src', 'scripts', 'package.json', 'package-lock.json'];

async function changedAt(place: string): Promise<number> {
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(place, { recursive: true });
  const times = await Promise.all(inside.map(async name => (await stat(join(place, name))).mtimeMs));
  // A folder's own time tells of files that were taken away.
  return Math.max(found.mtimeMs, ...times);
}

async function isUpToDate(): Promise<boolean> {
  try {
    const built = await changedAt(STAMP);
    const changed = await Promise.all(SOURCES.map(name => changedAt(join(ROOT, name))));
    return changed.every(time => time < built);
  } catch {
    return false;
  }
}

if (await isUpToDate()) {
  console.log('dist is up to date.');
} else {
  await buildCli();
  await buildServer();
  await buildReportStyles();
  await buildWeb();
  await writeFile(STAMP, 'Built from the sources as they were at the time of this file.\n');
}
