import { addDays, addMonths, ageInYears, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Random } from '#kernel/random.ts';
import { isOn, type Episode, type PeriodOfCare } from '#journeys/child.ts';
import type { CareSummary, PersonPart } from '#journeys/pathway.ts';
import { drawOne, drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import { BASE, baseCells, dateCell, DISABILITY, disabilityCell, listStream, TEAM, teamCells, yesNo, type AnnexAList, type Extract } from './annex-a-list.ts';

const CARING = 'Looked After Children';
/** Postcodes of the imaginary authority begin with this. */
const HOME_AREA = /^QM/;

/** A day some time before another, and not before a third; null where there is none. */
function earlier(random: Random, on: CalendarDate, most: number, from: CalendarDate): CalendarDate | null {
  const day = addDays(on, -drawWhole(random, 0, most));
  return day < from ? null : day;
}

/** Words that plans are known by, and the choice that the list has for them. */
const PERMANENCE: Readonly<Record<string, string>> = {
  'return-to-family': 'a) Return to family', adoption: 'b) Adoption', 'special-guardianship-or-child-arrangements': 'c) SGO/CAO', 'supported-living': 'd) Supported living in community',
  'long-term-residential': 'e) Long-term residential', 'long-term-fostering': 'f) Long-term fostering', other: 'g) Other',
};

function permanencePlan(random: Random, period: PeriodOfCare, age: number): string {
  const { legalStatus, placementType } = period.episodes.at(-1)!;
  if (legalStatus === 'E1' || placementType.startsWith('A')) return 'adoption';
  if (age >= 16) return drawOne(random, [['supported-living', 0.5], ['long-term-fostering', 0.4], ['long-term-residential', 0.1]]);
  if (legalStatus === 'C2') return drawOne(random, [['long-term-fostering', 0.75], ['special-guardianship-or-child-arrangements', 0.12], ['long-term-residential', 0.13]]);
  return drawOne(random, [['return-to-family', 0.5], ['special-guardianship-or-child-arrangements', 0.25], ['long-term-fostering', 0.2], ['other', 0.05]]);
}

/** The latest period of care of a child who is in care or left in the window. */
function periodInWindow({ care }: PersonPart, { sixMonthsAgo }: Extract): PeriodOfCare | null {
  const period = care?.periodsOfCare.at(-1);
  return period === undefined || (period.ceasedOn !== null && period.ceasedOn <= sixMonthsAgo) ? null : period;
}

/** What the list says of a child's care on its day, and no other return does. */
export function careSummary(person: PersonPart, extract: Extract): CareSummary | null {
  const period = periodInWindow(person, extract);
  if (period === null) return null;
  const random = listStream(person, 8, extract);
  const { asAt, twelveMonthsAgo } = extract;
  const on = period.ceasedOn ?? asAt;
  const missing = person.missingIncidents!.filter(({ startedOn }) => startedOn > twelveMonthsAgo);
  const offered = missing.length === 0 ? null : drawYes(random, 0.85);
  return {
    asAt, placementsInLast12Months: person.care!.periodsOfCare.flatMap(one => one.placements).filter(one => one.ceasedOn === null || one.ceasedOn > twelveMonthsAgo).length,
    subsequentPeriod: person.care!.periodsOfCare.some(one => one !== period && one.ceasedOn !== null && one.ceasedOn > twelveMonthsAgo),
    latestReviewOn: person.careReviews!.findLast(one => one.on >= period.commencedOn && one.on <= on)?.on ?? null, lastVisitOn: earlier(random, on, 44, period.commencedOn),
    healthAssessmentOn: earlier(random, on, 400, period.commencedOn), dentalCheckOn: earlier(random, on, 400, period.commencedOn),
    missingInLast12Months: missing.filter(({ kind }) => kind === 'M').length, absentInLast12Months: missing.filter(({ kind }) => kind === 'A').length,
    returnInterviewOffered: offered, returnInterviewAccepted: offered === true ? drawYes(random, 0.6) : null,
    placedOutsideAuthority: !HOME_AREA.test(period.episodes.at(-1)!.placementPostcode ?? ''), permanencePlan: permanencePlan(random, period, ageInYears(person.bornOn!, on)),
  };
}

/** The first episode of the legal status that holds now. */
const legalStatusFrom = (episodes: readonly Episode[]): CalendarDate => {
  const last = episodes.at(-1)!;
  const other = episodes.findLastIndex(({ legalStatus }) => legalStatus !== last.legalStatus);
  return episodes[other + 1]!.commencedOn;
};

function careRow(person: PersonPart, extract: Extract, period: PeriodOfCare, summary: CareSummary): readonly string[] {
  const last = period.episodes.at(-1)!;
  const placement = period.placements.at(-1)!;
  const seenOn = earlier(listStream(person, 80, extract), period.ceasedOn ?? extract.asAt, 120, period.commencedOn);
  return [
    ...baseCells(person, extract), yesNo(person.unaccompanied), disabilityCell(person), dateCell(period.commencedOn), last.categoryOfNeed, yesNo(summary.subsequentPeriod),
    dateCell(legalStatusFrom(period.episodes)), last.legalStatus, dateCell(summary.latestReviewOn), dateCell(summary.lastVisitOn), PERMANENCE[summary.permanencePlan ?? 'other']!, dateCell(seenOn),
    dateCell(summary.healthAssessmentOn), dateCell(summary.dentalCheckOn), String(summary.placementsInLast12Months), dateCell(period.ceasedOn), period.reasonCeased ?? '',
    dateCell(placement.commencedOn), placement.placementType, placement.placementProvider ?? '', last.placementPostcode ?? '', last.urn ?? '',
    ...(summary.placedOutsideAuthority === true ? ['b) Out', 'Another authority'] : ['a) In', 'Merrowdale']),
    String(summary.missingInLast12Months), String(summary.absentInLast12Months), yesNo(summary.returnInterviewOffered), yesNo(summary.returnInterviewAccepted), ...teamCells(person, extract, CARING),
  ];
}

const childrenInCare: AnnexAList = {
  number: 8, title: 'Children in care',
  columns: [
    ...BASE, 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)', DISABILITY, 'Date Started to be Looked After', "Child's Category of Need",
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)', 'Start date of current legal status', "Child's Legal Status",
    'Date of Latest Statutory Review', 'Date of Last Social Work Visit', 'What is the permanence plan for this child?', 'Date of Last IRO Visit / Contact to the Child',
    'Date of Last Health Assessment', 'Date of Last Dental Check', 'Number of Placements in the Last 12 months', 'Date Ceased to be Looked After', 'Reason Ceased to be Looked After',
    'Start Date of Most Recent Placement', 'Placement Type', 'Placement Provider', 'Placement postcode', 'URN of Placement', 'Placement Location', 'LA of Placement',
    "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months", "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
    'Was the child offered a Return Interview after their last missing episode (Y/N)?', 'Did the child accept a Return Interview after their last missing episode (Y/N)?', ...TEAM,
  ],
  rows: (person, extract) => {
    const period = periodInWindow(person, extract);
    const summary = careSummary(person, extract);
    return period === null || summary === null ? [] : [careRow(person, extract, period, summary)];
  },
};

