import { parseDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import { TESTS, USUAL_TOLERANCE } from '#indicators/judging/target.ts';
import type { Test } from '#indicators/judging/target.ts';
import type { Indicator } from '#indicators/indicator.ts';
import type { Plan } from '#indicators/plan/plan.ts';

/**
 * The plan file: a table that anybody can keep in a spreadsheet, one row for each target, key date, comment, caveat or aim.
 * Shares and tolerances are written as percentages. `headwater indicators --template` writes one with examples.
 */
export const PLAN_COLUMNS = ['record', 'indicator', 'from', 'until', 'test', 'value', 'upper', 'start', 'tolerance', 'text', 'by', 'updated'] as const;
type Column = (typeof PLAN_COLUMNS)[number];

const RECORDS = ['target', 'key-date', 'new-limits', 'commentary', 'data-quality', 'aim'] as const;
type RecordWord = (typeof RECORDS)[number];

/** The rows of a table as they stand in a file, the header first, and the number that a spreadsheet shows for each. */
export interface PlanTable { readonly file: string; readonly rows: readonly (readonly string[])[]; readonly rowNumbers: readonly number[] }

export const isPlanHeader = (header: readonly string[]): boolean => {
  const names = new Set(header.map(plain));
  return names.has('record') && names.has('indicator') && names.has('from');
};

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/[\s_]+/g, '-');

interface Row {
  readonly cell: (column: Column) => string;
  /** Notes what is wrong with a cell, and gives null. */
  readonly wrong: (column: Column, message: string) => null;
}

type Read = { [Key in keyof Plan]: Plan[Key][number][] };

/** Reads a plan. Indicators are known by id, code or dashboard number. A row with a fault is set aside and named; the rest stand. */
export function readPlan({ file, rows, rowNumbers }: PlanTable, indicators: readonly Indicator[]): Checked<Plan> {
  const issues: Issue[] = [];
  const read: Read = { targets: [], keyDates: [], remarks: [], aims: [] };
  const header = rows[0]?.map(plain) ?? [];
  if (!isPlanHeader(header)) {
    issues.push({ rule: 'plan-columns-missing', severity: 'blocks', file, message: 'The table has no columns named record, indicator and from.', action: 'It is not read. `headwater indicators --template` writes one to fill in.' });
    return { value: read, issues };
  }
  const asked = new Map(indicators.flatMap(one => [one.id, one.code.toLowerCase(), ...(one.dashboardNumber === null ? [] : [String(one.dashboardNumber)])].map(name => [name, one] as const)));
  rows.slice(1).forEach((cells, i) => {
    const row = rowNumbers[i + 1]!;
    const cell = (column: Column): string => cells[header.indexOf(column)]?.trim() ?? '';
    const before = issues.length;
    const wrong = (column: Column, message: string): null => {
      issues.push({ rule: 'plan-row-not-usable', severity: 'error', file, row, column, value: cell(column), message, action: 'The row is set aside.' });
      return null;
    };
    const added = readRow({ cell, wrong }, asked);
    if (added && issues.length === before) added(read);
  });
  return { value: read, issues };
}

function readRow(row: Row, indicators: ReadonlyMap<string, Indicator>): ((read: Read) => void) | null {
  const record = RECORDS.find(word => word === plain(row.cell('record'))) ?? row.wrong('record', `This is none of ${RECORDS.join(', ')}.`);
  if (record === null) return null;
  const name = row.cell('indicator').toLowerCase();
  const indicator = name === '' && record === 'key-date' ? null : indicators.get(name) ?? row.wrong('indicator', 'No indicator has this id, code or number. `headwater indicators --list` gives them.');
  if (indicator === null && record !== 'key-date') return null;
  const from = dateOf(row, 'from');
  if (from === null) return null;
  const until = row.cell('until') === '' ? from : dateOf(row, 'until');
  if (until === null) return null;
  if (until < from) { row.wrong('until', 'It ends before it begins.'); return null; }
  return record === 'target' ? readTarget(row, indicator!, from, until) : others(row, record, indicator, from, until);
}

function others(row: Row, record: Exclude<RecordWord, 'target'>, indicator: Indicator | null, from: CalendarDate, until: CalendarDate): ((read: Read) => void) | null {
  const text = row.cell('text');
  if (record === 'aim') return read => { read.aims.push({ indicator: indicator!.id, from, until }); };
  if (text === '') return row.wrong('text', 'Nothing is said.');
  if (record === 'key-date' || record === 'new-limits') {
    return read => { read.keyDates.push({ on: from, text, indicator: indicator?.id ?? null, startsNewLimits: record === 'new-limits' }); };
  }
  const updatedOn = row.cell('updated') === '' ? null : dateOf(row, 'updated');
  return read => { read.remarks.push({ indicator: indicator!.id, from, until, kind: record, text, by: row.cell('by'), updatedOn }); };
}

function readTarget(row: Row, indicator: Indicator, from: CalendarDate, until: CalendarDate): ((read: Read) => void) | null {
  const test = TESTS.find(one => one === row.cell('test').replace('≤', '<=').replace('≥', '>=')) ?? row.wrong('test', `This is none of ${TESTS.join(' ')}.`);
  const scale = indicator.unit === '%' ? 100 : 1;
  const value = numberOf(row, 'value');
  const upper = optional(row, 'upper');
  const start = optional(row, 'start');
  const tolerance = optional(row, 'tolerance');
  if (test === null || value === null) return null;
  if (test === 'between' && upper === null) return row.wrong('upper', 'A target between two values needs both.');
  if (tolerance !== null && tolerance < 0) return row.wrong('tolerance', 'A tolerance is a percentage of 0 or more.');
  const of = (number: number | null): number | null => (number === null ? null : number / scale);
  return read => {
    read.targets.push({ indicator: indicator.id, from, until, test: test satisfies Test, value: value / scale, upper: of(upper), start: of(start), tolerance: tolerance === null ? USUAL_TOLERANCE : tolerance / 100 });
  };
}

const dateOf = (row: Row, column: Column): CalendarDate | null => parseDate(row.cell(column)) ?? row.wrong(column, 'This is no date: write 31/03/2013 or 2013-03-31.');

function numberOf(row: Row, column: Column): number | null {
  const text = row.cell(column).replaceAll(/[,%£\s]/g, '');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : row.wrong(column, 'This is no number.');
}

const optional = (row: Row, column: Column): number | null => (row.cell(column) === '' ? null : numberOf(row, column));
