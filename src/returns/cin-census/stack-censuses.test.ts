import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '#kernel/calendar-date.ts';
import { censusXml, childXml, imbalances, readTexts } from '#returns/cin-census/example-census.test-support.ts';
import { assessment, childInNeedPlan, enquiry, episode, protectionPlan } from '#returns/cin-census/rules/example.ts';

const on = (text: string) => parseIsoDate(text)!;
const census = (year: number, ...episodes: readonly string[]) => censusXml(year, [childXml('A1', { episodes })]);
const FIRST = { CINreferralDate: '2022-05-02' };
const said = (reading: ReturnType<typeof readTexts>) => reading.issues.filter(({ rule }) => /census|twice|gone/.test(rule)).map(({ rule, file, column, value }) => `${rule} ${file} ${column} ${value}`);

describe('an episode told in two years', () => {
  test('is one: the later census says how it ended, the earlier keeps what ended before, and nothing is odd in that', () => {
    const reading = readTexts(
      census(2023, episode(FIRST, assessment('2022-05-03', '2022-06-20', ['3B']), enquiry('2023-03-01', '2023-03-15'), protectionPlan('2023-03-15'))),
      census(2024, episode({ ...FIRST, CINclosureDate: '2023-09-01', ReasonForClosure: 'RC7' }, enquiry('2023-03-01', '2023-03-15'), protectionPlan('2023-03-15', '2023-09-01', ['2023-06-01']))),
    );
    expect(reading.value.part.people).toMatchObject([{
      referrals: [{ on: on('2022-05-02'), closedOn: on('2023-09-01'), reasonForClosure: 'RC7' }], assessments: [{ startedOn: on('2022-05-03'), authorisedOn: on('2022-06-20'), factors: ['3B'] }],
      section47Enquiries: [{ startedOn: on('2023-03-01') }], initialConferences: [{ on: on('2023-03-15'), strategyDiscussionOn: on('2023-03-01') }],
      childProtectionPlans: [{ startedOn: on('2023-03-15'), endedOn: on('2023-09-01'), reviews: [on('2023-06-01')] }],
    }]);
    expect(said(reading)).toEqual([]);
    expect(reading.value.files.map(({ rows }) => [rows.referrals, rows.assessments, rows.childProtectionPlans].map(({ used, merged }) => [used, merged]))).toEqual([[[0, 1], [1, 0], [0, 1]], [[1, 0], [0, 0], [1, 0]]]);
    expect(imbalances(reading)).toEqual([]);
  });

  test('is believed as the later census tells it, and each difference is said', () => {
    const reading = readTexts(
      census(2023, episode({ ...FIRST, ReferralSource: '1A', CINclosureDate: '2023-03-01', ReasonForClosure: 'RC8' }, enquiry('2022-06-01', '2022-06-16'))),
      census(2024, episode({ ...FIRST, ReferralSource: '6', CINclosureDate: '2023-04-03', ReasonForClosure: 'RC8' }, enquiry('2022-06-01', '2022-06-17'))),
    );
    expect(reading.value.part.people).toMatchObject([{ referrals: [{ source: '6', closedOn: on('2023-04-03') }], initialConferences: [{ on: on('2022-06-17') }] }]);
    expect(said(reading)).toEqual(['census-differs census-1.xml ReferralSource 1A', 'census-differs census-1.xml CINclosureDate 2023-03-01', 'census-differs census-1.xml DateOfInitialCPC 2022-06-16']);
    expect(reading.issues.find(({ column }) => column === 'CINclosureDate')!.message).toBe('Here 2023-03-01, in the census of 2023-24 2023-04-03');
  });

  test('that was open and is not told of again ended on the last day of its census, with its plan; its open assessment is not used', () => {
    const reading = readTexts(census(2023, episode(FIRST, assessment('2023-03-20'), childInNeedPlan('2022-07-01'))), censusXml(2024, [childXml('B2', {})]));
    expect(reading.value.part.people[0]).toMatchObject({
      referrals: [{ closedOn: on('2023-03-31'), reasonForClosure: null }], childInNeedPlans: [{ endedOn: on('2023-03-31') }], assessments: [],
    });
    expect(said(reading)).toEqual([
      'gone-from-later-census census-1.xml CINclosureDate undefined', 'assessment-gone-from-later-census census-1.xml AssessmentAuthorisationDate undefined', 'gone-from-later-census census-1.xml CINPlanEndDate undefined',
    ]);
    expect(imbalances(reading)).toEqual([]);
  });

  test('whose open plan the later census does not have: the plan ended, the episode goes on', () => {
    const reading = readTexts(census(2023, episode(FIRST, protectionPlan('2022-07-01'), assessment('2023-03-20'))), census(2024, episode(FIRST)));
    expect(reading.value.part.people[0]).toMatchObject({ referrals: [{ closedOn: null }], childProtectionPlans: [{ endedOn: on('2023-03-31') }], assessments: [] });
    expect(imbalances(reading)).toEqual([]);
  });

  test.each([
    ['a later census that broke off', (text: string) => text.slice(0, -20)], ['a census of another authority', (text: string) => text.replace('<LEA>845<', '<LEA>926<')],
    ['a census of the same year', (text: string) => text.replaceAll('2024', '2023')],
  ])('%s says nothing of what it does not have', (_, change) => {
    const reading = readTexts(census(2023, episode(FIRST, childInNeedPlan('2022-07-01'))), change(censusXml(2024, [childXml('B2', {})])));
    expect(reading.value.part.people.find(({ localId }) => localId === 'A1')).toMatchObject({ referrals: [{ closedOn: null }], childInNeedPlans: [{ endedOn: null }] });
  });

  test('a referral with no further action has nothing to end', () => {
    const reading = readTexts(census(2023, episode({ ...FIRST, ReferralNFA: '1' })), censusXml(2024, [childXml('B2', {})]));
    expect(reading.value.part.people[0]!.referrals).toMatchObject([{ closedOn: null }]);
    expect(said(reading)).toEqual([]);
  });
});