/** Thirteen weeks in care since the fourteenth birthday make a child eligible, and relevant or former relevant after (Children Act 1989, schedule 2). */
const THIRTEEN_WEEKS = 91;

export function eligibility(person: PersonPart, asAt: CalendarDate): string | null {
  if (person.care == null || person.bornOn == null) return null;
  const age = ageInYears(person.bornOn, asAt);
  const since = addMonths(person.bornOn, 14 * 12);
  const days = person.care.periodsOfCare.reduce((total, period) => total + Math.max(0, (period.ceasedOn ?? asAt) - Math.max(period.commencedOn, since)), 0);
  const until = person.care.periodsOfCare.at(-1)?.ceasedOn ?? asAt;
  if (age < 16 || age >= 21 || days === 0 || ageInYears(person.bornOn, until) < 16) return null;
  if (days < THIRTEEN_WEEKS) return 'c) Qualifying';
  if (age >= 18) return 'b) Former relevant';
  return person.care.periodsOfCare.some(period => isOn(period, asAt)) ? 'd) Eligible' : 'a) Relevant';
}

const careLeavers: AnnexAList = {
  number: 9, title: 'Care leavers',
  columns: [
    ...BASE, 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)', DISABILITY, ...TEAM, 'Allocated Personal Advisor', 'Eligibility Category',
    'Latest Pathway Plan Review Date', 'LA in Touch', 'Latest Date of Contact', 'Type of Accommodation', 'Suitability of Accommodation', 'Activity Status',
  ],
  rows: (person, extract) => {
    const category = eligibility(person, extract.asAt);
    if (category === null) return [];
    const random = listStream(person, 9, extract);
    const told = person.careLeaverContacts!.at(-1);
    const home = told?.accommodation ?? (category.startsWith('d') ? 'Z1' : 'U1');
    const inTouch = told?.inTouch ?? 'YES';
    return [[
      ...baseCells(person, extract), yesNo(person.unaccompanied), disabilityCell(person), ...teamCells(person, extract, 'Leaving Care'), `PA${String(drawWhole(random, 1, 12)).padStart(2, '0')}`, category,
      dateCell(earlier(random, extract.asAt, 200, person.bornOn!)), inTouch, inTouch === 'YES' ? dateCell(earlier(random, extract.asAt, 50, person.bornOn!)) : '', home === '0' ? '' : home.slice(0, 1),
      home.endsWith('1') ? 'a) Suitable' : home.endsWith('2') ? 'b) Unsuitable' : '', told?.activity ?? drawOne(random, [['F2', 0.6], ['F3', 0.15], ['G5', 0.25]]),
    ]];
  },
};

const adoption: AnnexAList = {
  number: 10, title: 'Adoption',
  columns: [
    'Child Unique ID', 'Family identifier', ...BASE.slice(1), DISABILITY, 'Date the Child Entered Care', 'Date of Decision that Child Should be Placed for Adoption', 'Date of Placement Order',
    'Date of Matching Child and Prospective Adopters', 'Date Placed for Adoption', 'Date of Adoption Order', 'Date of Decision that Child Should No Longer be Placed for Adoption',
    'Reason Why Child No Longer Placed for Adoption', 'Date the child was placed for fostering in FFA or concurrent planning placement',
  ],
  rows: (person, extract) => {
    const { adoption: steps } = person;
    const over = steps?.adoptedOn ?? steps?.decisionReversedOn ?? null;
    if (steps == null || (over !== null && over <= extract.twelveMonthsAgo)) return [];
    const [id, ...about] = baseCells(person, extract);
    return [[
      id!, '', ...about, disabilityCell(person), dateCell(steps.enteredCareOn), dateCell(steps.decidedOn), dateCell(steps.placementOrderOn), dateCell(steps.matchedOn), dateCell(steps.placedOn),
      dateCell(steps.adoptedOn), dateCell(steps.decisionReversedOn), steps.reasonReversed ?? '', dateCell(steps.fosteredByAdopterOn),
    ]];
  },
};

/** Lists 8 to 10: care, leaving care, adoption. */
export const CARE_LISTS: readonly AnnexAList[] = [childrenInCare, careLeavers, adoption];
