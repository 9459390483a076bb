import { slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { personOf } from '#returns/ssda903/births.ts';
import type { EpisodeRow, StartedRow } from '#returns/ssda903/episode-row.ts';
import { isStarted } from '#returns/ssda903/episode-row.ts';
import type { People } from '#returns/ssda903/people.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { dateOrNull } from '#returns/ssda903/read-dates.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { RULES } from '#returns/ssda903/rules/index.ts';
import { appliesInYear } from '#returns/ssda903/rules/rule.ts';
import type { BirthRule, CellRule, EpisodesRule, Report } from '#returns/ssda903/rules/rule.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';
import type { Column } from '#returns/ssda903/tables.ts';

const EPISODES_RULES = RULES.filter((rule): rule is EpisodesRule => rule.scope === 'episodes');
const CELL_RULES = RULES.filter((rule): rule is CellRule => rule.scope === 'cell');
const BIRTH_RULES = RULES.filter((rule): rule is BirthRule => rule.scope === 'birth');

interface Finding { readonly rule: CellRule; readonly message: string }
const NOTHING: readonly Finding[] = [];

/** Checks every cell of a part of a table, and that the columns it should have are there. */
export function checkCells(part: Part, yearEnding: number, issues: Issue[]): void {
  const { source } = part;
  for (const column of source.table.columns) {
    if (source.columns.has(column.name)) checkColumn(part, column, yearEnding, issues);
    else if (column.required) issues.push(columnMissing(part, column));
  }
}

const columnMissing = ({ source }: Part, column: Column): Issue => ({
  rule: 'column-missing', severity: 'warning', file: source.file, column: column.name,
  message: `The ${source.table.title.toLowerCase()} table has no column ${column.name}`, action: 'Every row is used without it.',
});

function checkColumn({ source, rows }: Part, column: Column, yearEnding: number, issues: Issue[]): void {
  const rules = CELL_RULES.filter(rule => rule.appliesTo(column, source.table.id) && appliesInYear(rule, yearEnding));
  if (rules.length === 0) return;
  const cell = cellReader(source, column.name);
  const child = cellReader(source, 'CHILD');
  const judge = (text: string): readonly Finding[] => {
    let found: Finding[] | null = null;
    for (const rule of rules) {
      const message = rule.check(text, column, yearEnding);
      if (message !== null) (found ??= []).push({ rule, message });
    }
    return found ?? NOTHING;
  };
  // Codes and dates repeat, so each text is judged once; free texts do not, and would only fill the memory.
  const judged = new Map<string, readonly Finding[]>();
  const repeats = column.kind !== 'text';
  let last = '';
  let lastFound: readonly Finding[] | undefined;
  for (const at of rows) {
    const text = cell(at);
    let found = repeats ? text === last ? lastFound : judged.get(text) : judge(text);
    if (found === undefined) judged.set(text, found = judge(text));
    [last, lastFound] = [text, found];
    if (found === NOTHING) continue;
    for (const { rule, message } of found) {
      issues.push({
        rule: rule.id, severity: rule.severity, message, action: rule.action, file: source.file, row: source.rowNumbers[at]!,
        column: column.name, value: text, child: child(at),
      });
    }
  }
}

/** Compares each date of birth that a part repeats with the one believed. */
export function checkBirths({ source, rows, authority }: Part, people: People, readDate: (text: string) => DateCell, issues: Issue[]): void {
  if (!source.columns.has('DOB')) return;
  const [child, born] = [cellReader(source, 'CHILD'), cellReader(source, 'DOB')];
  for (const at of rows) {
    const stated = dateOrNull(readDate(born(at)));
    if (stated === null) continue;
    const { bornOn } = personOf(people, authority, child(at));
    if (bornOn === null || bornOn === stated) continue;
    for (const rule of BIRTH_RULES) {
      const message = rule.check(stated, bornOn);
      if (message === null) continue;
      issues.push({
        rule: rule.id, severity: rule.severity, message, action: rule.action, file: source.file, row: source.rowNumbers[at]!,
        column: 'DOB', value: slashDate(stated), child: child(at),
      });
    }
  }
}

/** Makes the check of one child's episodes, return by return. */
export function episodesChecker(issues: Issue[]): (rows: readonly EpisodeRow[], bornOn: CalendarDate | null, loadedYears: readonly number[]) => void {
  const checks = EPISODES_RULES.map(rule => ({ rule, report: reportFor(rule, issues) }));
  return (rows, bornOn, loadedYears) => {
    const inOrder = rows.filter(isStarted).toSorted(byReturnThenStart);
    let from = 0;
    while (from < inOrder.length) {
      const yearEnding = inOrder[from]!.origin.yearEnding;
      const to = endOfReturn(inOrder, from);
      const isNextLoaded = loadedYears.includes(yearEnding + 1);
      const isNextHere = to < inOrder.length && inOrder[to]!.origin.yearEnding === yearEnding + 1;
      const nextReturn = isNextLoaded ? isNextHere ? inOrder.slice(to, endOfReturn(inOrder, to)) : [] : null;
      const child = { bornOn, yearEnding, rows: inOrder.slice(from, to), nextReturn };
      for (const { rule, report } of checks) if (appliesInYear(rule, yearEnding)) rule.check(child, report);
      from = to;
    }
  };
}

const byReturnThenStart = (a: StartedRow, b: StartedRow): number => a.origin.yearEnding - b.origin.yearEnding || a.DECOM - b.DECOM || a.serial - b.serial;

/** Position after the last row of the return that the row at `from` belongs to. */
function endOfReturn(rows: readonly StartedRow[], from: number): number {
  const { yearEnding } = rows[from]!.origin;
  let to = from + 1;
  while (to < rows.length && rows[to]!.origin.yearEnding === yearEnding) to += 1;
  return to;
}

const reportFor = (rule: EpisodesRule, issues: Issue[]): Report => (row, column, message) => {
  const value = row[column];
  issues.push({
    rule: rule.id, severity: rule.severity, message, action: rule.action, file: row.origin.file, row: row.row, column,
    ...(value === null || value === '' ? {} : { value: typeof value === 'number' ? slashDate(value) : value }), child: row.CHILD,
  });
};
