import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HAND_WRITTEN } from '#saved/hand-written-plan.test-support.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { readPlanFile } from '#saved/read-plan-file.ts';

const BLOCKS = 'blocks';
const LEFT_OUT = 'error';

/** What stands in the plan, what somebody makes of it, the words that tell them so; and the key that stands on the row, if it is not the row changed. */
type Mistake = readonly [from: string, to: string, says: string, key?: string];

const mistaken = ([from, to, , key]: Mistake): { readonly text: string; readonly row: number } => {
  expect(HAND_WRITTEN.split(from)).toHaveLength(2);
  return { text: HAND_WRITTEN.replace(from, to), row: HAND_WRITTEN.slice(0, HAND_WRITTEN.indexOf(key ?? from)).split('\n').length };
};

const named = (mistakes: readonly Mistake[]) => mistakes.map(mistake => ({ title: `${mistake[0].trim()} written as ${mistake[1].trim()}`, mistake }));

const FIGURES: readonly Mistake[] = [
  // Keys
  ['inflation: 3%', 'inflaton: 3%', 'There is no key "inflaton" here. Did you mean inflation?'],
  ['take-up: 70 %', 'takeup: 70%', 'There is no key "takeup" here. Did you mean take-up?'],
  ['take-up: 70 %', 'uptake: 70%\n    take-up: 70%', 'There are lever, start, end, lead, ramp, fade, reach, take-up, effect, costs, from-age, later-share, later-after.'],
  ['months: 48', 'month: 48', 'Did you mean months?'],
  ['{ title: Family plan,', '{ title: Family plan, a meeting and a month,', 'There is no key "a meeting and a month" here. There are title, one-off, yearly, staff, per-case, fte, grade, from, until. Inside braces, words with a comma in them need quotation marks.'],
  ['prices: prices.csv', 'prices: prices.csv\nname: Another', 'The key "name" stands here again; it stood in row 3 before.', 'inflation'],
  ['residential: 60%', 'hotels: 60%', 'There is no key "hotels" here. There are kinship-fostering,'],
  ['edge-of-care: {', 'edge-of-car: {', 'Did you mean edge-of-care?'],
  ['council: 80%', 'counsil: 80%', 'Did you mean council?'],
  // What is missing
  ['    reach: 60%\n', '', '"reach" is missing. Write the share of those eligible', '- lever: edge-of-care'],
  ['    lead: 0\n', '', '"lead" is missing.', '- lever: negotiated-prices'],
  ['effect: [15%, 25%, 35%]', 'effect:', '"effect" is missing. No study gives an effect of this. Write what you expect: [lowest, likeliest, highest].'],
  ['    later-share: 20%\n', '', '"later-share" is missing. Of those kept out of care, the share who come in later after all.', '- lever: edge-of-care'],
  ['- lever: negotiated-prices', '- lever:', '"lever" is missing.'],
  ['amount: £500,000, ', '', '"amount" is missing.', '- { title: First,'],
  ['costs-up: 10%, ', '', '"costs-up" is missing.'],
  ['fte: 15.8, ', '', 'Edge-of-care team has a grade and no posts. Write how many, as fte.'],
  [', per-case: 1.2k', '', 'Family plan needs one amount, under one of the keys one-off, yearly, staff, per-case.'],
  // Values
  ['- lever: edge-of-care', '- lever: edge-of-cares', 'There is no such lever. Did you mean edge-of-care?'],
  ['- lever: edge-of-care', '- lever: hope', 'There is no such lever. There are '],
  ['start: 1/4/2027', 'start: 31/4/2027', 'This is not a date, as 2026-09-01 or 01/09/2026.'],
  ['start: 1/4/2027', 'start: 1/4/27', 'This is not a date'],
  ['from: 31/03/2026', 'from: 01/03/2026', 'This is not the last day of a month'],
  ['end: 31/03/2030 ', 'end: 31/03/2020 ', 'It ends before it starts.'],
  ['lead: 3 months', 'lead: 3 weeks', 'This is not a time in whole months, as 3 months or 1 year.'],
  ['lead: 3 months', 'lead: 2.5 months', 'This is not a time in whole months'],
  ['fade: 1 year', 'fade: 100 years', 'This is not a time from 0 months to 600 months'],
  ['reach: 60%', 'reach: 60', 'This is not a percentage from 0% to 100%, written with its sign, as 60%.'],
  ['reach: 60%', 'reach: 0.6', 'This is not a percentage'],
  ['reach: 60%', 'reach: 160%', 'This is not a percentage from 0% to 100%'],
  ['reach: 60%', 'reach: [60%]', 'This is not a percentage'],
  ['effect: [15%, 25%, 35%]', 'effect: [15%, 25%]', 'An effect is one percentage, or three in brackets'],
  ['effect: [15%, 25%, 35%]', 'effect: [25%, 15%, 35%]', 'The lowest effect stands first'],
  ['effect: [15%, 25%, 35%]', 'effect: much', 'This is not a percentage from -100% to 100%'],
  ['effect: [15%, 25%, 35%]', 'effect: published', 'No study gives an effect of this.'],
  ['from-age: 12', 'from-age: 18', 'This is not a number from 0 to 17.'],
  ['inflation: 3%', 'inflation: 51%', 'This is not a percentage from -50% to 50%'],
  ['use: marginal', 'use: both', 'This is not one of average, marginal.'],
  ['replicates: 500', 'replicates: 5', 'This is not a whole number from 100 to 10000.'],
  ['per-case: 1.2k', 'per-case: £1,20', 'as £1,200, £50k or £1.2m'],
  ['per-case: 1.2k', 'per-case: about £1200', 'This is not an amount from £0'],
  ['per-case: 1.2k', 'per-case: -£5', 'This is not an amount from £0'],
  ['per-case: 1.2k', 'per-case: £1000, one-off: £1000', 'Family plan needs one amount'],
  ['per-case: 1.2k', 'per-case: £1000, fte: 2', 'Family plan has posts, so its amount stands under staff.'],
  ['from: 2026-09-01, until: 2030-03-31', 'from: 2026-09-01, until: 2020-03-31', 'Premises ends before it begins.'],
  ['  - lever: negotiated-prices\n', '  - negotiated prices\n  - lever: negotiated-prices\n', 'Keys with a value each belong here'],
  ['health: 20%', 'health: 30%', 'The shares of council, health, police, schools make 100% together, and these do not.'],
  ['indicator: looked-after-children', 'indicator: looked-after-childern', 'There is no such indicator. Did you mean looked-after-children?'],
  ['indicator: looked-after-children, is: at most 620', 'indicator: looked-after-children', '"is" is missing.'],
  ['is: at most 620', 'is: about 620', 'This is not a test, as at most 620.'],
  ['is: at most 620', 'is: at most 62%', 'this indicator is not a percentage'],
  ['is: Fewer than 18.5%', 'is: fewer than 18.5', 'written with its sign'],
  ['gateway: january', 'gateway: january-2027', 'This is not the id of a gateway of this plan: january.'],
  ['  tranches:\n', '    - { id: january, title: Again, on: 2027-02-28 }\n  tranches:\n', 'Two gateways have the id january.', '- id: january'],
  ['    - id: january', '    - { id: early, title: Later, on: 2028-02-28 }\n    - id: january', 'Gateways stand in the order of time: january is before the one above it.', '- id: january'],
  ['fade: 10% }', 'fade: 10 }', 'This is not a percentage'],
];

