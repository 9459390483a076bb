/**
 * How long it takes, and how much memory, to read a children in need census of 100 MB: about 45,000 children, several
 * times the largest English authority's. Run alone: `node bench/cin-census.ts`; `node bench/cin-census.ts write FILE` keeps the file.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, calendarDate, isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import { cinCensus } from '#returns/cin-census/index.ts';
import { CHUNK_BYTES } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';

const MEGABYTES = 100;
/** Each in a process of its own, so that none has another's memory to use again. */
const RUNS = 3;
const YEAR_BEGINS = calendarDate(2023, 4, 1);
const YEAR_ENDS = calendarDate(2024, 3, 31);
const SOURCES = ['1A', '2A', '3A', '3E', '5A', '5C', '6', '7', '8', '10'] as const;
const FACTORS = ['1B', '2B', '3A', '3B', '4A', '4B', '5A', '7A', '10A', '11A', '16A', '17A', '18C', '24A'] as const;
const ETHNICITIES = ['WBRI', 'WOTH', 'MWBC', 'APKN', 'BAFR', 'NOBT'] as const;
const ABUSE = ['NEG', 'EMO', 'PHY', 'SAB'] as const;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
const within = (random: Random, days: number): number => Math.floor(random.uniform() * days);

/** Lines of XML, indented as systems write them. */
interface Lines { readonly open: (name: string) => void; readonly close: (name: string) => void; readonly value: (name: string, text: string | CalendarDate | null) => void }

/** Writes a census of at least so many megabytes, a few children at a time. */
function writeCensus(path: string, megabytes: number): void {
  const file = openSync(path, 'w');
  let text = '';
  let depth = 0;
  let written = 0;
  const add = (line: string): void => { text += `${'  '.repeat(depth)}${line}\r\n`; };
  const lines: Lines = {
    open(name) { add(`<${name}>`); depth += 1; },
    close(name) { depth -= 1; add(`</${name}>`); },
    value(name, value) { if (value !== null) add(`<${name}>${typeof value === 'number' ? isoDate(value) : value}</${name}>`); },
  };
  const flush = (): void => { written += writeSync(file, text); text = ''; };
  text = '<?xml version="1.0" encoding="utf-8"?>\r\n';
  lines.open('Message');
  writeHeader(lines);
  lines.open('Children');
  for (let child = 0; written < megabytes * 1e6; child += 1) {
    writeChild(lines, child, stream(1, 'cin-census-bench', 0, child));
    if (text.length > 1e6) flush();
  }
  lines.close('Children');
  lines.close('Message');
  flush();
  closeSync(file);
}

function writeHeader({ open, close, value }: Lines): void {
  open('Header');
  open('CollectionDetails');
  value('Collection', 'CIN');
  value('Year', '2024');
  value('ReferenceDate', YEAR_ENDS);
  close('CollectionDetails');
  open('Source');
  value('SourceLevel', 'L');
  value('LEA', '845');
  value('SoftwareCode', 'Headwater bench');
  close('Source');
  close('Header');
}

/** A child of one to three episodes, each with what its course brings with it. */
function writeChild(lines: Lines, child: number, random: Random): void {
  const { open, close, value } = lines;
  open('Child');
  open('ChildIdentifiers');
  value('LAchildID', `CIN${String(child).padStart(12, '0')}`);
  value('UPN', `A${String(child).padStart(11, '0')}1`);
  value('PersonBirthDate', addDays(YEAR_BEGINS, -within(random, 17 * 365)));
  value('GenderCurrent', random.uniform() < 0.5 ? '1' : '2');
  close('ChildIdentifiers');
  open('ChildCharacteristics');
  value('Ethnicity', pick(random, ETHNICITIES));
  open('Disabilities');
  value('Disability', random.uniform() < 0.1 ? 'LD' : 'NONE');
  close('Disabilities');
  close('ChildCharacteristics');
  let referredOn = addDays(YEAR_BEGINS, within(random, 300) - 120);
  for (let left = 1 + within(random, 3); left > 0 && referredOn < YEAR_ENDS; left -= 1) {
    const closedOn = addDays(referredOn, 40 + within(random, 250));
    writeEpisode(lines, referredOn, closedOn > YEAR_ENDS ? null : closedOn, random);
    referredOn = addDays(closedOn, 1 + within(random, 90));
  }
  close('Child');
}

