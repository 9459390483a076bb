import { describe, expect, test } from 'vitest';
import { calendarDate, isoDate } from '#kernel/calendar-date.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { csvFiles, readExample } from '#returns/annex-a/example-lists.test-support.ts';
import { readAnnexA } from '#returns/annex-a/read.ts';
import type { Example } from '#returns/annex-a/rules/rule.ts';

const day = (text: string) => calendarDate(Number(text.slice(6)), Number(text.slice(3, 5)), Number(text.slice(0, 2)));
const person = (example: Example, id = 'A1'): PersonPart => readExample(example).value.part.people.find(({ localId }) => localId === id)!;
const rules = (example: Example): readonly string[] => readExample(example).issues.map(({ rule }) => rule);

describe('a child in every list', () => {
  const example: Example = { 1: [{}], 2: [{}], 3: [{}], 4: [{}], 5: [{
    'Date of Initial Child Protection Conference': '18/02/2021', 'Did the Initial Child Protection Conference Result in a Child Protection Plan': 'a) Yes',
    'Was an Initial Child Protection Conference deemed unnecessary?': 'b) No',
  }], 6: [{}], 7: [{ 'Date of latest review conference': '01/03/2021', 'Date of the Last Statutory Visit': '08/03/2021' }], 8: [{}], 9: [{}], 10: [{}], 11: [{}] };

  test('has one history, each step with the referral that it belongs to', () => {
    const referredOn = day('02/02/2021');
    expect(person(example)).toMatchObject({
      authority: '', localId: 'A1', sex: 'female', bornOn: day('01/06/2011'), ethnicity: 'WBRI', disabilities: [], unaccompanied: false,
      contacts: [{ on: day('01/02/2021'), source: '6', outcome: null }],
      earlyHelp: [{ startedOn: day('01/10/2020'), endedOn: null, organisation: 'Top Town Academy' }],
      referrals: [{ on: referredOn, source: '6', need: 'N1', noFurtherAction: false, closedOn: null, referralsInLast12Months: 0 }],
      assessments: [{ startedOn: day('03/02/2021'), authorisedOn: null, factors: [], referredOn }],
      section47Enquiries: [{ startedOn: day('04/02/2021'), conferenceOn: day('18/02/2021'), conferenceNotRequired: false, referredOn }],
      initialConferences: [{ on: day('18/02/2021'), strategyDiscussionOn: day('04/02/2021'), ledToPlan: true, referredOn }],
      childProtectionPlans: [{ startedOn: day('18/02/2021'), endedOn: null, initialCategory: 'NEG', latestCategory: 'EMO', previousPlans: 0, reviews: [day('01/03/2021')], reviewsAreComplete: false, referredOn }],
      // The latest event is the visit of 8 March 2021.
      protectionPlanSummaries: [{ asAt: day('08/03/2021'), lastVisitOn: day('08/03/2021'), latestReviewOn: day('01/03/2021') }],
      careSummaries: [{ asAt: day('08/03/2021'), placementsInLast12Months: 1, subsequentPeriod: false, placedOutsideAuthority: false, missingInLast12Months: 0 }],
      adoption: null, careLeaverContacts: [],
    });
  });

  test('is in care with one period, of the placement and legal status of the day', () => {
    const { journeys } = readExample(example).value;
    expect(journeys).toMatchObject({
      observedFrom: day('09/09/2020'), observedUntil: day('08/03/2021'),
      children: [{ localId: 'A1', sex: 'female', bornOn: day('01/06/2011'), shortBreaks: [], periodsOfCare: [{
        commencedOn: day('20/02/2021'), startIsKnown: true, ceasedOn: null, reasonCeased: null,
        episodes: [{ legalStatus: 'C1', categoryOfNeed: 'N1', placementType: 'U6', placementProvider: 'PR1', placementPostcode: 'T28 2WB', reasonEpisodeCeased: null }],
        placements: [{ placementType: 'U6', commencedOn: day('20/02/2021') }],
      }] }],
    });
  });

  test('stands beside care leavers, children for adoption and adopters', () => {
    const { part } = readExample(example).value;
    expect(part.people.map(({ localId }) => localId)).toEqual(['A1', 'L1', 'B1']);
    expect(person(example, 'L1').careLeaverContacts).toMatchObject([{ asAt: day('08/03/2021'), age: 19, inTouch: 'YES', eligibility: 'former-relevant', accommodation: null }]);
    expect(person(example, 'B1').adoption).toMatchObject({ enteredCareOn: day('01/07/2019'), decidedOn: day('01/12/2020'), adoptedOn: null });
    expect(part.adopters).toMatchObject([{ individual: 'P1', family: 'F1', enquiredOn: day('01/06/2020'), approvedOn: null }]);
  });

  test('is known for six months of lists 1 to 8, twelve of 10 and 11, and the day alone of visits, placements and care leavers', () => {
    const known = Object.fromEntries(readExample(example).value.part.known.map(({ kind, from, until }) => [kind, `${isoDate(from)} ${isoDate(until)}`]));
    const [six, twelve, one] = ['2020-09-09 2021-03-08', '2020-03-09 2021-03-08', '2021-03-08 2021-03-08'];
    expect(known).toEqual({
      contacts: six, earlyHelp: six, referrals: six, assessments: six, section47Enquiries: six, initialConferences: six, childProtectionPlans: six, care: six,
      protectionPlanSummaries: one, careSummaries: one, careLeaverContacts: one, adoption: twelve, adopters: twelve,
    });
  });
});

