import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, monthEnd } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import type { Journeys } from '#journeys/child.ts';
import { ssda903 } from '#returns/ssda903/index.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import type { Ssda903Reading } from '#returns/ssda903/reading.ts';

/** Sample returns that other projects publish; they are not part of this one. */
const SAMPLES = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/returns');
const SCRIPT = join(import.meta.dirname, 'recount.py');

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const skipped = !existsSync(SAMPLES) ? `the sample returns are not at ${SAMPLES} (set HEADWATER_SHARED)` : hasPython ? null : 'there is no python3 to recount with';

const readFolder = (name: string, extension: string): Ssda903Reading => {
  const folder = join(SAMPLES, name);
  const files = readdirSync(folder).filter(file => file.endsWith(extension)).map(file => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) }));
  expect(files.filter(file => !ssda903.recognises(file))).toEqual([]);
  return readSsda903(files).value;
};

function monthEndCounts(journeys: Journeys): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let day: CalendarDate = monthEnd(journeys.observedFrom); day <= journeys.observedUntil; day = monthEnd(addDays(day, 1))) {
    counts[isoDate(day)] = journeys.children.filter(child => child.periodsOfCare.some(period => isOn(period, day))).length;
  }
  return counts;
}

function recount(...args: readonly string[]): Readonly<Record<string, number>> {
  return JSON.parse(execFileSync('python3', [SCRIPT, ...args], { encoding: 'utf8' })) as Record<string, number>;
}

/** First line: the days observed; then child, start, end of each merged episode. */
function merged(journeys: Journeys): string {
  const lines = [`${isoDate(journeys.observedFrom)},${isoDate(journeys.observedUntil)}`];
  for (const child of journeys.children) for (const period of child.periodsOfCare) for (const episode of period.episodes) {
    lines.push(`${child.id},${isoDate(episode.commencedOn)},${episode.ceasedOn === null ? '' : isoDate(episode.ceasedOn)}`);
  }
  const path = join(mkdtempSync(join(tmpdir(), 'recount-')), 'merged.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

if (skipped !== null) test.skip(`the recount of the sample returns is skipped: ${skipped}`, () => undefined);
else describe.each([
  ['ssda903-sample-a', '.csv'], ['ssda903-sample-b', '.csv'], ['ssda903-sample-c', '.csv'], ['ssda903-sample-c', '.xml'],
])('%s (%s)', (name, extension) => {
  const reading = readFolder(name, extension);
  const counts = monthEndCounts(reading.journeys!);

  test('every row read is kept, merged, repaired or set aside', () => {
    const { total, tables } = reading.accounting;
    for (const { read, kept, merged: repeats, repaired, setAside } of [total, ...tables]) expect(read).toBe(kept + repeats + repaired + setAside);
    expect(total.read).toBe(extension === '.csv' ? rowsInFiles(join(SAMPLES, name)) : total.read);
  });

  test('month-end counts of the merged history equal those by SQL', () => {
    expect(Object.values(counts).some(count => count > 0)).toBe(true);
    expect(recount('merged', merged(reading.journeys!))).toEqual(counts);
  });

  if (extension === '.csv') test('month-end counts equal those of a second merge of the same files, by sets of month ends', () => {
    expect(recount('raw', join(SAMPLES, name))).toEqual(counts);
  });
});

/** Lines that are not blank, less a header a file: none of the samples has a line break within quotes. */
function rowsInFiles(folder: string): number {
  return readdirSync(folder).filter(file => file.endsWith('.csv')).map(file => readFileSync(join(folder, file), 'latin1').split(/\r?\n/).filter(line => line !== '').length - 1).reduce((a, b) => a + b, 0);
}
