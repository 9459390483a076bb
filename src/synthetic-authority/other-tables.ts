import { addDays, ageInYears, birthday, slashDate, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawPoisson } from '#kernel/distributions.ts';
import { stream, hashName, type Random } from '#kernel/random.ts';
import type { Child, Episode, PeriodOfCare } from '#journeys/child.ts';
import { drawOne, drawWhole, drawYes } from './draws.ts';
import { childStream, isReported, isWithin, type ReturnYear } from './return-year.ts';

/**
 * The tables of the return that a history of care does not decide. They are filled so that a reader has something
 * real-looking to read; every chance below is an assumption.
 */
export interface OtherTable {
  readonly id: string;
  readonly columns: readonly string[];
  /** The first return year that has the table. */
  readonly firstYearEnding: number;
  rows(children: readonly Child[], year: ReturnYear): string[][];
}

const inCareThroughout = (child: Child, year: ReturnYear): boolean =>
  child.periodsOfCare.some(period => period.commencedOn <= year.from && (period.ceasedOn === null || period.ceasedOn > year.until));

/** Chance that belongs to one child and one year. */
const yearStream = (year: ReturnYear, subject: string, child: Child): Random => stream(year.seed, subject, hashName(child.localId), year.yearEnding);

const flag = (random: Random, probability: number): string => (drawYes(random, probability) ? '1' : '0');
const id = (child: Child): string[] => [child.localId, slashDate(child.bornOn)];

/** Reviews are due within 20 working days, then after three months, then every six (Care Planning Regulations 2010, reg. 33). */
function reviewDays(period: PeriodOfCare, random: Random): CalendarDate[] {
  const days: CalendarDate[] = [];
  let day = addDays(period.commencedOn, drawWhole(random, 18, 29));
  let gap = 84;
  while (period.ceasedOn === null || day < period.ceasedOn) {
    days.push(day);
    day = addDays(day, gap + drawWhole(random, -14, 10));
    gap = 176;
    if (days.length > 60) break;
  }
  return days;
}

function reviewCode(random: Random, age: number): string {
  if (age < 4) return 'PN0';
  return drawOne(random, [['PN1', age < 8 ? 0.25 : 0.5], ['PN2', 0.05], ['PN3', 0.05], ['PN4', 0.04], ['PN5', 0.08], ['PN6', 0.33], ['PN7', 0.04]]);
}

const reviews: OtherTable = {
  id: 'reviews', columns: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'], firstYearEnding: 0,
  rows: (children, year) => children.flatMap(child => child.periodsOfCare.filter(period => isReported(period, year)).flatMap((period, i) => {
    const random = stream(year.seed, 'reviews', hashName(child.localId), period.commencedOn + i);
    const days = reviewDays(period, random);
    return days.filter(day => isWithin(year, day)).map(day => [...id(child), slashDate(day), reviewCode(stream(year.seed, 'review', hashName(child.localId), day), ageInYears(child.bornOn, day))]);
  })),
};

function outcomeRow(child: Child, year: ReturnYear): string[] {
  const random = yearStream(year, 'outcomes', child);
  const age = ageInYears(child.bornOn, year.until);
  const scored = age >= 4 && age <= 16 && drawYes(random, 0.78);
  const score = drawWhole(random, 2, 12) + drawWhole(random, 0, 16);
  const misuses = age >= 10 && drawYes(random, 0.03);
  const received = misuses && drawYes(random, 0.45);
  return [
    ...id(child), scored ? String(score) : '', scored ? '' : age < 4 || age > 16 ? 'SDQ1' : drawOne(random, [['SDQ2', 0.35], ['SDQ3', 0.1], ['SDQ4', 0.35], ['SDQ5', 0.2]]),
    age >= 10 ? flag(random, 0.02) : '', age < 5 ? flag(random, 0.89) : '', flag(random, 0.82), flag(random, 0.79), flag(random, 0.89), misuses ? '1' : '0',
    misuses ? (received ? '1' : '0') : '', misuses && !received ? flag(random, 0.7) : '',
  ];
}

