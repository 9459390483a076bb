import { addDays, longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { firstDay } from '#returns/annex-a/extract.ts';
import type { CheckedExtract } from '#returns/annex-a/extract.ts';
import type { ColumnName, List } from '#returns/annex-a/lists.ts';
import { childOf } from '#returns/annex-a/read-sheets.ts';
import { dateIn } from '#returns/annex-a/row.ts';
import type { Row } from '#returns/annex-a/row.ts';

/** Lists of what was received or began in the window, with the date that says when. */
const RECEIVED: Readonly<Record<number, ColumnName>> = {
  1: 'Date of Contact', 3: 'Date of referral', 5: 'Strategy discussion initiating Section 47 Enquiry Start Date',
};
/** Lists of what lasts: the start by which the same thing is known again in later lists, and its end. */
const LASTS: Readonly<Record<number, readonly [start: ColumnName, end: ColumnName]>> = {
  2: ['Assessment start date', 'Assessment completion date'], 4: ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'],
  6: ['CIN Start Date', 'CIN Closure Date'], 7: ['Child Protection Plan Start Date', 'Child Protection Plan End Date'],
  8: ['Date Started to be Looked After', 'Date Ceased to be Looked After'],
};

/** What several extracts, each of six or twelve months, come to. */
export interface Joined {
  /** Rows for which lists of a later day stand. */
  readonly merged: ReadonlySet<Row>;
  /** Rows still open when their lists were made that later lists do not have: the day after, on which they are taken to have ended. */
  readonly goneOn: ReadonlyMap<Row, CalendarDate>;
  /** The day on which the lists of a row were made. */
  readonly madeOn: (row: Row) => CalendarDate | null;
}

/**
 * Joins extracts of different days, the latest first. Contacts, referrals and enquiries that fall into a later window are
 * merged: the later lists tell of them in full. So are enquiries still open, assessments, episodes, plans and care that a later
 * list has with the same start, and adoptions and adopters that it has at all. Care leavers are told of by day: only the same day's merge.
 */
export function joinExtracts(extracts: readonly CheckedExtract[], issues: Issue[]): Joined {
  const merged = new Set<Row>();
  const goneOn = new Map<Row, CalendarDate>();
  const laterFrom = new Map<number, CalendarDate>();
  const laterRows = startsKept();
  for (const { rows, lists, madeOn } of extracts.toSorted((a, b) => (b.madeOn ?? -Infinity) - (a.madeOn ?? -Infinity))) {
    for (const row of rows) {
      const from = laterFrom.get(row.list.number);
      if (from === undefined) continue;
      const received = RECEIVED[row.list.number];
      const on = received === undefined ? null : dateIn(row, received);
      if ((on !== null && on >= from) || laterRows.has(row, madeOn)) merged.add(row);
      else if (madeOn !== null && isOpen(row)) {
        goneOn.set(row, addDays(madeOn, 1));
        issues.push(endNotSeen(row, madeOn));
      }
    }
    for (const row of rows) laterRows.add(row, madeOn);
    if (madeOn !== null) for (const list of lists) laterFrom.set(list.number, standsFrom(list, rows, madeOn));
  }
  return { merged, goneOn, madeOn: dayOfFiles(extracts) };
}

/**
 * The day from which a list stands for earlier ones. Where the day of the extract is inferred its window may begin a day or
 * two too early, so what was received before the list's own first row is left to the earlier list.
 */
function standsFrom(list: List, rows: readonly Row[], madeOn: CalendarDate): CalendarDate {
  const received = RECEIVED[list.number];
  const days = received === undefined ? [] : rows.filter(row => row.list === list).flatMap(row => dateIn(row, received) ?? []);
  const first = days.reduce<CalendarDate | null>((best, day) => (best === null || day < best ? day : best), null);
  const from = firstDay(list, madeOn);
  return first !== null && first > from ? first : from;
}

/** The rows of a file are of one extract, and so of one day. */
function dayOfFiles(extracts: readonly CheckedExtract[]): (row: Row) => CalendarDate | null {
  const days = new Map<string, CalendarDate | null>();
  for (const { rows, madeOn } of extracts) for (const { file } of rows) if (!days.has(file)) days.set(file, madeOn);
  return ({ file }) => days.get(file) ?? null;
}

/** Things already told of, each known by its list, its child or adopter, and what tells it from others of the same child. */
interface StartsKept { readonly has: (row: Row, madeOn: CalendarDate | null) => boolean; readonly add: (row: Row, madeOn: CalendarDate | null) => void }

function startsKept(): StartsKept {
  const lists = new Map<number, Map<string, (CalendarDate | null)[]>>();
  return {
    has: (row, madeOn) => {
      const start = startOf(row, madeOn);
      return start !== undefined && lists.get(row.list.number)?.get(row.id)?.includes(start) === true;
    },
    add: (row, madeOn) => {
      const start = startOf(row, madeOn);
      if (start === undefined) return;
      let own = lists.get(row.list.number);
      if (own === undefined) lists.set(row.list.number, own = new Map());
      const starts = own.get(row.id);
      if (starts === undefined) own.set(row.id, [start]);
      else starts.push(start);
    },
  };
}

/** What tells the thing of a row from others of the same child in the same list; undefined where later lists never tell of it again. */
function startOf(row: Row, madeOn: CalendarDate | null): CalendarDate | null | undefined {
  const { list } = row;
  if (list.number === 10 || list.number === 11) return null;
  if (list.number === 9) return madeOn;
  const start = LASTS[list.number]?.[0] ?? (list.number === 5 ? RECEIVED[5] : undefined);
  return start === undefined ? undefined : dateIn(row, start);
}

function isOpen(row: Row): boolean {
  const [, end] = LASTS[row.list.number] ?? [];
  return end !== undefined && dateIn(row, end) === null;
}

const endNotSeen = (row: Row, madeOn: CalendarDate): Issue => ({
  rule: 'end-not-seen', severity: 'repair', file: row.file, row: row.row, ...childOf(row),
  message: `Open when these lists were made, on ${longDate(madeOn)}, and gone from later ones`, action: 'Taken to have ended on the day after.',
});
