import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '#kernel/calendar-date.ts';
import { censusXml, childXml, imbalances, readTexts, textFile } from '#returns/cin-census/example-census.test-support.ts';
import { cinCensus } from '#returns/cin-census/index.ts';
import { assessment, childInNeedPlan, enquiry, episode, protectionPlan, record } from '#returns/cin-census/rules/example.ts';

const on = (text: string) => parseIsoDate(text)!;
const person = (...episodes: readonly string[]) => readTexts(censusXml(2024, [childXml('A1', { episodes })])).value.part.people[0]!;
const rulesIn = (text: string) => readTexts(text).issues.map(({ rule }) => rule);

describe('a child of the census', () => {
  test('comes out with everything that the census says of it', () => {
    const child = childXml('A1', {
      identifiers: { UPN: 'A850728973744', PersonBirthDate: '2015-06-01', Sex: 'F' }, characteristics: { Ethnicity: 'MWBC', Disability: ['LD', 'AUT'] },
      episodes: [episode(
        { CINreferralDate: '2024-05-02', ReferralSource: '2A', PrimaryNeedCode: 'N4', CINclosureDate: '2025-02-01', ReasonForClosure: 'RC7', ReferralNFA: 'false' },
        assessment('2024-05-03', '2024-06-20', ['3B', '4A']), enquiry('2024-06-21', '2024-07-05'), protectionPlan('2024-07-05', '2024-12-01', ['2024-10-01', '2024-09-01']),
        childInNeedPlan('2024-12-01', '2025-02-01'),
        record('PreProceedingsandFGDM', {
          PPStartDate: '2024-08-01', LBPSentDate: '2024-08-05', FGDMMeetingOffer: '1', FGDMMeetingFac: '0', InitialPPMeetingDate: '2024-08-20', ReviewMeetingsCount: '2',
          StepDecisionDate: '2024-11-01', PPOutcome: 'A', CourtAppDate: '2024-11-02', LetterInitCPDate: '2024-08-09',
        }),
      )],
    });
    const reading = readTexts(censusXml(2025, [child]));
    const of = { referredOn: on('2024-05-02'), area: null };
    expect(reading.value.part.people).toEqual([{
      authority: '845', localId: 'A1', sex: 'female', bornOn: on('2015-06-01'), expectedOn: null, ethnicity: 'MWBC', disabilities: ['LD', 'AUT'],
      referrals: [{
        on: on('2024-05-02'), source: '2A', need: 'N4', noFurtherAction: false, closedOn: on('2025-02-01'), reasonForClosure: 'RC7', referralsInLast12Months: null, area: null,
      }],
      assessments: [{ ...of, startedOn: on('2024-05-03'), authorisedOn: on('2024-06-20'), factors: ['3B', '4A'], supportRequired: null }],
      section47Enquiries: [{ ...of, startedOn: on('2024-06-21'), conferenceNotRequired: false, conferenceOn: on('2024-07-05') }],
      initialConferences: [{ ...of, on: on('2024-07-05'), strategyDiscussionOn: on('2024-06-21'), ledToPlan: null }],
      childInNeedPlans: [{ ...of, startedOn: on('2024-12-01'), endedOn: on('2025-02-01') }],
      childProtectionPlans: [{
        ...of, startedOn: on('2024-07-05'), endedOn: on('2024-12-01'), initialCategory: 'NEG', latestCategory: 'NEG', previousPlans: 0,
        reviews: [on('2024-09-01'), on('2024-10-01')], reviewsAreComplete: true, lastVisitOn: null,
      }],
      preProceedings: [{
        ...of, startedOn: on('2024-08-01'), letterSentOn: on('2024-08-05'), familyGroupMeetingOffered: true, familyGroupMeetingHeld: false,
        steppedOn: on('2024-11-01'), outcome: 'A', courtApplicationOn: on('2024-11-02'),
      }],
    }]);
    expect(imbalances(reading)).toEqual([]);
  });

  test.each([['GenderCurrent', '1', 'male'], ['GenderCurrent', '2', 'female'], ['GenderCurrent', '0', 'unknown'], ['GenderCurrent', '9', 'unknown'],
    ['Sex', 'M', 'male'], ['Sex', 'f', 'female'], ['Sex', 'U', 'unknown'], ['Sex', '1', 'male']])('%s %s is %s', (element, code, sex) => {
    expect(readTexts(censusXml(2024, [childXml('A1', { identifiers: { [element]: code } })])).value.part.people[0]!.sex).toBe(sex);
  });

  test('NONE is no disability, and nothing said is not known', () => {
    const disabilities = (texts: readonly string[]) => readTexts(censusXml(2024, [childXml('A1', { characteristics: { Disability: texts } })])).value.part.people[0]!.disabilities;
    expect(disabilities(['NONE'])).toEqual([]);
    expect(disabilities([])).toBeNull();
  });

  test('an unborn child is expected, and not born', () => {
    const { value } = readTexts(censusXml(2024, [childXml('A1', { identifiers: { ExpectedPersonBirthDate: '2024-08-09', GenderCurrent: '0' } })]));
    expect(value.part.people[0]).toMatchObject({ bornOn: null, expectedOn: on('2024-08-09'), sex: 'unknown' });
  });

  test('a conference is counted once, with the enquiry that led to it', () => {
    const { initialConferences } = person(episode({ DateOfInitialCPC: '2023-05-16' }, enquiry('2023-04-01', '2023-05-16'), enquiry('2023-05-03', '2023-05-16'), enquiry('2023-05-20', '2023-06-02')));
    expect(initialConferences!.map(one => [one.on, one.strategyDiscussionOn])).toEqual([[on('2023-05-16'), on('2023-05-03')], [on('2023-06-02'), on('2023-05-20')]]);
  });

  test('a conference without an enquiry has no strategy discussion', () => {
    expect(person(episode({ DateOfInitialCPC: '2023-05-16' })).initialConferences).toMatchObject([{ on: on('2023-05-16'), strategyDiscussionOn: null }]);
  });

  test('a review that cannot be read makes the reviews incomplete', () => {
    const { childProtectionPlans } = person(episode({}, protectionPlan('2023-06-01', '', ['2023-08-30', '30 August'])));
    expect(childProtectionPlans).toMatchObject([{ reviews: [on('2023-08-30')], reviewsAreComplete: false }]);
  });

  test('records without a date to stand on are set aside, and what hangs on them is kept', () => {
    const reading = readTexts(censusXml(2024, [childXml('A1', { episodes: [episode({ CINreferralDate: '31/31/2023' }, assessment(''), enquiry('', '2023-05-16'), childInNeedPlan('2023-06-01'))] })]));
    expect(reading.value.part.people[0]).toMatchObject({
      referrals: [], assessments: [], section47Enquiries: [], initialConferences: [{ on: on('2023-05-16'), strategyDiscussionOn: null, referredOn: null }],
      childInNeedPlans: [{ startedOn: on('2023-06-01'), referredOn: null }],
    });
    expect(reading.issues.filter(({ rule }) => rule.startsWith('no-')).map(({ rule, column }) => `${rule} ${column}`)).toEqual([
      'no-referral-date CINreferralDate', 'no-start-date AssessmentActualStartDate', 'no-start-date S47ActualStartDate',
    ]);
    expect(imbalances(reading)).toEqual([]);
  });

  test('without an identifier is set aside with all its records', () => {
    const reading = readTexts(censusXml(2024, [childXml('', { episodes: [episode({}, assessment('2023-05-03'))] }), childXml('B2', {})]));
    expect(reading.value.part.people.map(({ localId }) => localId)).toEqual(['B2']);
    expect(reading.issues.find(({ rule }) => rule === 'no-child-identifier')).toMatchObject({ severity: 'error', row: 5, message: 'The child has no LAchildID; it has 3 rows in all' });
    expect(imbalances(reading)).toEqual([]);
  });
});

