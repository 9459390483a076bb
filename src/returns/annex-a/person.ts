import { ageInYears } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Child } from '#journeys/child.ts';
import type { Assessment, CareLeaverContact, ChildProtectionPlan, Contact, EarlyHelp, InitialConference, PersonPart, ProtectionPlanSummary, Referral, Section47Enquiry } from '#journeys/pathway.ts';
import { adoptionOf } from '#returns/annex-a/adoption.ts';
import { careOf, careSummaryOf, isUnaccompanied } from '#returns/annex-a/care.ts';
import type { ColumnName } from '#returns/annex-a/lists.ts';
import { childOf } from '#returns/annex-a/read-sheets.ts';
import { referralsOf, referredOn } from '#returns/annex-a/referrals.ts';
import { dateIn, flagIn, numberIn, textIn } from '#returns/annex-a/row.ts';
import type { Row } from '#returns/annex-a/row.ts';
import type { RowsByList } from '#returns/annex-a/rules/rule.ts';
import type { Joined } from '#returns/annex-a/several-extracts.ts';

/** A kind of disability that no list says: Annex A asks whether, and not which. */
const NOT_SAID = 'not-said';

/** A child as the lists tell. `all` holds the rows that later lists stand for, too: what they say of their day stays true. */
export function personOf(localId: string, all: RowsByList, joined: Joined, toldFrom: CalendarDate | null, issues: Issue[]): PersonPart {
  // Most children stand in one list or two: of the others there is nothing to sort and nothing to keep.
  const rowsOf = (list: number): readonly Row[] => all.get(list)?.filter(row => !joined.merged.has(row)) ?? NOTHING;
  const goneOn = (row: Row): CalendarDate | null => joined.goneOn.get(row) ?? null;
  const referrals = referralsOf({ referrals: rowsOf(3), episodes: rowsOf(6), toldFrom, goneOn }, issues);
  const facts = factsOf([...all.values()].flat(), joined);
  const asAt = <T>(list: number, make: (row: Row, madeOn: CalendarDate) => T): readonly T[] => {
    const rows = all.get(list);
    if (rows === undefined) return NOTHING;
    const found = new Map<CalendarDate, T>();
    for (const row of rows) {
      const madeOn = joined.madeOn(row);
      if (madeOn !== null && !found.has(madeOn)) found.set(madeOn, make(row, madeOn));
    }
    return [...found.values()];
  };
  const adoption = rowsOf(10).at(0);
  return {
    authority: '', localId, ...facts,
    contacts: inOrder(rowsOf(1).flatMap(contactOf), contact => contact.on),
    earlyHelp: inOrder(rowsOf(2).flatMap(row => earlyHelpOf(row, goneOn(row))), help => help.startedOn),
    referrals,
    assessments: inOrder(rowsOf(4).flatMap(row => assessmentOf(row, goneOn(row), referrals)), one => one.startedOn),
    section47Enquiries: inOrder(rowsOf(5).flatMap(row => enquiryOf(row, referrals)), enquiry => enquiry.startedOn),
    initialConferences: inOrder(rowsOf(5).flatMap(row => conferenceOf(row, referrals)), conference => conference.on),
    childProtectionPlans: inOrder(rowsOf(7).flatMap(row => planOf(row, goneOn(row), referrals)), plan => plan.startedOn),
    protectionPlanSummaries: inOrder(asAt(7, planSummaryOf), summary => summary.asAt),
    care: careIfBorn(rowsOf(8), localId, facts, goneOn, issues),
    careSummaries: inOrder(asAt(8, careSummaryOf), summary => summary.asAt),
    careLeaverContacts: inOrder(asAt(9, (row, madeOn) => careLeaverOf(row, madeOn, facts.bornOn)), contact => contact.asAt),
    adoption: adoption === undefined ? null : adoptionOf(adoption),
  };
}

type Facts = Pick<Required<PersonPart>, 'sex' | 'bornOn' | 'expectedOn' | 'ethnicity' | 'disabilities' | 'unaccompanied'>;

/** What every list repeats; of several values the first counts. */
function factsOf(rows: readonly Row[], { madeOn }: Joined): Facts {
  const first = <T>(of: (row: Row) => T | null): T | null => {
    for (const row of rows) { const value = of(row); if (value !== null) return value; }
    return null;
  };
  const born = first(row => dateIn(row, 'Date of Birth'));
  const latest = Math.max(...rows.map(row => madeOn(row) ?? -Infinity));
  const isUnborn = born !== null && Number.isFinite(latest) && born > latest;
  const disabled = first(row => flagIn(row, 'Does the Child have a Disability'));
  return {
    sex: first(row => sexOf(textIn(row, 'Gender'))) ?? 'unknown',
    bornOn: isUnborn ? null : born, expectedOn: isUnborn ? born : null,
    ethnicity: first(row => textIn(row, 'Ethnicity')),
    disabilities: disabled === null ? null : disabled ? [NOT_SAID] : [],
    unaccompanied: rows.some(isUnaccompanied),
  };
}

const sexOf = (gender: string | null): 'female' | 'male' | null => (gender === 'female' || gender === 'male' ? gender : null);