const WORDS: readonly Mistake[] = [
  ['authority: Merrowdale', 'autority: Merrowdale', 'Did you mean authority?'],
  ['meeting: 2026-12-01', 'meeting: in the autumn', 'This is not a date'],
  ['likelihood: High', 'likelihood: certain', 'This is not one of low, medium, high.'],
  [', change: Fewer moves of school', '', '"change" is missing. Say what changes.'],
  ['to: schools', 'to: everybody', 'This is not one of council, health, police, schools.'],
  ['recommendations: [ Agree it. ]', 'recommendations: [ [ Agree it. ] ]', 'This is not words.'],
];

/** After these nothing of the file is used. */
const BROKEN: readonly Mistake[] = [
  ['    ramp: 9\n', '\t ramp: 9\n', 'The row begins with a tab. Write spaces.'],
  ['    ramp: 9\n', '  ramp: 9\n', 'not indented like its neighbours'],
  ['says: An edge', 'says: Summary: an edge', 'There is a second colon in the row.'],
  ['"£20,000.50"', '"£20,000.50', 'A colon, a quotation mark or a bracket is missing here.'],
  ['name: Edge of care and our own carers', 'name: @home', 'The words begin with a sign that means something else here.'],
  ['prices: prices.csv', '---\nprices: prices.csv', 'A second plan begins here.'],
  ['headwater: plan/1', 'headwater: plan/2', 'The file is of another kind or version.'],
];