const outcomes: OtherTable = {
  id: 'oc2', firstYearEnding: 0,
  columns: ['CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
  rows: (children, year) => children.filter(child => inCareThroughout(child, year)).map(child => outcomeRow(child, year)),
};

/** Young people who left at 16 or later and whose 17th to 21st birthday falls in the year. */
function isCareLeaver(child: Child, year: ReturnYear): boolean {
  const last = child.periodsOfCare[child.periodsOfCare.length - 1];
  if (last === undefined || last.ceasedOn === null || last.ceasedOn > year.until || ageInYears(child.bornOn, last.ceasedOn) < 16) return false;
  return [17, 18, 19, 20, 21].some(age => isWithin(year, birthday(child.bornOn, age)) && birthday(child.bornOn, age) >= last.ceasedOn!);
}

function leaverRow(child: Child, year: ReturnYear): string[] {
  const random = yearStream(year, 'care-leaver', child);
  const inTouch = drawOne(random, [['YES', 0.93], ['NO', 0.03], ['REFU', 0.015], ['NREQ', 0.015], ['RHOM', 0.01]]);
  if (inTouch === 'NO') return [...id(child), inTouch, '0', '0'];
  // Training or employment was F3 and P3 until the 2020-21 return.
  const [full, part] = year.yearEnding <= 2021 ? ['F3', 'P3'] as const : ['F5', 'P5'] as const;
  const activity = drawOne(random, [['F1', 0.06], ['F2', 0.2], [full, 0.22], [part, 0.06], ['P2', 0.03], ['G4', 0.13], ['G5', 0.24], ['G6', 0.06]]);
  const home = drawOne(random, [['U1', 0.32], ['D1', 0.22], ['Z1', 0.14], ['B1', 0.13], ['E1', 0.06], ['C1', 0.02], ['K1', 0.02], ['X2', 0.03], ['S2', 0.01], ['W2', 0.01], ['R2', 0.02], ['Y1', 0.02]]);
  return [...id(child), inTouch, activity, home];
}

const careLeavers: OtherTable = {
  id: 'oc3', columns: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'], firstYearEnding: 0,
  rows: (children, year) => children.filter(child => isCareLeaver(child, year)).map(child => leaverRow(child, year)),
};

const adopters = (random: Random): string[] =>
  drawOne(random, [[['2', 'MF', 'L11'], 0.7], [['2', 'MF', 'L3'], 0.06], [['2', 'MM', 'L12'], 0.07], [['2', 'FF', 'L12'], 0.05], [['1', 'F1', 'L0'], 0.11], [['1', 'M1', 'L0'], 0.01]]);

/** The placement for adoption that came before the end. */
export const adoptivePlacement = (period: PeriodOfCare): Episode | undefined => period.episodes.find(episode => /^A[3-6]$/.test(episode.placementType));

/** Chance that belongs to the adoption of a child: the match first, the adopters after it. */
export const adoptionStream = (year: ReturnYear, child: Child): Random => childStream(year, 'adopters', child);

/** The match comes days or weeks before the child moves in. */
export function matchedOn(random: Random, period: PeriodOfCare): CalendarDate {
  const movedInOn = adoptivePlacement(period)?.commencedOn ?? period.commencedOn;
  return addDays(movedInOn, -Math.min(drawWhole(random, 10, 45), movedInOn - period.commencedOn));
}

const adopted: OtherTable = {
  id: 'ad1', columns: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'], firstYearEnding: 0,
  rows: (children, year) => children.flatMap(child => child.periodsOfCare
    .filter(period => period.ceasedOn !== null && isWithin(year, period.ceasedOn) && /^E1[12]$/.test(period.reasonCeased ?? ''))
    .map(period => {
      const random = adoptionStream(year, child);
      const ownCarer = adoptivePlacement(period)?.placementType === 'A5';
      return [...id(child), slashDate(decidedOn(year, child, period) ?? period.commencedOn), slashDate(matchedOn(random, period)), ownCarer ? '1' : '0', ...adopters(random)];
    })),
};

/** The decision that a child should be placed for adoption comes some weeks before the placement order. */
export function decidedOn(year: ReturnYear, child: Child, period: PeriodOfCare): CalendarDate | null {
  const order = period.episodes.find(episode => episode.legalStatus === 'E1');
  if (order === undefined) return null;
  return addDays(order.commencedOn, -Math.min(drawWhole(childStream(year, 'adoption-decision', child), 20, 60), order.commencedOn - period.commencedOn));
}

/** The plan for adoption was given up: a care order follows the placement order. */
export const revokedOn = (period: PeriodOfCare): CalendarDate | undefined =>
  period.episodes.find((episode, i) => episode.legalStatus === 'C2' && period.episodes[i - 1]?.legalStatus === 'E1')?.commencedOn;

const placedForAdoption: OtherTable = {
  id: 'placed_for_adoption', columns: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'], firstYearEnding: 0,
  rows: (children, year) => children.flatMap(child => child.periodsOfCare.filter(period => isReported(period, year)).flatMap(period => {
    const decided = decidedOn(year, child, period);
    if (decided === null || decided > year.until) return [];
    const revoked = revokedOn(period);
    if (revoked !== undefined && revoked < year.from) return [];
    return [[...id(child), slashDate(decided), ...(revoked !== undefined && revoked <= year.until ? [slashDate(revoked), 'RD3'] : ['', ''])]];
  })),
};

const previousPermanence: OtherTable = {
  id: 'previous_permanence', columns: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'], firstYearEnding: 2017,
  rows: (children, year) => children.filter(child => child.periodsOfCare.some(period => isWithin(year, period.commencedOn))).map(child => {
    const random = childStream(year, 'previous-permanence', child);
    const kind = drawOne(random, [['Z1', 0.95], ['P2', 0.025], ['P1', 0.01], ['P3', 0.01], ['P4', 0.005]]);
    const arranged = slashDate(addDays(child.bornOn, 200));
    return [...id(child), kind, '', kind === 'Z1' || kind === 'P4' ? '' : drawYes(random, 0.5) ? `zz/${arranged.slice(3)}` : `zz/zz/${arranged.slice(6)}`];
  }),
};

const missing: OtherTable = {
  id: 'missing', columns: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'], firstYearEnding: 0,
  rows: (children, year) => children.filter(child => birthday(child.bornOn, 11) <= year.until).flatMap(child => child.periodsOfCare.filter(period => isReported(period, year)).flatMap(period => {
    const random = yearStream(year, 'missing', child);
    const from = Math.max(period.commencedOn, year.from);
    const days = Math.min(period.ceasedOn ?? year.until, year.until) - from;
    // One adolescent in ten goes missing, most of them more than once.
    const incidents = days > 20 && drawYes(random, 0.12) ? 1 + drawPoisson(random, 3) : 0;
    const starts = Array.from({ length: incidents }, () => from + drawWhole(random, 0, days - 8)).sort((a, b) => a - b);
    return starts.filter((start, i) => i === 0 || start > starts[i - 1]! + 6).map(start =>
      [...id(child), drawOne(random, [['M', 0.85], ['A', 0.15]]), slashDate(start as CalendarDate), slashDate((start + drawWhole(random, 0, 5)) as CalendarDate)]);
  })),
};

/** Spells with one social worker, from the start of care on; 40 workers, none with a number that Social Work England gives. */
function workerSpells(period: PeriodOfCare, random: Random): readonly (readonly [CalendarDate, CalendarDate | null, string, string])[] {
  const spells: (readonly [CalendarDate, CalendarDate | null, string, string])[] = [];
  let from = period.commencedOn;
  while (period.ceasedOn === null || from < period.ceasedOn) {
    const until = addDays(from, drawWhole(random, 60, 700));
    const worker = `XX99${String(drawWhole(random, 1, 40)).padStart(4, '0')}`;
    const reason = spells.length === 0 ? 'FCONTA' : drawOne(random, [['LEFTRL', 0.45], ['TSPROC', 0.25], ['MANAGE', 0.2], ['ABSENC', 0.05], ['ORGRST', 0.05]]);
    spells.push([from, period.ceasedOn !== null && until >= period.ceasedOn ? period.ceasedOn : until, worker, reason]);
    from = until;
    if (spells.length > 100) break;
  }
  return spells;
}

const socialWorkers: OtherTable = {
  id: 'social_worker', columns: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'], firstYearEnding: 2024,
  rows: (children, year) => children.flatMap(child => child.periodsOfCare.filter(period => isReported(period, year)).flatMap(period =>
    workerSpells(period, stream(year.seed, 'social-worker', hashName(child.localId), period.commencedOn))
      .filter(([from, until]) => isReported({ commencedOn: from, ceasedOn: until }, year))
      .map(([from, until, worker, reason]) => [...id(child), worker, slashDate(from), until === null || until > year.until ? '' : slashDate(until), reason]))),
};

export const OTHER_TABLES: readonly OtherTable[] = [adopted, missing, outcomes, careLeavers, placedForAdoption, previousPermanence, reviews, socialWorkers];
