/**
 * How long it takes to read and link the returns of a very large authority: 60,000 children, five years, about 400,000
 * episode rows, header and unaccompanied children's files beside them. Run alone: `node --expose-gc bench/reading.ts`.
 */
import { addDays, calendarDate, firstDayOfFinancialYear, lastDayOfFinancialYear, slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import { readReturns } from '#returns/index.ts';
import type { SourceFile } from '#returns/source-file.ts';

const CHILDREN = 60_000;
const YEARS = [2019, 2020, 2021, 2022, 2023] as const;
const RUNS = 5;
const PLACES = ['U6,PR1', 'U4,PR4', 'K2,PR4', 'U3,PR1', 'U4,PR1', 'P1,PR0', 'K2,PR1', 'R1,PR4'] as const;
const STATUSES = ['C1', 'C2', 'C2', 'V2', 'E1'] as const;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;

/** The files of five returns: each child one time in care of three to twelve episodes, each listed in every year it is open in. */
export function largeReturns(children: number): readonly SourceFile[] {
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
  const count = 3 + Math.floor(random.uniform() * 10);
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
  readonly megabytes: number;
  /** Median of the runs. */
  readonly milliseconds: number;
  /** Highest resident memory of the whole process so far. */
  readonly memoryMegabytes: number;
}

export function measureReading(children = CHILDREN): ReadingMeasure {
  const files = largeReturns(children);
  const times: number[] = [];
  let episodeRows = 0;
  for (let run = 0; run < RUNS; run += 1) {
    globalThis.gc?.();
    const start = performance.now();
    const { value } = readReturns(files);
    times.push(performance.now() - start);
    episodeRows = value.readings[0]?.reading.accounting.tables.find(table => table.table === 'episodes')?.read ?? 0;
  }
  return {
    children, episodeRows,
    megabytes: Math.round(files.reduce((total, file) => total + file.bytes.length, 0) / 1e6),
    milliseconds: Math.round(times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!),
    memoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** A line of the table that `npm run bench` prints. */
export const readingLine = (measure: ReadingMeasure): string =>
  `| Read and link ${measure.children} children's returns (${measure.episodeRows} episode rows, ${measure.megabytes} MB) | ${(measure.milliseconds / 1000).toFixed(2)} s | ${measure.memoryMegabytes} MB |`;

if (import.meta.main) console.log(readingLine(measureReading()));