const sayings = ({ issues }: ReturnType<typeof readPlanFile>): readonly string[] => issues.map(({ row, severity, message }) => `${row} ${severity} ${message}`);

describe('each mistake is one issue, which names its row and says what to write', () => {
  test.each(named(FIGURES))('where figures hang on it: $title', ({ mistake }) => {
    const { text, row } = mistaken(mistake);
    const read = readPlanFile(text, 'plan.yaml');
    expect(sayings(read)).toEqual([expect.stringContaining(`${row} ${BLOCKS} `)]);
    expect(read.issues[0]!.message).toContain(mistake[2]);
    expect(read.value?.scenario.name).toBe('Edge of care and our own carers');
  });
  test.each(named(WORDS))('where only words hang on it: $title', ({ mistake }) => {
    const { text, row } = mistaken(mistake);
    const read = readPlanFile(text, 'plan.yaml');
    expect(sayings(read)).toEqual([expect.stringContaining(`${row} ${LEFT_OUT} `)]);
    expect(read.issues[0]!.message).toContain(mistake[2]);
    expect(read.value?.case?.title).toBe('Help earlier');
  });
  test.each(named(BROKEN))('where nothing can be read after it: $title', ({ mistake }) => {
    const { text, row } = mistaken(mistake);
    const read = readPlanFile(text, 'plan.yaml');
    expect(read.value).toBeNull();
    expect(sayings(read)).toEqual([expect.stringContaining(`${row} ${BLOCKS} `)]);
    expect(read.issues[0]!.message).toContain(mistake[2]);
  });
});

describe('what is no plan', () => {
  test.each([
    ['nothing', '', 'The file is empty.'], ['a remark', '# only a remark\n', 'The file is empty.'], ['words', 'just words', 'This is not a plan. A plan begins with "headwater: plan/1".'],
    ['a list', '- a\n- b\n', 'This is not a plan.'], ['keys of something else', 'version: 3\nservices: {}\n', 'This is not a plan.'], ['a book', 'x'.repeat(200_001), 'The file has 200001 characters'],
  ])('%s', (_, text, says) => {
    const { value, issues } = readPlanFile(text, 'other.yaml');
    expect(value).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ severity: 'blocks', file: 'other.yaml', message: expect.stringContaining(says) })]);
  });
});

test('a plan without a name is called by its file, and one without a version is read as the first', () => {
  const { value, issues } = readPlanFile('levers: []\n', 'plans/more-carers.yaml');
  expect(value?.scenario.name).toBe('more-carers');
  expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([['plan-version-missing', 'warning'], ['plan-name-missing', 'warning']]);
});

test('a share of a lever that the plan does not use is pointed out, because it changes nothing', () => {
  const { issues, value } = readPlanFile(HAND_WRITTEN.replace('edge-of-care: { council', 'reunification-support: { council'), 'plan.yaml');
  expect(issues).toEqual([expect.objectContaining({ severity: 'warning', row: 50, message: 'The benefit of reunification-support is shared out, and no lever of the plan is called so.' })]);
  expect(value?.case?.beneficiaries).toEqual({ 'reunification-support': { council: 0.8, health: 0.2 } });
});

describe('what YAML could do beyond text, lists and keys is refused', () => {
  test('parts that stand for other parts, which could be made to grow without end', () => {
    const bomb = ['headwater: plan/1', 'name: &a [x, x]', ...Array.from({ length: 30 }, (_, i) => `says${i}: &b${i} [*a, *a, *a, *a]`)].join('\n');
    expect(readPlanFile(bomb, 'plan.yaml').issues.filter(({ message }) => message.includes('stands for another part'))).toHaveLength(120);
  });
  test.each(['name: !!binary aGVsbG8=', 'name: !run x', 'name: !!float 3'])('%s', row => {
    expect(sayings(readPlanFile(`headwater: plan/1\n${row}\n`, 'plan.yaml'))[0]).toMatch(/^2 blocks A type of its own/);
  });
  test('keys that mean something to the program are keys like others', () => {
    const { value, issues } = readPlanFile('headwater: plan/1\nname: A\n__proto__: { polluted: 1 }\ninflation: { constructor: 3% }\n', 'plan.yaml');
    expect(issues.map(({ row, rule }) => [row, rule])).toEqual([[3, 'plan-key-unknown'], [4, 'plan-key-unknown']]);
    expect(value?.scenario.inflation).toEqual({});
    expect('polluted' in {}).toBe(false);
  });
  test.each(['[', '{', '- ', '? ', '[a,'])('lists in lists without end: %j', sign => {
    expect(readPlanFile(`headwater: plan/1\nname: ${sign.repeat(5000)}`, 'plan.yaml').value).toBeNull();
  });
});

