import { isoDate, type CalendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type { PersonPart, ProspectiveAdopter } from '#journeys/pathway.ts';
import type { ReturnFile } from '#synthetic-authority/write-returns.ts';
import { CARE_LISTS } from './annex-a-care.ts';
import { dateCell, extractOn, yesNo, type Extract } from './annex-a-list.ts';
import { NEED_LISTS } from './annex-a-need.ts';
import { adopterAsKnownOn, asKnownOn } from './as-known-on.ts';
import { csvOf } from './csv.ts';
import type { PathwayAuthority } from './make-pathway-authority.ts';
import { asExported, type ListTable } from './messy-cells.ts';

const ADOPTER_COLUMNS = [
  'Individual adopter identifier', 'Family identifier', 'Gender', 'Ethnicity', 'Disability', 'Is the (prospective) adopter fostering for adoption?', 'Date enquiry received', 'Date Stage 1 started',
  'Date Stage 1 ended', 'Date Stage 2 started', 'Date Stage 2 ended', 'Date application submitted', 'Date application approved', 'Date adopter matched with child(ren)',
  'Date child/children placed with adopter(s)', 'No. of children placed', 'Date of Adoption Order', 'Date of leaving adoption process', 'Reason for leaving adoption process',
];

const REASONS_LEFT: Readonly<Record<string, string>> = { withdrew: 'a) Withdrew', 'on-hold': 'b) On hold', refused: 'c) Application refused' };

/** The first of a couple is written as a woman and the second as a man. */
function adopterRow(adopter: ProspectiveAdopter, position: number): readonly string[] {
  return [
    adopter.individual, adopter.family ?? '', position % 2 === 0 ? 'b) Female' : 'a) Male', 'WBRI', yesNo(false), yesNo(false), dateCell(adopter.enquiredOn), dateCell(adopter.stage1StartedOn),
    dateCell(adopter.stage1EndedOn), dateCell(adopter.stage2StartedOn), dateCell(adopter.stage2EndedOn), dateCell(adopter.appliedOn), dateCell(adopter.approvedOn), dateCell(adopter.matchedOn),
    dateCell(adopter.placedOn), adopter.childrenPlaced === null ? '' : String(adopter.childrenPlaced), dateCell(adopter.adoptedOn), dateCell(adopter.leftOn), REASONS_LEFT[adopter.reasonLeft ?? ''] ?? '',
  ];
}

/** Those in contact with the agency in the twelve months before. */
function adopterRows(adopters: readonly ProspectiveAdopter[], { asAt, twelveMonthsAgo }: Extract): readonly (readonly string[])[] {
  return adopters.flatMap((whole, i) => {
    const adopter = adopterAsKnownOn(whole, asAt);
    const over = adopter?.adoptedOn ?? adopter?.leftOn ?? null;
    const position = adopters[i - 1]?.family === whole.family ? 1 : 0;
    return adopter === null || (over !== null && over <= twelveMonthsAgo) ? [] : [adopterRow(adopter, position)];
  });
}

/** Anything that a list could tell of: an event of the last months, or a case, help, care or leaving care that goes on. */
export function isConcerned(person: PersonPart, { asAt, twelveMonthsAgo }: Extract): boolean {
  const goesOn = (from: CalendarDate, until: CalendarDate | null): boolean => from <= asAt && (until === null || until >= twelveMonthsAgo);
  return person.contacts!.some(({ on }) => goesOn(on, on)) || person.referrals!.some(({ on, closedOn }) => goesOn(on, closedOn))
    || person.earlyHelp!.some(({ startedOn, endedOn }) => goesOn(startedOn, endedOn)) || (person.care != null && person.care.periodsOfCare.length > 0);
}

/** The eleven lists as they would have been made on a day: a folder a day, a CSV file a list. `messyShare`: of cells that another system would write another way. */
export function writeAnnexA({ seed, people, adopters }: Pick<PathwayAuthority, 'seed' | 'people' | 'adopters'>, asAt: CalendarDate, messyShare = 0): readonly ReturnFile[] {
  const extract = extractOn(seed, asAt);
  const known = people.filter(person => isConcerned(person, extract)).map(person => asKnownOn(person, asAt));
  const file = (number: number, title: string, table: ListTable): ReturnFile => {
    const { columns, rows } = asExported(stream(seed, 'messy-cells', number, asAt), title, table, messyShare);
    return { name: `annex-a/${isoDate(asAt)}/List ${number} ${title}.csv`, text: csvOf(columns, rows) };
  };
  return [
    ...[...NEED_LISTS, ...CARE_LISTS].map(({ number, title, columns, rows }) => file(number, title, { columns, rows: known.flatMap(person => rows(person, extract)) })),
    file(11, 'Prospective adopters', { columns: ADOPTER_COLUMNS, rows: adopterRows(adopters, extract) }),
  ];
}
