import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { calendarDate, type CalendarDate } from '#kernel/calendar-date.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { makePathwayAuthority, thriveShape, type PathwayAuthority, type PathwayShape } from '#synthetic-authority/index.ts';
import { writeAnnexA } from './write-annex-a.ts';
import { writeCinCensus } from './write-cin-census.ts';
import { writePathwayReturns } from './write-pathway-returns.ts';

const day = (text: string): CalendarDate => calendarDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

/** A child of one episode of need, with something in every list that the census has. */
const person: PersonPart = {
  authority: 'A', localId: '17', sex: 'male', bornOn: day('2015-02-03'), expectedOn: null, ethnicity: 'WBRI', disabilities: ['LD'],
  contacts: [{ on: day('2025-05-01'), source: '2A', outcome: 'referral', area: 'East' }], earlyHelp: [], careReviews: [], missingIncidents: [], careLeaverContacts: [],
  referrals: [{ on: day('2025-05-01'), source: '2A', need: 'N1', noFurtherAction: false, closedOn: null, reasonForClosure: null, referralsInLast12Months: null, area: 'East' }],
  assessments: [{ referredOn: day('2025-05-01'), area: 'East', startedOn: day('2025-05-01'), authorisedOn: day('2025-06-20'), factors: ['3B', '16A'], supportRequired: true }],
  childInNeedPlans: [{ referredOn: day('2025-05-01'), area: 'East', startedOn: day('2025-06-01'), endedOn: day('2025-06-02') }],
  section47Enquiries: [{ referredOn: day('2025-05-01'), area: 'East', startedOn: day('2025-05-12'), conferenceNotRequired: false, conferenceOn: day('2025-06-02') }],
  initialConferences: [{ referredOn: day('2025-05-01'), area: 'East', on: day('2025-06-02'), strategyDiscussionOn: day('2025-05-12'), ledToPlan: true }],
  childProtectionPlans: [{ referredOn: day('2025-05-01'), area: 'East', startedOn: day('2025-06-02'), endedOn: null, initialCategory: 'NEG', latestCategory: 'EMO', previousPlans: 1, reviews: [day('2025-08-28')], reviewsAreComplete: true }],
  preProceedings: [{ referredOn: day('2025-05-01'), area: 'East', startedOn: day('2025-09-01'), letterSentOn: null, familyGroupMeetingOffered: true, familyGroupMeetingHeld: false, steppedOn: null, outcome: null, courtApplicationOn: null }],
};

/** Elements of a document with their text, in order; throws where it is not well formed. */
function elementsOf(text: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const parser = new SaxesParser();
  let open = '';
  parser.on('error', error => { throw error; });
  parser.on('opentag', ({ name }) => { open = name; });
  parser.on('text', value => { if (value.trim() !== '') found.push([open, value]); });
  parser.write(text).close();
  return found;
}

describe('the children in need census', () => {
  test('is well formed and says of a child what there is to say, in the layout of 2025-26', () => {
    const found = elementsOf(writeCinCensus([person], 2026).text);
    const texts = (name: string): readonly string[] => found.filter(([element]) => element === name).map(([, value]) => value);
    expect(texts('LAchildID')).toEqual(['17']);
    expect(texts('Sex')).toEqual(['M']);
    expect(texts('CINreferralDate')).toEqual(['2025-05-01']);
    expect(texts('AssessmentFactors')).toEqual(['3B', '16A']);
    // Fifteen working days after Monday 12 May 2025, with the bank holiday of 26 May between: Tuesday 3 June.
    expect(texts('InitialCPCtarget')).toEqual(['2025-06-03']);
    expect(texts('DateOfInitialCPC')).toEqual(['2025-06-02']);
    expect(texts('CPPstartDate')).toEqual(['2025-06-02']);
    expect(texts('NumberOfPreviousCPP')).toEqual(['1']);
    expect(texts('CPPreviewDate')).toEqual(['2025-08-28']);
    expect(texts('CINPlanEndDate')).toEqual(['2025-06-02']);
    expect(texts('FGDMMeetingOffer')).toEqual(['1']);
  });

  test('has the elements of its year: GenderCurrent until 2023-24, plans in need since 2021-22, pre-proceedings since 2025-26', () => {
    const shifted = (years: number): PersonPart => JSON.parse(JSON.stringify(person), (_, value: unknown) => (typeof value === 'number' && value > 15_000 ? value - 365 * years : value)) as PersonPart;
    const names = (years: number): ReadonlySet<string> => new Set(elementsOf(writeCinCensus([shifted(years)], 2026 - years).text).map(([name]) => name));
    expect(names(0).has('Sex') && names(0).has('PPStartDate')).toBe(true);
    expect(names(1).has('Sex') && names(1).has('CINPlanStartDate') && !names(1).has('PPStartDate')).toBe(true);
    expect(names(2).has('GenderCurrent') && !names(2).has('Sex')).toBe(true);
    expect(names(5).has('CINPlanStartDate')).toBe(false);
  });

  test('leaves out children whose need was in another year', () => {
    expect(writeCinCensus([person], 2025).text).not.toContain('LAchildID');
  });
});