describe('a child told of in two years', () => {
  test('has the facts of the later census, filled with those of the earlier, and a new date of birth is said', () => {
    const child = (year: number, identifiers: Readonly<Record<string, string>>, characteristics: Readonly<Record<string, string>>) => censusXml(year, [childXml('A1', { identifiers, characteristics })]);
    const reading = readTexts(child(2023, { PersonBirthDate: '2014-06-01', GenderCurrent: '2' }, { Ethnicity: 'WBRI', Disability: 'LD' }), child(2024, { PersonBirthDate: '2015-06-01' }, { Ethnicity: 'MWBC' }));
    expect(reading.value.part.people).toMatchObject([{ bornOn: on('2015-06-01'), sex: 'female', ethnicity: 'MWBC', disabilities: ['LD'] }]);
    expect(said(reading)).toEqual(['census-differs census-1.xml PersonBirthDate 2014-06-01']);
  });

  test('who was expected and has been born is expected no more', () => {
    const child = (year: number, identifiers: Readonly<Record<string, string>>) => censusXml(year, [childXml('A1', { identifiers })]);
    const { value } = readTexts(child(2023, { ExpectedPersonBirthDate: '2023-06-10', GenderCurrent: '0' }), child(2024, { PersonBirthDate: '2023-06-08', GenderCurrent: '1' }));
    expect(value.part.people).toMatchObject([{ bornOn: on('2023-06-08'), expectedOn: null, sex: 'male' }]);
  });

  test('the order of the files decides nothing', () => {
    const texts = [census(2023, episode(FIRST, childInNeedPlan('2022-07-01'))), census(2024, episode(FIRST, childInNeedPlan('2022-07-01', '2023-05-01')))];
    expect(readTexts(...texts.toReversed()).value.part.people).toEqual(readTexts(...texts).value.part.people);
  });
});

describe('within one census', () => {
  test('two episodes of one referral date are one, and it is said', () => {
    const reading = readTexts(census(2023, episode(FIRST, assessment('2022-05-03', '2022-06-20')), episode({ ...FIRST, ReferralSource: '1A' }, assessment('2022-05-03', '2022-06-20'), assessment('2022-08-01', '2022-09-01'))));
    expect(reading.value.part.people).toMatchObject([{ referrals: [{ source: '6' }], assessments: [{ startedOn: on('2022-05-03') }, { startedOn: on('2022-08-01') }] }]);
    expect(said(reading)).toEqual(['referral-given-twice census-1.xml CINreferralDate 2022-05-02', 'census-differs census-1.xml ReferralSource 1A']);
    expect(imbalances(reading)).toEqual([]);
  });

  test('a child who stands in it twice is one child', () => {
    const reading = readTexts(censusXml(2023, [childXml('A1', { episodes: [episode(FIRST)] }), childXml('A1', { episodes: [episode({ CINreferralDate: '2022-11-02' })] })]));
    expect(reading.value.part.people).toMatchObject([{ referrals: [{ on: on('2022-05-02') }, { on: on('2022-11-02') }] }]);
    expect(said(reading)).toEqual(['child-given-twice census-1.xml undefined undefined']);
    expect(imbalances(reading)).toEqual([]);
  });
});

test('files that name no authority are of the only one that is named', () => {
  const nameless = census(2023, episode(FIRST)).replace('<LEA>845</LEA>', '');
  const reading = readTexts(nameless, census(2024, episode(FIRST)));
  expect(reading.value.authorities).toEqual(['845']);
  expect(reading.value.part.people).toMatchObject([{ authority: '845', referrals: [{ on: on('2022-05-02') }] }]);
  expect(readTexts(nameless).value.part.people).toMatchObject([{ authority: '' }]);
});
