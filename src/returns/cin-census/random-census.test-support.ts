import fc from 'fast-check';
import { addDays, calendarDate, isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PersonPart } from '#journeys/pathway.ts';

/**
 * Random children and the census that an authority would write of them. The people are made first and the XML from them,
 * by other means than the reader's, so that reading it back tells whether the reader is right.
 */
export interface RandomChild { readonly person: PersonPart; readonly xml: string }

interface Row { readonly tag: string; readonly values: readonly (readonly [string, string | null])[]; readonly inside?: readonly Row[] }

const FIRST = calendarDate(2023, 4, 1);
const day = (least: number, most: number) => fc.integer({ min: least, max: most }).map(days => addDays(FIRST, days));
const orNull = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: null });
const aFlag = fc.constantFrom<readonly [boolean, string]>([true, '1'], [true, 'true'], [false, '0'], [false, 'false']);
const text = (date: CalendarDate | null) => date === null ? null : isoDate(date);
const area = null;

const anAssessment = fc.record({ startedOn: day(0, 300), authorisedOn: orNull(day(300, 360)), factors: fc.uniqueArray(fc.constantFrom('1B', '3A', '3B', '4B', '24A', '18C'), { maxLength: 4 }) });
const aPlan = fc.record({ startedOn: day(0, 300), endedOn: orNull(day(300, 360)) });
const anEnquiry = fc.record({ startedOn: day(0, 300), flag: orNull(aFlag), hasConference: fc.boolean() });
const aProtectionPlan = fc.record({ startedOn: day(0, 300), endedOn: orNull(day(300, 360)), category: orNull(fc.constantFrom('NEG', 'EMO', 'MUL')), previous: orNull(fc.nat(20)), reviews: fc.array(day(0, 360), { maxLength: 3 }) });
const aProceeding = fc.record({ startedOn: day(0, 300), letterSentOn: orNull(day(0, 360)), offered: orNull(aFlag), outcome: orNull(fc.constant('A')), courtApplicationOn: orNull(day(0, 360)) });

const anEpisode = fc.record({
  source: orNull(fc.constantFrom('1A', '3E', '5D', '6', '10')), need: orNull(fc.constantFrom('N1', 'N4', 'N8')), flag: orNull(aFlag), closedOn: orNull(day(0, 360)), reason: orNull(fc.constantFrom('RC1', 'RC7', 'RC8')),
  assessments: fc.array(anAssessment, { maxLength: 3 }), plans: fc.array(aPlan, { maxLength: 2 }), enquiries: fc.array(anEnquiry, { maxLength: 3 }), hasOwnConference: fc.boolean(),
  protectionPlans: fc.array(aProtectionPlan, { maxLength: 2 }), proceedings: fc.array(aProceeding, { maxLength: 1 }),
});
type Episode = typeof anEpisode extends fc.Arbitrary<infer Made> ? Made : never;

const aChild = fc.record({
  sex: fc.constantFrom<readonly ['female' | 'male' | 'unknown', string, string]>(['female', 'Sex', 'F'], ['male', 'Sex', 'M'], ['unknown', 'Sex', 'U'], ['female', 'GenderCurrent', '2'], ['unknown', 'GenderCurrent', '9']),
  bornOn: orNull(day(-6000, 0)), expectedOn: orNull(day(100, 500)), ethnicity: orNull(fc.constantFrom('WBRI', 'MWBC', 'NOBT')),
  disabilities: orNull(fc.constantFrom<readonly string[]>([], ['LD'], ['AUT', 'BEH'])),
  episodes: fc.array(anEpisode, { maxLength: 3 }), referrals: fc.uniqueArray(fc.integer({ min: -400, max: 360 }), { minLength: 3, maxLength: 3 }),
  // The days of conferences, each another: one day is one conference, whoever records it.
  conferences: fc.uniqueArray(fc.integer({ min: 0, max: 360 }), { minLength: 12, maxLength: 12 }), keys: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
});

/** Children with identifiers of their own, each with the XML of the census. */
export const someChildren: fc.Arbitrary<readonly RandomChild[]> = fc.array(aChild, { maxLength: 6 }).map(list => list.map((child, index) => childOf(`C${index}`, child)));

type Child = typeof aChild extends fc.Arbitrary<infer Made> ? Made : never;

function childOf(localId: string, child: Child): RandomChild {
  const days = child.conferences.map(after => addDays(FIRST, after));
  const parts = child.episodes.map((episode, index) => episodeOf(episode, addDays(FIRST, child.referrals[index]!), () => days.pop()!));
  const byDay = <One>(lists: readonly (readonly One[])[], dayOf: (one: One) => number): readonly One[] => lists.flat().toSorted((a, b) => dayOf(a) - dayOf(b));
  const [sex, sexElement, sexCode] = child.sex;
  const row: Row = { tag: 'Child', values: [], inside: [
    { tag: 'ChildIdentifiers', values: [['LAchildID', localId], ['PersonBirthDate', text(child.bornOn)], ['ExpectedPersonBirthDate', text(child.expectedOn)], [sexElement, sexCode]] },
    { tag: 'ChildCharacteristics', values: [['Ethnicity', child.ethnicity]], inside: child.disabilities === null ? [] : [{ tag: 'Disabilities', values: (child.disabilities.length === 0 ? ['NONE'] : child.disabilities).map(code => ['Disability', code]) }] },
    ...parts.map(part => part.row),
  ] };
  return {
    xml: write(row, [...child.keys]),
    person: {
      authority: '845', localId, sex, bornOn: child.bornOn, expectedOn: child.expectedOn, ethnicity: child.ethnicity, disabilities: child.disabilities,
      referrals: byDay(parts.map(part => [part.referral]), one => one.on), assessments: byDay(parts.map(part => part.assessments), one => one.startedOn),
      section47Enquiries: byDay(parts.map(part => part.enquiries), one => one.startedOn), initialConferences: byDay(parts.map(part => part.conferences), one => one.on),
      childInNeedPlans: byDay(parts.map(part => part.plans), one => one.startedOn), childProtectionPlans: byDay(parts.map(part => part.protectionPlans), one => one.startedOn),
      preProceedings: byDay(parts.map(part => part.proceedings), one => one.startedOn),
    },
  };
}