const alone = { seed: 1, people: [person], adopters: [] };
const lists = writeAnnexA(alone, day('2025-09-30'));
const linesOf = (number: number): readonly string[] => lists.find(({ name }) => name.includes(`/List ${number} `))!.text.trimEnd().split('\r\n');

describe('Annex A', () => {
  test('has eleven lists in a folder of its day', () => {
    expect(lists).toHaveLength(11);
    expect(lists[0]!.name).toBe('annex-a/2025-09-30/List 1 Contacts.csv');
  });

  test('tells of a child what was so on the day, and is silent where nothing was in the window', () => {
    expect(linesOf(1)[1]).toBe('17,a) Male,WBRI,03/02/2015,10,01/05/2025,2A');
    expect(linesOf(3)[1]).toMatch(/^17,a\) Male,WBRI,03\/02\/2015,10,01\/05\/2025,2A,b\) No,0,Duty and Assessment East \d,/);
    expect(linesOf(5)[1]).toContain(',12/05/2025,b) No,02/06/2025,a) Yes,0,0,');
    expect(linesOf(6)[1]).toContain('b) Child protection plan');
    expect(linesOf(7)[1]).toContain(',02/06/2025,a) Neglect,d) Emotional abuse,');
    for (const empty of [2, 8, 9, 10, 11]) expect(linesOf(empty)).toHaveLength(1);
    const later = writeAnnexA(alone, day('2026-03-31'));
    expect(later.find(({ name }) => name.includes('/List 1 '))!.text.trimEnd().split('\r\n')).toHaveLength(1);
  });

  const schema = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'domain/schema/annexA.json');
  test.skipIf(!existsSync(schema))('has the headings of the guidance, letter for letter (skips where the shared schema is not there)', () => {
    const { lists: described } = JSON.parse(readFileSync(schema, 'utf8')) as { readonly lists: Readonly<Record<string, { readonly columns: readonly { readonly name: string }[] }>> };
    for (let number = 1; number <= 11; number += 1) {
      const header = linesOf(number)[0]!.match(/"[^"]*"|[^,]+/g)!.map(cell => cell.replaceAll('"', ''));
      expect(header).toEqual(described[String(number)]!.columns.map(({ name }) => name));
    }
  });
});

describe('all returns of an authority', () => {
  const yearly = (total: number): PathwayShape['contacts'] => ({ monthsEach: 12, totals: [total] });
  const few = (number: number): PathwayShape['childrenInNeed'] => [[thriveShape.from, number]];
  const small: PathwayShape = {
    ...thriveShape, care: { ...thriveShape.care, startsPerYear: 15 }, contacts: yearly(500), referrals: yearly(250), assessments: yearly(150), section47Enquiries: yearly(50),
    initialConferences: yearly(25), protectionPlanStarts: yearly(20), childrenInNeed: few(150), childrenOnProtectionPlan: few(20), childrenInEarlyHelp: few(60),
  };
  const authority: PathwayAuthority = makePathwayAuthority(2, small);
  const files = [...writePathwayReturns(authority)];

  test('are a census a year, Annex A at ten half-years, nine tables of five yearly returns, and three files of the authority\'s own', () => {
    const count = (folder: string): number => files.filter(({ name }) => name.startsWith(`${folder}/`)).length;
    expect(['cin-census', 'annex-a', 'ssda903', 'monthly-measures', 'population', 'plan'].map(count)).toEqual([5, 110, 45, 1, 1, 1]);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  test('tell of one child under one identifier: whoever is in the yearly return of care is in the census of the year', () => {
    const inCare = new Set(files.find(({ name }) => name === 'ssda903/2012-13/episodes.csv')!.text.trimEnd().split('\n').slice(1).map(line => line.split(',')[0]!));
    const census = files.find(({ name }) => name === 'cin-census/CIN_Census_2013.xml')!.text;
    expect(inCare.size).toBeGreaterThan(20);
    expect([...inCare].filter(id => !census.includes(`<LAchildID>${id}</LAchildID>`))).toEqual([]);
  });

  test('are the same for the same seed', () => {
    expect(JSON.stringify([...writePathwayReturns(makePathwayAuthority(2, small))]) === JSON.stringify(files)).toBe(true);
  });
});