function writeEpisode(lines: Lines, referredOn: CalendarDate, closedOn: CalendarDate | null, random: Random): void {
  const { open, close, value } = lines;
  const day = (days: number): CalendarDate | null => {
    const date = addDays(referredOn, days);
    return date > (closedOn ?? YEAR_ENDS) ? null : date;
  };
  open('CINdetails');
  value('CINreferralDate', referredOn);
  value('ReferralSource', pick(random, SOURCES));
  value('PrimaryNeedCode', `N${1 + within(random, 8)}`);
  value('CINclosureDate', closedOn);
  value('ReasonForClosure', closedOn === null ? null : 'RC7');
  open('Assessments');
  value('AssessmentActualStartDate', referredOn);
  value('AssessmentAuthorisationDate', day(35));
  open('FactorsIdentifiedAtAssessment');
  for (let left = 1 + within(random, 5); left > 0; left -= 1) value('AssessmentFactors', pick(random, FACTORS));
  close('FactorsIdentifiedAtAssessment');
  close('Assessments');
  const isProtected = random.uniform() < 0.3;
  if (isProtected) {
    open('Section47');
    value('S47ActualStartDate', referredOn);
    value('InitialCPCtarget', day(21));
    value('DateOfInitialCPC', day(14));
    value('ICPCnotRequired', '0');
    close('Section47');
  } else {
    open('CINPlanDates');
    value('CINPlanStartDate', day(36) ?? referredOn);
    value('CINPlanEndDate', closedOn);
    close('CINPlanDates');
  }
  value('ReferralNFA', '0');
  if (isProtected) writePlan(lines, addDays(referredOn, 14), closedOn, random);
  close('CINdetails');
}

function writePlan({ open, close, value }: Lines, startedOn: CalendarDate, closedOn: CalendarDate | null, random: Random): void {
  const category = pick(random, ABUSE);
  open('ChildProtectionPlans');
  value('CPPstartDate', startedOn);
  value('CPPendDate', closedOn);
  value('InitialCategoryOfAbuse', category);
  value('LatestCategoryOfAbuse', category);
  value('NumberOfPreviousCPP', String(within(random, 2)));
  open('Reviews');
  for (let review = addDays(startedOn, 80); review < (closedOn ?? YEAR_ENDS); review = addDays(review, 170)) value('CPPreviewDate', review);
  close('Reviews');
  close('ChildProtectionPlans');
}

/** A file on disk that is never held whole. */
function fileInPieces(path: string): SourceFile {
  function* chunks(): Generator<Uint8Array> {
    const file = openSync(path, 'r');
    try {
      const piece = new Uint8Array(CHUNK_BYTES);
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) yield piece.subarray(0, read);
    } finally {
      closeSync(file);
    }
  }
  return { name: 'census.xml', bytes: new Uint8Array(0), chunks };
}

interface OneRun { readonly megabytes: number; readonly children: number; readonly referrals: number; readonly seconds: number; readonly megabytesTaken: number }

/** Reads a census in this process. Memory is the most that the process took, Node itself among it. */
function readCensusFile(path: string): OneRun {
  const start = performance.now();
  const { value } = cinCensus.read([fileInPieces(path)]);
  const seconds = (performance.now() - start) / 1000;
  return {
    megabytes: Math.round(statSync(path).size / 1e6), children: value.part.people.length, referrals: value.files[0]!.rows.referrals.used,
    seconds, megabytesTaken: Math.round(process.resourceUsage().maxRSS * 1024 / 1e6),
  };
}

/** In processes of their own: what it takes to make the file must not count as memory for reading it. */
export function measureCensus(): readonly OneRun[] {
  const folder = mkdtempSync(join(tmpdir(), 'cin-census-bench-'));
  try {
    const path = join(folder, 'census.xml');
    writeCensus(path, MEGABYTES);
    return Array.from({ length: RUNS }, () => JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'read', path], { encoding: 'utf8' })) as OneRun);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The cells of a line of the table that `npm run bench` prints: what, median, least, most, bar. */
export function censusRow(runs: readonly OneRun[]): readonly string[] {
  const inOrder = runs.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
  const shown = [inOrder[Math.floor(inOrder.length / 2)]!, inOrder[0]!, inOrder.at(-1)!].map(value => `${value.toFixed(2)} s`);
  const { megabytes, children, referrals } = runs[0]!;
  const taken = Math.max(...runs.map(({ megabytesTaken }) => megabytesTaken));
  return [`A children in need census of ${megabytes} MB read (${children} children, ${referrals} referrals), ${taken} MB of memory`, ...shown, 'under 10 s and 300 MB'];
}

if (import.meta.main) {
  const [, , what, path] = process.argv;
  if (what === 'write' && path !== undefined) writeCensus(path, MEGABYTES);
  else console.log(what === 'read' && path !== undefined ? JSON.stringify(readCensusFile(path)) : `| ${censusRow(measureCensus()).join(' | ')} |`);
}