function episodeOf(episode: Episode, referredOn: CalendarDate, nextDay: () => CalendarDate) {
  const of = { referredOn, area };
  const enquiries = episode.enquiries.map(enquiry => ({ ...of, startedOn: enquiry.startedOn, conferenceNotRequired: enquiry.flag?.[0] ?? null, conferenceOn: enquiry.hasConference ? nextDay() : null }));
  const own = episode.hasOwnConference ? nextDay() : null;
  const row: Row = { tag: 'CINdetails', values: [
    ['CINreferralDate', text(referredOn)], ['ReferralSource', episode.source], ['PrimaryNeedCode', episode.need], ['CINclosureDate', text(episode.closedOn)], ['ReasonForClosure', episode.reason],
    ['DateOfInitialCPC', text(own)], ['ReferralNFA', episode.flag?.[1] ?? null],
  ], inside: [
    ...episode.assessments.map((one): Row => ({ tag: 'Assessments', values: [['AssessmentActualStartDate', text(one.startedOn)], ['AssessmentAuthorisationDate', text(one.authorisedOn)]], inside: [{ tag: 'FactorsIdentifiedAtAssessment', values: one.factors.map(code => ['AssessmentFactors', code]) }] })),
    ...episode.plans.map((one): Row => ({ tag: 'CINPlanDates', values: [['CINPlanStartDate', text(one.startedOn)], ['CINPlanEndDate', text(one.endedOn)]] })),
    ...enquiries.map((one, index): Row => ({ tag: 'Section47', values: [['S47ActualStartDate', text(one.startedOn)], ['DateOfInitialCPC', text(one.conferenceOn)], ['ICPCnotRequired', episode.enquiries[index]!.flag?.[1] ?? null]] })),
    ...episode.protectionPlans.map((one): Row => ({ tag: 'ChildProtectionPlans', values: [['CPPstartDate', text(one.startedOn)], ['CPPendDate', text(one.endedOn)], ['InitialCategoryOfAbuse', one.category], ['LatestCategoryOfAbuse', one.category], ['NumberOfPreviousCPP', one.previous === null ? null : String(one.previous)]], inside: [{ tag: 'Reviews', values: one.reviews.map(review => ['CPPreviewDate', text(review)]) }] })),
    ...episode.proceedings.map((one): Row => ({ tag: 'PreProceedingsandFGDM', values: [['PPStartDate', text(one.startedOn)], ['LBPSentDate', text(one.letterSentOn)], ['FGDMMeetingOffer', one.offered?.[1] ?? null], ['PPOutcome', one.outcome], ['CourtAppDate', text(one.courtApplicationOn)]] })),
  ] };
  return {
    row, enquiries,
    referral: { on: referredOn, source: episode.source, need: episode.need, noFurtherAction: episode.flag?.[0] ?? null, closedOn: episode.closedOn, reasonForClosure: episode.reason, referralsInLast12Months: null, area },
    assessments: episode.assessments.map(({ startedOn, authorisedOn, factors }) => ({ ...of, startedOn, authorisedOn, factors, supportRequired: null })),
    conferences: [
      ...enquiries.flatMap(one => one.conferenceOn === null ? [] : [{ ...of, on: one.conferenceOn, strategyDiscussionOn: one.startedOn, ledToPlan: null }]),
      ...(own === null ? [] : [{ ...of, on: own, strategyDiscussionOn: null, ledToPlan: null }]),
    ],
    plans: episode.plans.map(plan => ({ ...of, ...plan })),
    protectionPlans: episode.protectionPlans.map(({ startedOn, endedOn, category, previous, reviews }) => ({ ...of, startedOn, endedOn, initialCategory: category, latestCategory: category, previousPlans: previous, reviews: reviews.toSorted((a, b) => a - b), reviewsAreComplete: true, lastVisitOn: null })),
    proceedings: episode.proceedings.map(({ startedOn, letterSentOn, offered, outcome, courtApplicationOn }) => ({ ...of, startedOn, letterSentOn, familyGroupMeetingOffered: offered?.[0] ?? null, familyGroupMeetingHeld: null, steppedOn: null, outcome, courtApplicationOn })),
  };
}

/** The XML, a tag a line, with the values and records of each record in a random order; rows of one kind keep theirs. */
function write({ tag, values, inside = [] }: Row, keys: number[], depth = 1): string {
  const pad = '  '.repeat(depth);
  const leaves = values.flatMap(([name, value]) => value === null ? [] : [`${pad}  <${name}>${value}</${name}>`]);
  const records = inside.map(one => write(one, keys, depth + 1));
  // Rows that begin on one day, and repeated values, come out in the order of the file, so those of a kind are not moved among themselves.
  const parts = [...leaves, ...records];
  const turn = parts.length === 0 ? 0 : (keys.pop() ?? 0) % parts.length;
  const names = [...values.map(([name]) => name), ...inside.map(one => one.tag)];
  const ordered = new Set(names).size === names.length ? [...parts.slice(turn), ...parts.slice(0, turn)] : [...records, ...leaves];
  return `${pad}<${tag}>\n${ordered.map(part => `${part}\n`).join('')}${pad}</${tag}>`;
}
