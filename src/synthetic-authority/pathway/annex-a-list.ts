import { addMonths, ageInYears, monthEnd, slashDate, type CalendarDate } from '#kernel/calendar-date.ts';
import { hashName, stream, type Random } from '#kernel/random.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { drawWhole } from '#synthetic-authority/draws.ts';

/** The day on which lists are made, and the windows that they look back over. */
export interface Extract {
  readonly seed: number;
  readonly asAt: CalendarDate;
  readonly sixMonthsAgo: CalendarDate;
  readonly twelveMonthsAgo: CalendarDate;
}

export const extractOn = (seed: number, asAt: CalendarDate): Extract => ({ seed, asAt, sixMonthsAgo: addMonths(asAt, -6), twelveMonthsAgo: addMonths(asAt, -12) });

/** The ends of September and March of the years from a first of April on: lists look back six months, so that together they tell of all. */
export function halfYearEnds(from: CalendarDate, until: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = monthEnd(addMonths(from, 5)); day <= until; day = monthEnd(addMonths(day, 6))) days.push(day);
  return days;
}

/** One of the eleven lists, headings worded as the guidance words them. Source: Ofsted ILACS Annex A (REFERENCE d). */
export interface AnnexAList {
  readonly number: number;
  readonly title: string;
  readonly columns: readonly string[];
  /** The rows of one child, as it was known on the day. */
  readonly rows: (person: PersonPart, extract: Extract) => readonly (readonly string[])[];
}

export const BASE = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)'];
export const DISABILITY = 'Does the Child have a Disability';
export const TEAM = ['Allocated Team', 'Allocated Worker'];

export const dateCell = (day: CalendarDate | null | undefined): string => (day == null ? '' : slashDate(day));
export const yesNo = (yes: boolean | null | undefined): string => (yes == null ? '' : yes ? 'a) Yes' : 'b) No');

export const baseCells = ({ localId, sex, ethnicity, bornOn }: PersonPart, { asAt }: Extract): readonly string[] => [
  localId, sex === 'male' ? 'a) Male' : sex === 'female' ? 'b) Female' : 'c) Not stated', ethnicity ?? 'NOBT', dateCell(bornOn), bornOn == null ? '' : String(ageInYears(bornOn, asAt)),
];

export const disabilityCell = ({ disabilities }: PersonPart): string => yesNo(disabilities == null ? null : disabilities.length > 0);

/** Chance that belongs to one child, one list and one day. */
export const listStream = ({ localId }: PersonPart, list: number, { seed, asAt }: Extract): Random => stream(seed, `annex-a-${list}`, hashName(localId), asAt);

/** Two teams in each half of the authority; workers have numbers that nobody real has. */
export function teamCells(person: PersonPart, extract: Extract, team: string): readonly string[] {
  const random = listStream(person, 0, extract);
  const area = person.referrals?.at(-1)?.area ?? person.contacts?.at(-1)?.area ?? 'West';
  return [`${team} ${area} ${drawWhole(random, 1, 2)}`, `XX98${String(drawWhole(random, 1, 60)).padStart(4, '0')}`];
}
