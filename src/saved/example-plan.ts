import { calendarDate } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import type { CaseWords } from '#business-case/case-words.ts';
import type { FieldValues, LeverCost, LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { PlanFile } from '#saved/plan-file.ts';

/** The last day on which the example pays for anything. */
const END = calendarDate(2030, 3, 31);

const inPence = (pounds: number): number => pence(pounds * 100);

const staff = (title: string, pounds: number, fullTimeEquivalents: number, grade: string): LeverCost =>
  ({ title, nature: 'staff', amountPence: inPence(pounds), posts: { fullTimeEquivalents, grade }, from: null, until: END });

const other = (title: string, nature: 'one-off' | 'recurring' | 'per-case', pounds: number): LeverCost =>
  ({ title, nature, amountPence: inPence(pounds), posts: null, from: null, until: nature === 'one-off' ? null : END });

/** A lever's own fields: what is given here, and for the rest what the lever falls back on. */
function fieldsOf(lever: string, given: FieldValues): FieldValues {
  return Object.fromEntries(leverCalled(lever).lever.fields.flatMap(({ id, fallback }) => {
    const value = given[id] ?? fallback;
    return value === null ? [] : [[id, value]];
  }));
}

/** Every figure is an assumption: what an invented authority might suppose. None is a finding about a real one. */
const LEVER_USES: readonly LeverUse[] = [
  {
    lever: 'edge-of-care', start: calendarDate(2025, 9, 1), end: END, leadMonths: 3, rampMonths: 9, fadeHalfLifeMonths: 12, reach: 0.6, takeUp: 0.7,
    effect: { low: 0.1, likeliest: 0.2, high: 0.3 }, fields: fieldsOf('edge-of-care', { 'later-share': 0.25 }),
    costs: [staff('Edge-of-care team', 462_000, 9, 'Grade 8 to 11'), other('Recruitment and start-up', 'one-off', 40_000), other('Premises and travel', 'recurring', 24_000)],
  },
  {
    lever: 'agency-to-in-house', start: calendarDate(2025, 9, 1), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach: 1, takeUp: 0.8,
    effect: { low: 0.6, likeliest: 0.75, high: 0.9 }, fields: fieldsOf('agency-to-in-house', { 'new-carers-a-year': 12, 'enquiries-a-year': 0, 'carers-leaving-a-year': 0.12, 'special-guardians-a-year': 0.05 }),
    costs: [staff('Recruitment and supervising social workers', 168_000, 3, 'Grade 9 to 10'), other('Campaign', 'recurring', 45_000)],
  },
  {
    lever: 'reunification-support', start: calendarDate(2026, 1, 1), end: END, leadMonths: 3, rampMonths: 6, fadeHalfLifeMonths: 6, reach: 0.3, takeUp: 0.6,
    effect: { low: 0.05, likeliest: 0.1, high: 0.2 }, fields: fieldsOf('reunification-support', { 'return-share': 0.3 }),
    costs: [staff('Reunification workers', 212_000, 4, 'Grade 8 to 9'), other('Help in the first year at home', 'per-case', 1200)],
  },
  {
    lever: 'negotiated-prices', start: calendarDate(2026, 4, 1), end: null, leadMonths: 0, rampMonths: 12, fadeHalfLifeMonths: 0, reach: 0.5, takeUp: 1,
    effect: { low: 0.01, likeliest: 0.02, high: 0.04 }, fields: fieldsOf('negotiated-prices', {}),
    costs: [staff('Commissioning officer', 58_000, 1, 'Grade 11')],
  },
];

const ASSUMED = { source: 'assumption, invented for the example', owner: 'Finance business partner' } as const;

const CASE: CaseWords = {
  title: 'Help earlier, and more of our own carers', authority: 'Merrowdale (invented)', committee: 'Children’s Services Committee', meetingOn: calendarDate(2025, 6, 17), author: 'Director of Children’s Services',
  purpose: ['To ask for money from the invest-to-save reserve for four pieces of work that are to bring the number of looked-after children, and what a placement costs, below where they are heading.'],
  background: ['Merrowdale is an invented authority. Its children, prices and plans are made up to show how a case is put together.', 'The baseline shows what happens if nothing is changed. What each piece of work adds to it is shown with its range.'],
  recommendations: ['Agree the investment in tranches, each released at a gateway.', 'Agree that the last tranche is not released while children come back into care more often than its gateway allows.', 'Receive a report against the frozen baseline once a year.'],
  optionsRuledOut: [
    { title: 'Do nothing', why: 'The projected cost is above the budget in every year.' },
    { title: 'Open a children’s home', why: 'No site and no registered manager by 2026; to be looked at again in the second year.' },
  ],
  optimismBias: { costsUp: 0.1, benefitsDown: 0.2, basis: 'Assumption: nothing of the kind has been measured in this authority.' },
  nonFinancial: [
    { title: 'Children at home with their families', to: 'council', change: 'Fewer young people of 11 and over enter care; how many is in the projection.' },
    { title: 'Nearer to school and friends', to: 'schools', change: 'More children live with carers inside the area.' },
  ],
  beneficiaries: { 'edge-of-care': { council: 0.9, health: 0.1 } },
  drawdown: {
    gateways: [
      { id: 'start', title: 'Start agreed', on: calendarDate(2025, 6, 30), tests: [] },
      { id: 'first-year', title: 'No steeper rise than projected', on: calendarDate(2026, 3, 31), tests: [{ indicator: 'looked-after-children', test: '<=', value: 690 }] },
      { id: 'second-year', title: 'Fewer in care than if nothing is done, and safely', on: calendarDate(2027, 3, 31), tests: [{ indicator: 'looked-after-children', test: '<=', value: 650 }, { indicator: 'share-with-agency-carers', test: '<=', value: 0.27 }, { indicator: 're-entries-to-care', test: '<=', value: 0.2 }] },
    ],
    tranches: [
      { title: '2025-26', amountPence: pence(50_000_000), milestone: 'Edge-of-care team recruited', gateway: 'start' },
      { title: '2026-27', amountPence: pence(100_000_000), milestone: 'First families and carers', gateway: 'first-year' },
      { title: '2027-28 and after', amountPence: pence(300_000_000), milestone: 'Fewer looked-after children than projected', gateway: 'second-year' },
    ],
  },
  risks: [
    { title: 'Posts are not filled', likelihood: 'high', impact: 'medium', response: 'Begin with seconded staff; the next tranche waits.' },
    { title: 'Children come back into care', likelihood: 'medium', impact: 'high', response: 'Watched each month beside the savings; a saving is not counted while it gets worse.' },
    { title: 'Fewer carers come forward than planned', likelihood: 'medium', impact: 'medium', response: 'The range of the case shows what is left without them.' },
  ],
  legal: ['The authority must safeguard and promote the welfare of children in need and, so far as is consistent with it, their upbringing by their families (Children Act 1989, section 17), and must secure enough accommodation for looked-after children in its area (section 22G).'],
  equality: ['To be assessed before the decision: which children are offered help and which are not, by age, sex, ethnicity and disability.'],
  humanRights: ['Respect for family life (article 8) is served where a child can safely stay at home. No step is taken for money alone.'],
  consultation: ['Invented: foster carers and the children in care council, spring 2025.'],
  assumptions: [
    { says: 'Of the families that take part, one young person in five stays out of care who would have come in.', ...ASSUMED, owner: 'Head of edge of care', quality: 'low', impact: 'high' },
    { says: 'A quarter of them come into care later after all.', ...ASSUMED, quality: 'low', impact: 'high' },
    { says: 'About twelve fostering households more are approved each year, and one in eight of these leaves.', ...ASSUMED, owner: 'Fostering manager', quality: 'medium', impact: 'high' },
    { says: 'Three in ten of those who return home come back within the year.', ...ASSUMED, quality: 'medium', impact: 'high' },
    { says: 'Prices of half of the bought placements can be negotiated, by about 2%.', ...ASSUMED, owner: 'Head of commissioning', quality: 'medium', impact: 'low' },
  ],
  after: { years: 5, fadePerYear: 0.1 },
};

/** The plan that is shipped for the invented demo authority, whose returns end on 31 March 2025. Everything in it is supposed. */
export const examplePlan = (): PlanFile => ({
  scenario: {
    name: 'Edge of care and our own carers',
    says: 'An edge-of-care team and support to return home, more of our own foster carers, and better prices. Every figure is an assumption for an invented authority.',
    from: null, months: 60, replicates: 1000, seed: 1, inflation: { residential: 0.05, 'agency-fostering': 0.03, 'in-house-fostering': 0.03 },
    unitCosts: { use: 'average', marginalShares: {} }, levers: LEVER_USES,
  },
  groups: null, prices: 'prices/demo-prices.csv', population: null, case: CASE,
});