describe('a file', () => {
  test('is read by the names of its elements, whatever their case, prefix, order and depth', () => {
    const plain = censusXml(2024, [childXml('A1', { episodes: [episode({}, childInNeedPlan('2023-06-01'))] })]);
    const other = plain.replaceAll(/<(\/?)(\w+)/g, '<$1cin:$2').replace('cin:CINPlanDates', 'cin:CINplanDates').replace('/cin:CINPlanDates', '/cin:CINplanDates')
      .replace('<cin:Children>', '<cin:Children><cin:Batch>').replace('</cin:Children>', '</cin:Batch></cin:Children>').replace('<cin:Message>', '<cin:Message xmlns:cin="urn:cin">');
    expect(readTexts(other).value.part.people).toEqual(readTexts(plain).value.part.people);
    expect(readTexts(other).issues).toEqual([]);
  });

  test.each([['utf-8', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)], ['utf-16', (text: string) => new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(`${text}`, letter => letter.charCodeAt(0)).buffer)])],
    ['cp1252', (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))]])('is read in %s, in pieces of any size', (_, bytesOf) => {
    const bytes = bytesOf(censusXml(2024, [childXml('Zoë-1', {}), childXml('Zoë-2', {})]));
    for (const size of [1, 7, 4096]) {
      // One piece of memory, written over for each piece of the file, as a reader of large files does.
      const piece = new Uint8Array(size);
      function* chunks() {
        for (let from = 0; from < bytes.length; from += size) {
          piece.set(bytes.subarray(from, from + size));
          yield piece.subarray(0, Math.min(size, bytes.length - from));
        }
      }
      const file = { name: 'census.xml', bytes: new Uint8Array(0), chunks };
      expect(cinCensus.recognises(file)).toBe(true);
      expect(cinCensus.read([file]).value.part.people.map(({ localId }) => localId)).toEqual(['Zoë-1', 'Zoë-2']);
    }
  });

  test('that breaks off keeps the children before, sets the one it breaks off in aside, and tells of nothing for certain', () => {
    const text = censusXml(2024, [childXml('A1', {}), childXml('B2', { episodes: [episode({}, assessment('2023-05-03'))] })]);
    const reading = readTexts(text.slice(0, text.indexOf('<AssessmentActualStartDate>') + 30));
    expect(reading.value.part.people.map(({ localId }) => localId)).toEqual(['A1']);
    expect(reading.value.part.known).toEqual([]);
    expect(reading.issues.find(({ rule }) => rule === 'cut-off-record')).toMatchObject({ row: 6, child: 'B2', message: 'The file breaks off in this Child; 3 rows of it were read' });
    expect(reading.issues.find(({ rule }) => rule === 'malformed-file')).toMatchObject({ row: 6, severity: 'error' });
    expect(imbalances(reading)).toEqual([]);
  });

  test('with an ampersand that stands by itself is read to its end', () => {
    const reading = readTexts(censusXml(2024, [childXml('A & 1', {}), childXml('B2', {})]));
    expect(reading.value.part.people.map(({ localId }) => localId)).toEqual(['A & 1', 'B2']);
    expect(reading.issues).toMatchObject([{ rule: 'malformed-character', severity: 'warning', row: 5 }]);
  });

  test('with an entity that would grow without end is read without it', () => {
    const bomb = `<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n${censusXml(2024, [childXml('A&b;1', {})])}`;
    const reading = readTexts(bomb);
    expect(reading.value.part.people.map(({ localId }) => localId)).toEqual(['A&b;1']);
    expect(reading.issues.map(({ rule }) => rule)).toEqual(['malformed-character']);
  });

  test('says what no row takes: a supplier\'s own elements once each, values out of place or given twice every time', () => {
    const odd = '<Child><Extra>x</Extra><LAchildID>C3</LAchildID><LAchildID>C4</LAchildID><CPPstartDate>2023-05-05</CPPstartDate>here</Child>';
    const reading = readTexts(censusXml(2024, [odd, odd, '<Assessments><AssessmentActualStartDate>2023-05-03</AssessmentActualStartDate></Assessments>']));
    const said = reading.issues.filter(({ rule }) => !rule.startsWith('required') && !rule.includes('birth') && !rule.includes('sex') && !rule.includes('given-twice'));
    expect(said.map(({ rule, column, row }) => `${rule} ${column} ${row}`).toSorted()).toEqual([
      'element-not-known Extra 5', 'element-out-of-place CPPstartDate 5', 'element-out-of-place CPPstartDate 6', 'record-out-of-place Assessments 7', 'stray-text Child 5',
    ]);
    expect(said.find(({ rule }) => rule === 'element-not-known')!.message).toBe('Extra is none of the census; it comes 2 times, first here');
    expect(reading.issues.filter(({ rule }) => rule === 'value-given-twice')).toHaveLength(2);
    expect(imbalances(reading)).toEqual([]);
  });

  test('made to be slow is refused where it is: records without end in one another, or in one child', () => {
    const deep = readTexts(`<Message>${'<Section47>'.repeat(100_000)}`);
    expect(deep.issues.find(({ rule }) => rule === 'malformed-file')!.message).toMatch(/more than 100 elements stand in one another/);
    expect(imbalances(deep)).toEqual([]);
    const large = readTexts(censusXml(2024, [childXml('A1', { episodes: Array.from({ length: 2_000 }, () => episode({})) }), childXml('B2', {})]));
    expect(large.value.part.people.map(({ localId }) => localId)).toEqual(['B2']);
    expect(large.issues.find(({ rule }) => rule === 'too-many-records')).toMatchObject({ row: 5, child: 'A1', message: 'The child has 2001 rows in all' });
    expect(imbalances(large)).toEqual([]);
  });

  test('with a header that comes last is known by it', () => {
    const [, header] = /(<Header>.*<\/Header>)/s.exec(censusXml(2024, []))!;
    const text = censusXml(2024, [childXml('A1', {})]).replace(header!, '').replace('</Message>', `${header!}</Message>`);
    const { value } = readTexts(text);
    expect(value).toMatchObject({ yearEnding: 2024, authorities: ['845'], part: { people: [{ authority: '845' }] } });
  });

  test.each([
    ['<Year>2024</Year><ReferenceDate>2024-03-31</ReferenceDate>', 2024, 0], ['<Year>2023</Year><ReferenceDate>2024-03-31</ReferenceDate>', 2024, 1],
    ['<Year>2024</Year>', 2024, 1], ['<ReferenceDate>2023-07-21</ReferenceDate>', 2024, 1], ['', null, 1],
  ])('whose header says %s is of the year to 31 March %s', (dates, yearEnding, found) => {
    const text = censusXml(2024, [childXml('A1', {})]).replace(/<Year>.*<\/ReferenceDate>/, dates);
    expect(readTexts(text).value.yearEnding).toBe(yearEnding);
    expect(rulesIn(text).filter(rule => rule.includes('reference-date'))).toHaveLength(found);
  });

  test('tells of everything from 1 April to its reference date: of plans since 2021-22, of pre-proceedings where it has some', () => {
    const kinds = (year: number, ...inside: readonly string[]) => readTexts(censusXml(year, [childXml('A1', { episodes: [episode({}, ...inside)] })])).value.part.known;
    expect(kinds(2021)).toEqual(['referrals', 'assessments', 'section47Enquiries', 'initialConferences', 'childProtectionPlans'].map(kind =>
      ({ kind, from: on('2020-04-01'), until: on('2021-03-31'), source: 'Children in need census, 2020-21' })));
    expect(kinds(2022).map(({ kind }) => kind)).toContain('childInNeedPlans');
    expect(kinds(2026, record('PreProceedingsandFGDM', { PPStartDate: '2025-05-06' })).map(({ kind }) => kind)).toContain('preProceedings');
  });

  test('is recognised by its elements and not by its name', () => {
    expect(cinCensus.recognises(textFile('a.txt', censusXml(2024, [])))).toBe(true);
    for (const text of ['', 'CHILD,SEX,DOB', '<EXPSSDA903><CHILD/></EXPSSDA903>', '<Message><Header><Collection>SC</Collection></Header></Message>']) expect(cinCensus.recognises(textFile('cin.xml', text))).toBe(false);
  });
});
