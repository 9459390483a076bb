import { addDays, addMonths, longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Known, RecordKind } from '#journeys/pathway.ts';
import { isOfAdopters } from '#returns/annex-a/lists.ts';
import type { ColumnName, List } from '#returns/annex-a/lists.ts';
import { childOf } from '#returns/annex-a/read-sheets.ts';
import type { ListSource } from '#returns/annex-a/read-sheets.ts';
import { cellIn } from '#returns/annex-a/row.ts';
import type { Row } from '#returns/annex-a/row.ts';
import { RULES } from '#returns/annex-a/rules/index.ts';
import type { ChildRule, Extract, RowRule, RowsByList } from '#returns/annex-a/rules/rule.ts';

/** Lists that were made on one day, checked. */
export interface CheckedExtract extends Extract {
  /** File or folder; empty for files without a folder. */
  readonly name: string;
  readonly lists: readonly List[];
  /** The rows that can be used. */
  readonly rows: readonly Row[];
}

/** Runs the checks over the lists of one extract. `given` is the day on which they were made where the user says it. */
export function checkExtract(name: string, sources: readonly ListSource[], given: CalendarDate | null, issues: Issue[]): CheckedExtract {
  const unplaced: Extract = { madeOn: null };
  let rows: readonly Row[] = sources.flatMap(source => source.rows);
  // Rows that name nobody leave before rows are compared by whom they name.
  let people: People | null = null;
  for (const rule of [...ROW_RULES, ...CHILD_RULES].filter(({ setsAside }) => setsAside)) {
    if (rule.scope === 'child') people ??= rowsByPerson(rows);
    const setAside = findings(rule, rows, people ?? NOBODY, unplaced, issues);
    if (setAside.size === 0) continue;
    rows = rows.filter(row => !setAside.has(row));
    people = null;
  }
  const extract: Extract = { madeOn: given ?? inferredDay(name, rows, issues) };
  people ??= rowsByPerson(rows);
  for (const rule of [...ROW_RULES, ...CHILD_RULES]) if (!rule.setsAside) findings(rule, rows, people, extract, issues);
  return { ...extract, name, lists: [...new Set(sources.map(source => source.list))], rows };
}

const ROW_RULES = RULES.filter(rule => rule.scope === 'row');
const CHILD_RULES = RULES.filter(rule => rule.scope === 'child');

type People = readonly RowsByList[];
const NOBODY: People = [];

