/**
 * How long it takes to read and link the returns of a very large authority: 60,000 children, five years, about 400,000
 * episode rows, header and unaccompanied children's files beside them. Run alone: `node bench/reading.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, calendarDate, firstDayOfFinancialYear, lastDayOfFinancialYear, slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** Some leave before the first return, so that about 60,000 are in the files. */
const CHILDREN = 63_500;
const YEARS = [2019, 2020, 2021, 2022, 2023] as const;
const RUNS = 5;
const PLACES = ['U6,PR1', 'U4,PR4', 'K2,PR4', 'U3,PR1', 'U4,PR1', 'P1,PR0', 'K2,PR1', 'R1,PR4'] as const;
const STATUSES = ['C1', 'C2', 'C2', 'V2', 'E1'] as const;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;

/** The files of five returns: each child one time in care of three to thirteen episodes, each listed in every year it is open in. */
function largeReturns(children: number): readonly SourceFile[] {
  const random = stream(1, 'reading-bench');
  const episodes = new Map<number, string[]>(YEARS.map(year => [year, ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN']]));
  const headers = new Map<number, string[]>(YEARS.map(year => [year, ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB']]));
  const uasc = new Map<number, string[]>(YEARS.map(year => [year, ['CHILD,SEX,DOB,DUC']]));
  for (let child = 0; child < children; child += 1) writeChild(1_000_000 + child, random, episodes, headers, uasc);
  const file = (name: string, lines: readonly string[]): SourceFile => ({ name, bytes: new TextEncoder().encode(lines.join('\r\n')) });
  return YEARS.flatMap(year => [
    file(`${year}/episodes.csv`, episodes.get(year)!), file(`${year}/header.csv`, headers.get(year)!), file(`${year}/uasc.csv`, uasc.get(year)!),
  ]);
}

type Lines = ReadonlyMap<number, string[]>;

function writeChild(id: number, random: Random, episodes: Lines, headers: Lines, uasc: Lines): void {
  const first = calendarDate(2014, 4, 1);
  let began: CalendarDate = addDays(first, Math.floor(random.uniform() * 9 * 365));
  const born = addDays(began, -Math.floor(random.uniform() * 14 * 365));
  const sex = random.uniform() < 0.55 ? 1 : 2;
  const unaccompanied = random.uniform() < 0.06;
  const count = 3 + Math.floor(random.uniform() * 11);
  const years = new Set<number>();
  for (let k = 0; k < count; k += 1) {
    const ends = addDays(began, 20 + Math.floor(random.uniform() * 420));
    const last = k === count - 1;
    const line = `${id},${slashDate(began)},${k === 0 ? 'S' : 'P'},${pick(random, STATUSES)},N1,${pick(random, PLACES)},`;
    const places = `,BN7 1UE,TN3${k} ${k}AB,SC${100_000 + Math.floor(random.uniform() * 900_000)}`;
    for (const year of YEARS) {
      if (began > lastDayOfFinancialYear(year) || ends < firstDayOfFinancialYear(year)) continue;
      years.add(year);
      const open = ends > lastDayOfFinancialYear(year);
      episodes.get(year)!.push(open ? `${line},,${places}` : `${line}${slashDate(ends)},${last ? 'E4A,' : 'X1,CARPL'}${places}`);
    }
    began = ends;
  }
  for (const year of years) {
    headers.get(year)!.push(`${id},${sex},${slashDate(born)},WBRI,A${String(10_000_000_000 + id)}1,0,`);
    if (unaccompanied) uasc.get(year)!.push(`${id},${sex},${slashDate(born)},`);
  }
}

export interface ReadingMeasure {
  readonly children: number;
  readonly episodeRows: number;
  readonly megabytesRead: number;
  /** Of each run. */
  readonly seconds: readonly number[];
  /** Most memory that the process took, Node itself and the files' bytes among it. */
  readonly megabytesTaken: number;
}

/** Reads the files of a folder once to warm up and then five times, in this process. */
function readFolder(folder: string): ReadingMeasure {
  const files = readdirSync(folder).map(name => ({ name: name.replace('_', '/'), bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const seconds: number[] = [];
  let episodeRows = 0;
  let children = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    globalThis.gc?.();
    const start = performance.now();
    const { value } = readSsda903(files);
    if (run > 0) seconds.push((performance.now() - start) / 1000);
    episodeRows = value.accounting.tables.find(table => table.table === 'episodes')?.read ?? 0;
    children = value.journeys?.children.length ?? 0;
  }
  const megabytesRead = Math.round(files.reduce((total, file) => total + file.bytes.length, 0) / 1e6);
  return { children, episodeRows, megabytesRead, seconds, megabytesTaken: Math.round(process.resourceUsage().maxRSS / 1024) };
}

/** In a process of its own: what it takes to make the files must not count as memory for reading them. */
export function measureReading(children = CHILDREN): ReadingMeasure {
  const folder = mkdtempSync(join(tmpdir(), 'reading-bench-'));
  try {
    for (const { name, bytes } of largeReturns(children)) writeFileSync(join(folder, name.replace('/', '_')), bytes);
    const printed = execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), folder], { encoding: 'utf8' });
    return JSON.parse(printed) as ReadingMeasure;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The cells of a line of the table that `npm run bench` prints: what, median, least, most, bar. */
export function readingRow({ children, episodeRows, megabytesRead, seconds, megabytesTaken }: ReadingMeasure): readonly string[] {
  const inOrder = seconds.toSorted((a, b) => a - b);
  const shown = [inOrder[Math.floor(inOrder.length / 2)]!, inOrder[0]!, inOrder.at(-1)!].map(value => `${value.toFixed(2)} s`);
  const what = `${children} children's returns of five years read and linked (${episodeRows} episode rows, ${megabytesRead} MB), ${megabytesTaken} MB of memory`;
  return [what, ...shown, 'under 5 s and 1,000 MB'];
}

if (import.meta.main) {
  const folder = process.argv[2];
  console.log(folder === undefined ? `| ${readingRow(measureReading()).join(' | ')} |` : JSON.stringify(readFolder(folder)));
}