describe('an episode of need', () => {
  test('belongs to the latest referral on or before its start that went further', () => {
    const { referrals } = person({
      3: [{ 'Date of referral': '10/10/2020', 'Referral NFA?': 'a) Yes' }, { 'Date of referral': '05/11/2020' }, { 'Date of referral': '20/11/2020', 'Referral NFA?': 'a) Yes' }, { 'Date of referral': '01/02/2021' }],
      6: [{ 'CIN Start Date': '25/11/2020', 'CIN Closure Date': '20/01/2021', 'Reason for Closure': 'RC7', 'Case Status': 'e) Closed episode', 'Primary Need Code': 'N5' }],
    });
    expect(referrals?.map(({ on, need, closedOn, reasonForClosure }) => [isoDate(on), need, closedOn === null ? null : isoDate(closedOn), reasonForClosure])).toEqual([
      ['2020-10-10', null, '2020-10-10', null], ['2020-11-05', 'N5', '2021-01-20', 'RC7'], ['2020-11-20', null, '2020-11-20', null], ['2021-02-01', null, null, null],
    ]);
  });

  test('older than list 3 makes a referral of its start, without a source', () => {
    const example: Example = { 3: [{}], 6: [{ 'CIN Start Date': '09/06/2010' }] };
    expect(person(example).referrals).toMatchObject([{ on: day('09/06/2010'), source: null, need: 'N1', noFurtherAction: false, closedOn: null, referralsInLast12Months: null }, { on: day('02/02/2021'), need: null }]);
    expect(rules(example)).not.toContain('episode-without-referral');
  });

  test('that began in the window and has no referral in list 3 is told of', () => {
    expect(rules({ 3: [{ 'Child Unique ID': 'A2' }], 6: [{}] })).toContain('episode-without-referral');
    expect(rules({ 6: [{}] })).not.toContain('episode-without-referral');
  });

  test('without a start belongs to no referral, and the child is kept', () => {
    const example: Example = { 6: [{ 'CIN Start Date': '' }] };
    expect(rules(example)).toContain('episode-without-start');
    expect(person(example)).toMatchObject({ referrals: [], sex: 'female' });
  });

  test('of which no end is told ended at the latest with the next referral', () => {
    expect(person({ 3: [{ 'Date of referral': '01/10/2020' }, { 'Date of referral': '01/02/2021' }] }).referrals).toMatchObject([{ closedOn: day('01/02/2021') }, { closedOn: null }]);
  });
});

describe('what happened before any known referral', () => {
  test('belongs to none', () => { expect(person({ 3: [{}], 4: [{ 'Continuous Assessment Start Date': '01/02/2021' }] }).assessments).toMatchObject([{ referredOn: null }]); });
});