test('an amount in braces keeps what stands after its comma, and only that', () => {
  const read = (amount: string) => readPlanFile(HAND_WRITTEN.replace('£1,200,000', amount), 'plan.yaml');
  const amountOf = (amount: string) => read(amount).value?.scenario.levers[0]?.costs[1]?.amountPence;
  expect([amountOf('£1,200'), amountOf('£1,200.50'), amountOf('1,200,300,400')]).toEqual([120_000, 120_050, 120_030_040_000]);
  expect(sayings(read('£1, 200'))).toEqual([expect.stringMatching(/^25 blocks There is no key "200" here.* quotation marks/)]);
  expect(sayings(read('"£1",200'))).toEqual([expect.stringMatching(/^25 blocks There is no key "200" here.* quotation marks/)]);
});

test('500 mangled plans are read without an exception, and what is not said is in an issue', () => {
  const signs = fc.constantFrom('', ' ', '\n', '\t', ':', ': ', '- ', '[', ']', '{', '}', ',', '"', "'", '#', '&a ', '*a', '!', '%', '|', '>', '~', '\0', '\uFEFF', '---\n', '£', '999', 'null', '  - ', '\uD800', '<<: ');
  const cut = fc.tuple(fc.nat(1500), fc.nat(12), signs);
  const beginsAt = HAND_WRITTEN.indexOf('case:');
  const halves = fc.constantFrom(HAND_WRITTEN.slice(0, beginsAt), `headwater: plan/1\nname: A case\n${HAND_WRITTEN.slice(beginsAt)}`);
  fc.assert(fc.property(halves, fc.array(cut, { minLength: 1, maxLength: 6 }), (half, cuts) => {
    const text = cuts.reduce((whole, [at, length, sign]) => whole.slice(0, at) + sign + whole.slice(at + length), half);
    const rows = text.split(/\r\n|\n|\r/).length;
    const { value, issues } = readPlanFile(text, 'plan.yaml');
    if (value === null) expect(issues.some(({ severity }) => severity === 'blocks')).toBe(true);
    expect(issues.filter(({ row, message }) => !(row! >= 1 && row! <= rows) || message.length < 10)).toEqual([]);
  }), { numRuns: 500 });
});

/** A plan by groups of its own, on its rows as numbered. */
const OWN_GROUPS = `headwater: plan/1
name: Our own groups
groups:
  - { group: Agency fostering, codes: U4 U5 U6, providers: PR4 PR5 }
  - { group: In-house fostering, codes: U1 U2 U3 U4 U5 U6 }
  - { group: Homes, codes: [K1, K2, R1, S1, P3] }
  - { group: All the rest, codes: A3 A4 A5 A6 K3 H5 P1 P2 R2 R3 R5 Z1 Z11 Z12 Z13 Z14 }
inflation: { homes: 5% }
unit-costs: { use: marginal, shares: { homes: 60% } }
levers:
  - { lever: agency-to-in-house, start: 2026-04-01, lead: 0, ramp: 0, reach: 100%, take-up: 50%, effect: 80%, new-carers-a-year: 6, special-guardians-a-year: 0% }
`;

