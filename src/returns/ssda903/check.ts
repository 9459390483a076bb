import { slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { personOf } from '#returns/ssda903/births.ts';
import type { EpisodeRow, StartedRow } from '#returns/ssda903/episode-row.ts';
import { inOrderOf, isStarted } from '#returns/ssda903/episode-row.ts';
import type { People } from '#returns/ssda903/people.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { dateOrNull } from '#returns/ssda903/read-dates.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { RULES } from '#returns/ssda903/rules/index.ts';
import { appliesInYear } from '#returns/ssda903/rules/rule.ts';
import type { BirthRule, CellRule, EpisodesRule, Report } from '#returns/ssda903/rules/rule.ts';
import { cellReader, columnOf } from '#returns/ssda903/source-table.ts';
import type { Column } from '#returns/ssda903/tables.ts';

const EPISODES_RULES = RULES.filter((rule): rule is EpisodesRule => rule.scope === 'episodes');
const CELL_RULES = RULES.filter((rule): rule is CellRule => rule.scope === 'cell');
const BIRTH_RULES = RULES.filter((rule): rule is BirthRule => rule.scope === 'birth');

interface Finding { readonly rule: CellRule; readonly message: string }

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
  const { texts, numbers } = columnOf(source, column.name);
  const findings = texts.map(text => rules.flatMap((rule): readonly Finding[] => {
    const message = rule.check(text, column, yearEnding);
    return message === null ? [] : [{ rule, message }];
  }));
  if (findings.every(found => found.length === 0)) return;
  const child = cellReader(source, 'CHILD');
  for (const at of rows) {
    for (const { rule, message } of findings[numbers[at]!]!) {
      issues.push({
        rule: rule.id, severity: rule.severity, message, action: rule.action, file: source.file, row: source.rowNumbers[at]!,
        column: column.name, value: texts[numbers[at]!]!, child: child(at),
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
    const inOrder = inOrderOf(rows.filter(isStarted), byReturnThenStart);
    let own = returnFrom(inOrder, 0);
    for (let from = 0; own.length > 0; ) {
      const { yearEnding } = own[0]!.origin;
      from += own.length;
      const following = returnFrom(inOrder, from);
      const isNext = following[0]?.origin.yearEnding === yearEnding + 1;
      const nextReturn = loadedYears.includes(yearEnding + 1) ? isNext ? following : [] : null;
      for (const { rule, report } of checks) if (appliesInYear(rule, yearEnding)) rule.check({ bornOn, yearEnding, rows: own, nextReturn }, report);
      own = following;
    }
  };
}

const byReturnThenStart = (a: StartedRow, b: StartedRow): number => a.origin.yearEnding - b.origin.yearEnding || a.DECOM - b.DECOM || a.serial - b.serial;

/** The rows of one return, from the one at `from` on; none past the end. */
function returnFrom(rows: readonly StartedRow[], from: number): readonly StartedRow[] {
  let to = from;
  while (to < rows.length && rows[to]!.origin.yearEnding === rows[from]!.origin.yearEnding) to += 1;
  return from === 0 && to === rows.length ? rows : rows.slice(from, to);
}

const reportFor = (rule: EpisodesRule, issues: Issue[]): Report => (row, column, message) => {
  const value = row[column];
  issues.push({
    rule: rule.id, severity: rule.severity, message, action: rule.action, file: row.origin.file, row: row.row, column,
    ...(value === null || value === '' ? {} : { value: typeof value === 'number' ? slashDate(value) : value }), child: row.CHILD,
  });
};