/** Runs a rule, writes its issues and returns the rows that it names. */
function findings(rule: RowRule | ChildRule, rows: readonly Row[], people: People, extract: Extract, issues: Issue[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  const report = (row: Row, column: ColumnName | null, message: string): void => {
    found.add(row);
    const text = column === null ? undefined : cellIn(row, column)?.text;
    issues.push({
      rule: rule.id, severity: rule.severity, message, action: rule.action, file: row.file, row: row.row,
      ...(column === null ? {} : { column }), ...(text === undefined ? {} : { value: text }), ...childOf(row),
    });
  };
  if (rule.scope === 'row') for (const row of rows) rule.check(row, (column, message) => report(row, column, message), extract);
  else for (const own of people) rule.check(own, report, extract);
  return found;
}

/** The rows of each child and of each adopter, by list, in the order in which they first appear. An adopter's identifier is not a child's, though the two may look alike. */
export function rowsByPerson(rows: readonly Row[]): People {
  const people: Map<number, Row[]>[] = [];
  const [children, adopters] = [new Map<string, Map<number, Row[]>>(), new Map<string, Map<number, Row[]>>()];
  for (const row of rows) {
    const { list, id } = row;
    const alike = isOfAdopters(list) ? adopters : children;
    let lists = alike.get(id);
    if (lists === undefined) {
      lists = new Map();
      alike.set(id, lists);
      people.push(lists);
    }
    const own = lists.get(list.number);
    if (own === undefined) lists.set(list.number, [row]);
    else own.push(row);
  }
  return people.map(lists => (isInOrder(lists) ? lists : new Map([...lists].toSorted(([a], [b]) => a - b))));
}

function isInOrder(lists: ReadonlyMap<number, unknown>): boolean {
  let last = 0;
  for (const number of lists.keys()) {
    if (number < last) return false;
    last = number;
  }
  return true;
}

/** Events that stand more than a year after all others, one to twenty of the year before them or fewer, are slips. Assumption. */
const DAYS_ALONE = 366;
const EVENTS_FOR_ONE_SLIP = 20;

/**
 * The day on which lists were made: nothing in them says so, and what happened last happened on that day or shortly
 * before. Of a county's lists that is a day or two; of a few rows it may be weeks.
 */
function inferredDay(name: string, rows: readonly Row[], issues: Issue[]): CalendarDate | null {
  const events = eventsOf(rows);
  const slips = slipsAtStart(events);
  const madeOn = events[slips] ?? null;
  const where = name === '' ? {} : { file: name };
  if (madeOn === null) {
    issues.push({ rule: 'day-of-extract', severity: 'warning', ...where, message: 'No date in the lists tells when they were made', action: 'Nothing is taken to be known for any time. Say the day on which they were made.' });
    return null;
  }
  const leftOut = slips === 0 ? '' : `, leaving out ${slips === 1 ? 'one date' : `${slips} dates`} more than a year after all others`;
  issues.push({
    rule: 'day-of-extract', severity: 'note', ...where, message: `The latest event in the lists is of ${longDate(madeOn)}${leftOut}`,
    action: 'Taken for the day on which the lists were made, because they do not say it.',
  });
  return madeOn;
}

/** The days on which something happened, latest first. */
function eventsOf(rows: readonly Row[]): readonly CalendarDate[] {
  const days: number[] = [];
  for (const { list, cells } of rows) {
    for (let i = 0; i < cells.length; i += 1) {
      const column = list.columns[i]!;
      const on = column.kind === 'date' && column.happened ? cells[i]?.value ?? null : null;
      if (on !== null) days.push(on as CalendarDate);
    }
  }
  return [...Int32Array.from(days).sort().reverse()] as CalendarDate[];
}

/** How many of the events, latest first, are slips of the date. */
function slipsAtStart(events: readonly CalendarDate[]): number {
  for (let slips = 1; slips < events.length; slips += 1) {
    const next = events[slips]!;
    if (events[slips - 1]! - next <= DAYS_ALONE) continue;
    const inYearBefore = events.findLastIndex(on => on > next - DAYS_ALONE) + 1 - slips;
    return slips * EVENTS_FOR_ONE_SLIP <= inYearBefore ? slips : 0;
  }
  return 0;
}

/** The kinds of record that each list tells of in full. List 6 adds to referrals that list 3 tells of. */
const KINDS: Readonly<Record<number, readonly RecordKind[]>> = {
  1: ['contacts'], 2: ['earlyHelp'], 3: ['referrals'], 4: ['assessments'], 5: ['section47Enquiries', 'initialConferences'], 7: ['childProtectionPlans', 'protectionPlanSummaries'],
  8: ['care', 'careSummaries'], 9: ['careLeaverContacts'], 10: ['adoption'], 11: ['adopters'],
};
/** What lists 7 and 8 say of visits, reviews and placements holds on their day alone. */
const OF_THE_DAY: ReadonlySet<RecordKind> = new Set<RecordKind>(['protectionPlanSummaries', 'careSummaries', 'careLeaverContacts']);

/** First day of the window of a list: so many whole months, the day of the extract the last. */
export const firstDay = (list: List, madeOn: CalendarDate): CalendarDate => list.months === 0 ? madeOn : addDays(addMonths(madeOn, -list.months), 1);

/** The days for which an extract tells everything, by kind; none where its day is not known. */
export function knownBy({ madeOn, lists, name }: CheckedExtract): readonly Known[] {
  if (madeOn === null) return [];
  return lists.flatMap(list => (KINDS[list.number] ?? []).map((kind): Known => ({
    kind, from: OF_THE_DAY.has(kind) ? madeOn : firstDay(list, madeOn), until: madeOn, source: `Annex A list ${list.number}${name === '' ? '' : ` (${name})`}`,
  })));
}
