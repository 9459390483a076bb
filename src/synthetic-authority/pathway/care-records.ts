import { birthday, parseDate, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, PeriodOfCare } from '#journeys/child.ts';
import type { AdoptionSteps, CareLeaverContact, HealthOutcomes, PersonPart } from '#journeys/pathway.ts';
import { adoptionStream, adoptivePlacement, decidedOn, matchedOn, OTHER_TABLES, revokedOn } from '#synthetic-authority/other-tables.ts';
import { isWithin, returnYear, type ReturnYear } from '#synthetic-authority/return-year.ts';

/** What the yearly return says of a child in care beside its episodes. */
export type CareRecords = Required<Pick<PersonPart, 'careReviews' | 'healthOutcomes' | 'missingIncidents' | 'socialWorkers' | 'careLeaverContacts' | 'adoption' | 'previousPermanence'>>;

type Row = readonly string[];

/** The same facts that the tables of the yearly returns hold, child by child, so that no other return contradicts them. */
export function careRecordsOf(children: readonly Child[], seed: number, firstYearEnding: number, lastYearEnding: number): ReadonlyMap<string, CareRecords> {
  const years = Array.from({ length: lastYearEnding - firstYearEnding + 1 }, (_, i) => returnYear(firstYearEnding + i, seed));
  const rows = new Map(OTHER_TABLES.map(table => [table.id, byChild(years.filter(year => year.yearEnding >= table.firstYearEnding).flatMap(year => table.rows(children, year).map(row => ({ year, row }))))]));
  const of = (table: string, child: Child): readonly YearRow[] => rows.get(table)?.get(child.localId) ?? [];
  return new Map(children.map(child => [child.localId, {
    careReviews: of('reviews', child).map(({ row }) => ({ on: day(row, 2), code: row[3]! })),
    healthOutcomes: of('oc2', child).map(outcomes),
    missingIncidents: of('missing', child).map(({ row }) => ({ kind: row[2]!, startedOn: day(row, 3), endedOn: dayOrNull(row, 4) })),
    // A spell that goes on stands in every year's return: the last says most.
    socialWorkers: [...new Map(of('social_worker', child).map(({ row }) => [`${row[2]} ${row[3]}`, { worker: row[2]!, startedOn: day(row, 3), endedOn: dayOrNull(row, 4), reason: row[5]! }])).values()],
    careLeaverContacts: of('oc3', child).map(leaverContact),
    adoption: stepsOf(child, years[0]!),
    previousPermanence: of('previous_permanence', child).map(({ row }) => ({ code: row[2]!, on: null })),
  }]));
}

interface YearRow { readonly year: ReturnYear; readonly row: Row }

function byChild(rows: readonly YearRow[]): ReadonlyMap<string, readonly YearRow[]> {
  const found = new Map<string, YearRow[]>();
  for (const one of rows) {
    const own = found.get(one.row[0]!);
    if (own === undefined) found.set(one.row[0]!, [one]); else own.push(one);
  }
  return found;
}

const dayOrNull = (row: Row, column: number): CalendarDate | null => parseDate(row[column]!);
const day = (row: Row, column: number): CalendarDate => dayOrNull(row, column)!;
const yes = (text: string | undefined): boolean | null => (text === undefined || text === '' ? null : text === '1');

const outcomes = ({ year, row }: YearRow): HealthOutcomes => ({
  yearEnding: year.yearEnding, sdqScore: row[2] === '' ? null : Number(row[2]), sdqReason: row[3] === '' ? null : row[3]!,
  convicted: yes(row[4]), healthCheck: yes(row[5]), immunisations: yes(row[6]), teethCheck: yes(row[7]), healthAssessment: yes(row[8]), substanceMisuse: yes(row[9]),
});

/** What is known on the birthday that falls in the year; accommodation is a letter and 1 for suitable, 2 for not. */
function leaverContact({ year, row }: YearRow): CareLeaverContact {
  const bornOn = day(row, 1);
  const age = [17, 18, 19, 20, 21].find(one => isWithin(year, birthday(bornOn, one))) ?? null;
  const home = row[4]!;
  return {
    asAt: age === null ? year.until : birthday(bornOn, age), age, inTouch: row[2]!, activity: row[3]!, accommodation: home, eligibility: null,
    accommodationIsSuitable: home.endsWith('1') ? true : home.endsWith('2') ? false : null,
  };
}

/** The steps of the last period of care in which a placement order was made. */
function stepsOf(child: Child, year: ReturnYear): AdoptionSteps | null {
  const period = child.periodsOfCare.findLast(({ episodes }) => episodes.some(({ legalStatus }) => legalStatus === 'E1'));
  if (period === undefined) return null;
  const decided = decidedOn(year, child, period);
  const placed = adoptivePlacement(period);
  const reversed = revokedOn(period) ?? null;
  return {
    enteredCareOn: period.commencedOn, decidedOn: decided, placementOrderOn: period.episodes.find(({ legalStatus }) => legalStatus === 'E1')!.commencedOn,
    matchedOn: placed === undefined ? null : matchedOn(adoptionStream(year, child), period), placedOn: placed?.commencedOn ?? null,
    adoptedOn: isAdopted(period) ? period.ceasedOn : null, decisionReversedOn: reversed, reasonReversed: reversed === null ? null : 'RD3',
    fosteredByAdopterOn: placed?.placementType === 'A5' ? fosteredFrom(period, placed.commencedOn) : null,
    adoptedByFosterCarer: placed === undefined ? null : placed.placementType === 'A5',
  };
}

const isAdopted = ({ reasonCeased }: PeriodOfCare): boolean => /^E1[12]$/.test(reasonCeased ?? '');

const fosteredFrom = ({ placements }: PeriodOfCare, placedOn: CalendarDate): CalendarDate | null =>
  placements.findLast(({ commencedOn, placementType }) => commencedOn < placedOn && placementType.startsWith('U'))?.commencedOn ?? null;
