import { pence } from '#kernel/money.ts';
import type { BusinessCase, Investment } from '#business-case/case.ts';
import { claimsIn } from '#business-case/findings.ts';
import { pounds } from '#business-case/flow.ts';
import type { Posts } from '#business-case/staff.ts';

const REPORT = 'West Sussex, Cabinet Member decision, May 2009';
const claim = claimsIn(REPORT);

const posts = (yearIndex: number, fullTimeEquivalents: number, quarters: number | null, grade: string | null = null): Posts => ({ yearIndex, grade, fullTimeEquivalents, quarters });

/** A post of a full year costs what the second year's line comes to for each of its posts. */
const staff = (strand: string, title: string, inPounds: readonly [number, number], ...paid: readonly [Posts, Posts]): Investment => ({
  strand, title, nature: 'staff', posts: paid, cost: { column: 'cost', byYearPence: pounds(...inPounds, 0) },
  fullYear: { fullTimeEquivalents: paid[1].fullTimeEquivalents, costPence: pence(inPounds[1] * 100) },
});

/** Looked after children of 2008: 46.9 per 10,000 of the 164,426 children that the report of East Sussex of 2012 implies. */
const LOOKED_AFTER_2008 = 771;

/** Grades as section 2.1.3 has them for all four areas: 8 seniors, 8 social workers, 8 assistants. */
const ASSESSMENT_GRADES = 'Grade 11, Grades 8 to 10 and Grades 6 to 7, a third each';

export const westSussexPlan2009: BusinessCase = {
  id: 'west-sussex-plan-2009',
  title: 'West Sussex: family resource team, family support, fostering and assessment, 2009-10 to 2011-12',
  source: `${REPORT}, Appendix A`,
  years: [2010, 2011, 2012],
  investments: [
    staff('Edge of care', 'Family Resource Team', [584_000, 798_000], posts(0, 15.8, 2.5), posts(1, 15.8, 4)),
    staff('Family support', 'Support of families whose children are not looked after', [161_000, 324_000], posts(0, 4, null), posts(1, 8, 4)),
    staff('Fostering', 'Fostering service', [46_000, 135_000], posts(0, 1, null), posts(1, 3, 4)),
    staff('Assessment', 'Assessment: pilot in two areas, then everywhere', [457_000, 1_174_000], posts(0, 12, null, ASSESSMENT_GRADES), posts(1, 24, 4, ASSESSMENT_GRADES)),
    { strand: 'Not broken down', title: 'Costs of the third year, printed as a total', nature: 'recurring', posts: [], fullYear: null, cost: { column: 'cost', byYearPence: pounds(0, 0, 2_483_000) } },
  ],
  cashReleasing: [
    { title: 'Fewer older children looked after', to: 'council', benefit: { column: 'cash-releasing', byYearPence: pounds(980_000, 3_438_000, 0) } },
    { title: 'More children fostered in-house', to: 'council', benefit: { column: 'cash-releasing', byYearPence: pounds(200_000, 624_000, 0) } },
    { title: 'Benefits of the third year, printed as a total', to: 'council', benefit: { column: 'cash-releasing', byYearPence: pounds(0, 0, 6_812_000) } },
  ],
  avoided: [],
  nonFinancial: [
    { title: 'Residence orders and special guardianship', to: 'council', change: 'fewer break down' },
    { title: 'Assessments', to: 'council', change: 'initial and core assessments in time and of better quality' },
  ],
  optimismBias: { costsUp: 0, benefitsDown: 0, basis: 'the paper states none' },
  unitCosts: null,
  yearlyCostAfterPence: null,
  drawdown: null,
  outcomes: [],
  claims: [
    claim('Appendix A', 'Costs of year 1', 'total-of-parts', [584_000, 161_000, 46_000, 457_000], 1_248_000, { form: 'pounds' }),
    claim('Appendix A', 'Benefits of year 1', 'total-of-parts', [980_000, 200_000], 1_180_000, { form: 'pounds' }),
    claim('Appendix A', 'Costs of year 2', 'total-of-parts', [798_000, 324_000, 135_000, 1_174_000], 2_422_000, { form: 'pounds' }),
    claim('Appendix A', 'Benefits of year 2', 'total-of-parts', [3_438_000, 624_000], 4_062_000, { form: 'pounds' }),
    claim('Appendix A', 'Family Resource Team in year 1: 2.5 quarters of the full-year cost', 'part-year', [798_000, 2.5, 4], 584_000, { form: 'pounds', roundedTo: 1000 }),
    claim('Appendix A, note 4', 'Average fewer looked after children of year 1, printed as a percentage', 'part-of-whole', [20, LOOKED_AFTER_2008], 0.2, { form: 'percent' }),
    claim('Appendix A, note 5', 'Average further in-house carers of year 1', 'mean-of', [0, 20], 10),
    claim('Appendix A, note 6', 'Average fewer looked after children of year 2, printed as a percentage', 'part-of-whole', [70, LOOKED_AFTER_2008], 0.7, { form: 'percent' }),
    claim('Appendix A, note 7', 'Average further in-house carers of year 2', 'mean-of', [20, 40], 30),
    claim('4.3', 'Potential savings a year after three years', 'difference', [2_483_000, 6_812_000], 4_000_000, { form: 'pounds', roundedTo: 1_000_000 }),
  ],
  assumptions: [
    'All benefits stand as cash-releasing, because the paper counts fewer children than now and calls it savings. It does not say which budget gives the money back.',
    'The lines of the second year are used as printed: they come to £2,431,000, where the paper adds them to £2,422,000.',
    'The third year is printed as totals only. Its costs are taken as recurring, because they are the posts of the second year.',
    'A post of a full year costs what the second year’s line comes to for each post. Of the first year the quarters paid are printed for the Family Resource Team alone, so only its cost can be held to its posts.',
    'Prices are taken as they are printed: the paper does not say of which year they are.',
  ],
};