describe('a child in care', () => {
  test('who left without a reason has left, and no reason is made up', () => {
    expect(person({ 8: [{ 'Date Ceased to be Looked After': '05/03/2021' }] }).care?.periodsOfCare).toMatchObject([{ ceasedOn: day('05/03/2021'), reasonCeased: null }]);
  });
  test('for short breaks is not looked after', () => {
    expect(person({ 8: [{ "Child's Legal Status": 'V4' }] }).care).toMatchObject({ periodsOfCare: [], shortBreaks: [{ legalStatus: 'V4' }] });
  });
  test('without a date of birth has no history and keeps what list 8 says of the day', () => {
    const example: Example = { 8: [{ 'Date of Birth': '' }] };
    expect(person(example)).toMatchObject({ care: null, careSummaries: [{ placementsInLast12Months: 1 }] });
    expect(rules(example)).toContain('care-without-date-of-birth');
  });
  test('seeking asylum alone is known as such, and so is one with a disability', () => {
    expect(person({ 8: [{ 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)': 'a) Yes', 'Does the Child have a Disability': 'Y' }] }))
      .toMatchObject({ unaccompanied: true, care: { unaccompanied: { until: null } }, disabilities: ['not-said'] });
  });
});

test('a child not yet born has an expected date and no date of birth', () => {
  expect(person({ 1: [{ 'Date of Birth': '01/05/2021', 'Age of Child (Years)': '' }] })).toMatchObject({ bornOn: null, expectedOn: day('01/05/2021') });
});

test('a home and whether it is suitable make one code', () => {
  const home = (type: string, suitable: string) => person({ 9: [{ 'Type of Accommodation': type, 'Suitability of Accommodation': suitable }] }, 'L1').careLeaverContacts![0]!;
  expect(home('Y: Other accommodation', 'a) Suitable')).toMatchObject({ accommodation: 'Y1', accommodationIsSuitable: true });
  expect(home('W', 'b) Unsuitable')).toMatchObject({ accommodation: 'W2', accommodationIsSuitable: false });
  expect(home('U2', '')).toMatchObject({ accommodation: 'U2', accommodationIsSuitable: false });
  expect(home('U', '')).toMatchObject({ accommodation: 'U', accommodationIsSuitable: null });
});

describe('the day on which lists were made', () => {
  test('is that of the latest event, said as an inference', () => {
    const { value, issues } = readExample({ 1: [{}, { 'Child Unique ID': 'A2', 'Date of Contact': '5 Mar 2021' }] });
    expect(value.extractedOn).toBe(day('05/03/2021'));
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'day-of-extract', severity: 'note', message: 'The latest event in the lists is of 5 March 2021' }));
  });
  test('is not that of a slip by years, where twenty events say otherwise', () => {
    const contacts = (count: number): Example => ({ 1: [{ 'Date of Contact': '01/02/2031' }, ...Array.from({ length: count }, (_, i) => ({ 'Child Unique ID': `C${i}` }))] });
    const { value, issues } = readExample(contacts(20));
    expect(value.extractedOn).toBe(day('01/02/2021'));
    expect(issues.find(({ rule }) => rule === 'day-of-extract')?.message).toContain('leaving out one date');
    expect(readExample(contacts(19)).value.extractedOn).toBe(day('01/02/2031'));
  });
  test('is not that of a birth to come or of a review to come', () => {
    expect(readExample({ 1: [{ 'Date of Birth': '01/06/2021', 'Age of Child (Years)': '' }], 9: [{ 'Latest Date of Contact': '', 'Latest Pathway Plan Review Date': '01/08/2021' }] }).value.extractedOn).toBe(day('01/02/2021'));
  });
  test('is the one that the user gives', () => {
    const { value, issues } = readAnnexA(csvFiles({ 1: [{}] }), day('16/03/2021'));
    expect(value.extractedOn).toBe(day('16/03/2021'));
    expect(value.part.known).toMatchObject([{ kind: 'contacts', from: day('17/09/2020'), until: day('16/03/2021') }]);
    expect(issues).toEqual([]);
  });
  test('that nothing tells leaves nothing known, and the row is used', () => {
    const { value, issues } = readExample({ 9: [{ 'Latest Date of Contact': '' }] });
    expect(value).toMatchObject({ extractedOn: null, journeys: null, part: { known: [], people: [{ localId: 'L1', careLeaverContacts: [] }] } });
    expect(issues.map(({ rule }) => rule)).toContain('day-of-extract');
  });
});