describe('groups of a plan’s own', () => {
  test('are read as they stand, and its rises, shares and levers are by them', () => {
    const { value, issues } = readPlanFile(OWN_GROUPS, 'plan.yaml');
    expect(issues).toEqual([]);
    expect(value!.groups!.map(({ id, placementTypes, providers }) => [id, placementTypes.length, providers])).toEqual([['agency-fostering', 3, ['PR4', 'PR5']], ['in-house-fostering', 6, undefined], ['homes', 5, undefined], ['all-the-rest', 16, undefined]]);
    expect([value!.scenario.inflation, value!.scenario.unitCosts.marginalShares]).toEqual([{ homes: 0.05 }, { homes: 0.6 }]);
    const forAll = readPlanFile(OWN_GROUPS.replace('{ homes: 5% }', '3%'), 'plan.yaml').value!;
    expect(forAll.scenario.inflation).toEqual({ 'agency-fostering': 0.03, 'in-house-fostering': 0.03, homes: 0.03, 'all-the-rest': 0.03 });
  });

  test.each([
    ['U1 U2 U3 U4', 'U1 Q9 U3 U4', 5, 'Q9 is not a placement code of the SSDA903 guide.'],
    ['PR4 PR5', 'PR4 PR9', 4, 'PR9 is not a provider code of the SSDA903 guide.'],
    ['group: Homes, ', '', 6, '"group" is missing. Write what the group is called.'],
    [', codes: [K1, K2, R1, S1, P3]', '', 6, '"codes" is missing. Write its placement codes, as U4 U5 U6.'],
    ['providers: PR4 PR5', 'provider: PR4 PR5', 4, 'There is no key "provider" here. Did you mean providers?'],
    ['group: All the rest', 'group: all', 7, 'All groups together are called all: give this one another name.'],
    ['group: All the rest', 'group: ...', 7, 'The name of a group needs a letter from a to z or a digit.'],
    ['group: All the rest', 'group: homes', 7, 'Another group is called homes already.'],
    [', providers: PR4 PR5 }', ' }\n  - { group: Again, codes: U4, providers: PR4 }', 5, 'The groups before Again hold all of its codes, so that it stays empty. Put the narrower group first.'],
    ['{ homes: 5% }', '{ residential: 5% }', 8, 'There is no key "residential" here. There are agency-fostering, in-house-fostering, homes, all-the-rest.'],
    ['shares: { homes: 60% }', 'shares: { residential: 60% }', 9, 'There is no key "residential" here. There are agency-fostering, in-house-fostering, homes, all-the-rest.'],
    ['In-house fostering', 'Our fostering', 11, 'The lever acts on the placement groups agency-fostering, in-house-fostering. Of these there is no in-house-fostering: there are agency-fostering, our-fostering, homes, all-the-rest. Give the groups these names, or leave the lever out.'],
  ] as const)('a mistake is said by its row: %s written as %s', (from, to, row, says) => {
    expect(OWN_GROUPS.split(from)).toHaveLength(2);
    const { issues } = readPlanFile(OWN_GROUPS.replace(from, to), 'plan.yaml');
    expect(issues.map(one => [one.row, one.severity, one.message])).toContainEqual([row, BLOCKS, says]);
  });

  test('a code in none of them is a warning, because it then counts in the last', () => {
    const { issues } = readPlanFile(OWN_GROUPS.replace(' Z13 Z14', ''), 'plan.yaml');
    expect(issues.map(({ row, severity, message, action }) => [row, severity, message, action])).toEqual([[3, 'warning', 'No group names Z13, Z14.', 'They count in the last group, All the rest.']]);
  });

  test('a list in place of groups, and a file in place of a list, are refused', () => {
    expect(readPlanFile('headwater: plan/1\nname: A\ngroups: []\n', 'plan.yaml').issues.map(({ message }) => message)).toEqual(['Name a group with its codes, or leave groups out for those of Headwater.']);
    expect(readPlanFile('headwater: plan/1\nname: A\ngroups: groups.csv\n', 'plan.yaml').issues.map(({ row, message }) => [row, message])).toEqual([[3, 'A list belongs here: each item on a row of its own, beginning with a hyphen.']]);
  });

  test('others that stand in for them are those that everything is checked by', () => {
    const given = readPlanFile(OWN_GROUPS, 'plan.yaml').value!.groups!;
    const plain = 'headwater: plan/1\nname: Plain\ninflation: { homes: 5% }\n';
    expect(readPlanFile(plain, 'plan.yaml').issues.map(({ message }) => message)).toEqual([expect.stringContaining('There is no key "homes" here.')]);
    expect(readPlanFile(plain, 'plan.yaml', given)).toMatchObject({ issues: [], value: { groups: given, scenario: { inflation: { homes: 0.05 } } } });
    expect(readPlanFile(OWN_GROUPS, 'plan.yaml', PLACEMENT_GROUPS).issues.map(({ row }) => row)).toEqual([8, 9]);
  });
});
