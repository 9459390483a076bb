import { expect, test } from 'vitest';
import { isoDate, parseIsoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { exampleChild, examplePeriod } from '#journeys/counts/example-journeys.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { Known, Pathway, PersonPart, RecordKind } from '#journeys/pathway.ts';
import type { FrontDoorHistory } from '#demand/front-door/history.ts';
import { frontDoorHistory } from '#demand/front-door/history.ts';
import { inventedEnd, inventFrontDoor, pathwayUntil } from '#demand/front-door/invented-front-door.test-support.ts';

const on = (text: string): CalendarDate => parseIsoDate(text)!;
const contact = (day: string) => ({ on: on(day), source: null, outcome: null, area: null });
const referral = (day: string) => ({ on: on(day), source: null, need: null, noFurtherAction: null, closedOn: null, reasonForClosure: null, referralsInLast12Months: null, area: null });
const assessment = (day: string) => ({ startedOn: on(day), authorisedOn: null, factors: [], supportRequired: null, referredOn: null, area: null });
const plan = (day: string) => ({ startedOn: on(day), endedOn: null, initialCategory: null, latestCategory: null, previousPlans: null, reviews: [], reviewsAreComplete: false, referredOn: null, area: null });
const care = (...periods: readonly (readonly [string, string | null])[]) => exampleChild('1', on('2015-05-05'),
  periods.map(([started, ended]) => examplePeriod([{ from: on(started), type: 'U6', provider: 'PR1' }], ended === null ? null : on(ended))));

type Windows = Partial<Record<RecordKind, readonly [string, string]>>;
const YEARS: Windows = Object.fromEntries(['contacts', 'referrals', 'assessments', 'childProtectionPlans', 'care'].map(kind => [kind, ['2022-04-01', '2024-03-31']]));
function pathway(people: readonly Partial<PersonPart>[], windows: Windows = YEARS): Pathway {
  const known = Object.entries(windows).map(([kind, [from, until]]): Known => ({ kind: kind as RecordKind, from: on(from), until: on(until), source: 'example' }));
  return joinPathways([{ people: people.map((one, i) => ({ authority: '845', localId: `child ${i}`, ...one })), adopters: [], monthlyFigures: [], known }]);
}
const counts = (history: FrontDoorHistory, id: string, month: string): number =>
  history.stages.find(stage => stage.id === id)!.counts[history.monthEnds.findIndex(end => isoDate(end) === month)]!;
const followed = (history: FrontDoorHistory, from: string, to: string, month: string): readonly number[] =>
  history.links.find(link => link.from === from && link.to === to)!.followed[history.monthEnds.findIndex(end => isoDate(end) === month)]!;

test('counts each step and what followed it, child by child, within the days that the funnel allows', () => {
  const history = frontDoorHistory(pathway([
    // Referred nine days after the second contact, in the next month; assessed 30 days later; on a plan 135 days after that; in care after eleven months.
    { contacts: [contact('2022-05-20'), contact('2022-05-28')], referrals: [referral('2022-06-06')], assessments: [assessment('2022-07-06')], childProtectionPlans: [plan('2022-11-18')], care: care(['2023-10-10', null]) },
    // Eleven days after the contact: not its outcome. Assessed 31 days after the referral: not either. Straight to care.
    { contacts: [contact('2022-05-02')], referrals: [referral('2022-05-13')], assessments: [assessment('2022-06-13')], care: care(['2022-06-20', '2022-08-01'], ['2023-02-01', '2023-03-01'], ['2024-02-10', null]) },
  ]))!;
  expect(history.monthEnds.map(isoDate).filter((_, i, all) => i === 0 || i === all.length - 1)).toEqual(['2022-04-30', '2024-03-31']);
  expect([counts(history, 'contacts', '2022-05-31'), counts(history, 'referrals', '2022-05-31'), counts(history, 'referrals', '2022-06-30')]).toEqual([3, 1, 1]);
  expect(followed(history, 'contacts', 'referrals', '2022-05-31')).toEqual([0, 1]);
  expect(followed(history, 'referrals', 'assessments', '2022-05-31')).toEqual([0, 0, 0]);
  expect(followed(history, 'referrals', 'assessments', '2022-06-30')).toEqual([0, 1, 0]);
  expect(followed(history, 'assessments', 'protection-plans', '2022-07-31')).toEqual([0, 0, 0, 0, 1, 0]);
  expect(followed(history, 'protection-plans', 'care', '2022-11-30')[11]).toBe(1);
  expect(followed(history, 'assessments', 'care', '2022-06-30')).toEqual([1, 0, 0, 0, 0, 0]);
  // Of three times in care the second and third begin within two years of the end of the one before: the care model brings such children back itself.
  expect(history.stages.map(({ id, counts: all }) => [id, sum(all)])).toEqual([['contacts', 3], ['referrals', 2], ['assessments', 2], ['protection-plans', 1], ['care', 2]]);
});

test('unaccompanied children are not handed over', () => {
  const alone = { ...care(['2023-01-05', null]), unaccompanied: { until: null } };
  const history = frontDoorHistory(pathway([{ care: alone }, { care: care(['2023-01-05', null]) }]))!;
  expect(counts(history, 'care', '2023-01-31')).toBe(1);
});

test('contacts that are not known for a year are left out, and the model starts at referrals', () => {
  const { contacts: _, ...rest } = YEARS;
  const none = frontDoorHistory(pathway([], rest))!;
  expect([none.stages[0]!.id, none.leftOut]).toEqual(['referrals', [{ id: 'contacts', why: 'no return read holds any' }]]);
  const half = frontDoorHistory(pathway([], { ...YEARS, contacts: ['2023-10-01', '2024-03-31'] }))!;
  expect([half.stages[0]!.id, half.leftOut[0]!.why]).toEqual(['referrals', 'they are known for less than a year']);
});

test('the history ends with the last whole month that all stages know, and each begins with its own first', () => {
  const history = frontDoorHistory(pathway([{ referrals: [referral('2021-05-05'), referral('2024-02-20')] }],
    { ...YEARS, referrals: ['2021-04-15', '2024-06-30'], assessments: ['2022-04-01', '2024-02-15'] }))!;
  expect([isoDate(history.monthEnds[0]!), isoDate(history.monthEnds.at(-1)!)]).toEqual(['2021-05-31', '2024-01-31']);
  expect(history.stages.map(({ id, firstMonth }) => [id, firstMonth])).toEqual([['contacts', 11], ['referrals', 0], ['assessments', 11], ['protection-plans', 11], ['care', 11]]);
  expect(sum(history.stages[1]!.counts)).toBe(1);
});

test('a single stage, or nothing, makes no front door', () => {
  expect(frontDoorHistory(pathway([], { care: ['2022-04-01', '2024-03-31'] }))).toBeNull();
  expect(frontDoorHistory(pathway([], {}))).toBeNull();
});

test('an invented authority is counted in full: every event of the known months once', () => {
  const shape = { contactsPerYear: 600, years: 3, volumeStep: 0.03, thresholdStep: 0.02, givesWay: 0.5 };
  const people = inventFrontDoor(4, shape);
  const until = inventedEnd(shape);
  const history = frontDoorHistory(pathwayUntil(people, until))!;
  const first = on('2016-04-01');
  const within = (days: readonly CalendarDate[]): number => days.filter(day => day >= first && day <= until).length;
  expect(history.stages.map(stage => sum(stage.counts))).toEqual([
    within(people.flatMap(({ contacts = [] }) => contacts.map(one => one.on))), within(people.flatMap(({ referrals = [] }) => referrals.map(one => one.on))),
    within(people.flatMap(({ assessments = [] }) => assessments.map(one => one.startedOn))), within(people.flatMap(({ childProtectionPlans = [] }) => childProtectionPlans.map(one => one.startedOn))),
    within(people.flatMap(({ care: one }) => (one ? one.periodsOfCare.map(period => period.commencedOn) : []))),
  ]);
});