const NOTHING: readonly never[] = [];

const inOrder = <T>(items: readonly T[], on: (item: T) => number): readonly T[] => (items.length === 0 ? NOTHING : items.length === 1 ? items : items.toSorted((a, b) => on(a) - on(b)));

/** What a row makes when its date is there; rules have set the others aside. */
function dated<T>(row: Row, name: ColumnName, make: (on: CalendarDate) => T): readonly T[] {
  const on = dateIn(row, name);
  return on === null ? [] : [make(on)];
}

const contactOf = (row: Row): readonly Contact[] =>
  dated(row, 'Date of Contact', on => ({ on, source: textIn(row, 'Contact Source'), outcome: null, area: null }));

const earlyHelpOf = (row: Row, goneOn: CalendarDate | null): readonly EarlyHelp[] => dated(row, 'Assessment start date', startedOn => ({
  startedOn, endedOn: dateIn(row, 'Assessment completion date') ?? goneOn, organisation: textIn(row, 'Organisation completing assessment'), area: null,
}));

const assessmentOf = (row: Row, goneOn: CalendarDate | null, referrals: readonly Referral[]): readonly Assessment[] =>
  dated(row, 'Continuous Assessment Start Date', startedOn => ({
    startedOn, authorisedOn: dateIn(row, 'Continuous Assessment Date of Authorisation') ?? goneOn, factors: [],
    supportRequired: flagIn(row, "Was the child assessed as requiring LA children's social care support?"), referredOn: referredOn(referrals, startedOn), area: null,
  }));

const STRATEGY = 'Strategy discussion initiating Section 47 Enquiry Start Date';

const enquiryOf = (row: Row, referrals: readonly Referral[]): readonly Section47Enquiry[] => dated(row, STRATEGY, startedOn => ({
  startedOn, conferenceNotRequired: flagIn(row, 'Was an Initial Child Protection Conference deemed unnecessary?'),
  conferenceOn: dateIn(row, 'Date of Initial Child Protection Conference'), referredOn: referredOn(referrals, startedOn), area: null,
}));

const conferenceOf = (row: Row, referrals: readonly Referral[]): readonly InitialConference[] => dated(row, 'Date of Initial Child Protection Conference', on => ({
  on, strategyDiscussionOn: dateIn(row, STRATEGY), ledToPlan: flagIn(row, 'Did the Initial Child Protection Conference Result in a Child Protection Plan'),
  referredOn: referredOn(referrals, on), area: null,
}));

const planOf = (row: Row, goneOn: CalendarDate | null, referrals: readonly Referral[]): readonly ChildProtectionPlan[] => dated(row, 'Child Protection Plan Start Date', startedOn => ({
  startedOn, endedOn: dateIn(row, 'Child Protection Plan End Date') ?? goneOn,
  initialCategory: textIn(row, 'Initial Category of Abuse'), latestCategory: textIn(row, 'Latest Category of Abuse'),
  previousPlans: numberIn(row, 'Number of Previous Child Protection Plans'),
  reviews: dated(row, 'Date of latest review conference', on => on), reviewsAreComplete: false,
  referredOn: referredOn(referrals, startedOn), area: null,
}));

const planSummaryOf = (row: Row, asAt: CalendarDate): ProtectionPlanSummary =>
  ({ asAt, lastVisitOn: dateIn(row, 'Date of the Last Statutory Visit'), latestReviewOn: dateIn(row, 'Date of latest review conference') });

function careIfBorn(rows: readonly Row[], localId: string, { sex, bornOn, ethnicity }: Facts, goneOn: (row: Row) => CalendarDate | null, issues: Issue[]): Child | null {
  if (rows.length === 0) return null;
  if (bornOn !== null) return careOf(rows, { localId, sex, bornOn, ethnicity, goneOn });
  for (const row of rows) {
    issues.push({
      rule: 'care-without-date-of-birth', severity: 'error', file: row.file, row: row.row, column: 'Date of Birth', ...childOf(row),
      message: 'A child in care has no date of birth', action: 'The period of care is not used, because every figure of it needs an age; what list 8 says of the day is.',
    });
  }
  return null;
}

/** Accommodation as the SSDA903 has it, a letter and 1 or 2 for suitable or not; the letter alone where suitability is not said. */
function careLeaverOf(row: Row, asAt: CalendarDate, bornOn: CalendarDate | null): CareLeaverContact {
  const home = textIn(row, 'Type of Accommodation');
  const said = textIn(row, 'Suitability of Accommodation') ?? (home?.endsWith('1') ? 'suitable' : home?.endsWith('2') ? 'unsuitable' : null);
  return {
    asAt, age: bornOn === null ? null : ageInYears(bornOn, asAt),
    inTouch: textIn(row, 'LA in Touch'), activity: textIn(row, 'Activity Status'),
    accommodation: home === null || home.length > 1 || home === '0' || said === null ? home : `${home}${said === 'suitable' ? 1 : 2}`,
    accommodationIsSuitable: said === null ? null : said === 'suitable',
    eligibility: textIn(row, 'Eligibility Category'),
  };
}
