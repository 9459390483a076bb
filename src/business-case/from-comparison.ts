import { at, must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding, financialYearName, longDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import type { CostLine, MoneyLine, ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import { costByMonth } from '#scenarios/comparison/lever-cost.ts';
import type { LeverCost, LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import { assumptionInWords, assumptionsOf } from '#business-case/assumptions-log.ts';
import type { Beneficiary, BusinessCase, Investment, MoneyBenefit, NonFinancialBenefit } from '#business-case/case.ts';
import { BENEFICIARIES } from '#business-case/case.ts';
import type { CaseWords } from '#business-case/case-words.ts';
import type { MoneyColumn } from '#business-case/flow.ts';
import type { Lives } from '#business-case/simulated-drawdown.ts';
import { coursesOf } from '#business-case/simulated-drawdown.ts';
import type { Posts } from '#business-case/staff.ts';
import type { UnitCosts } from '#business-case/unit-costs.ts';

/** A plan, what it came to beside doing nothing, and what its authors say of it. */
export interface PlannedCase {
  readonly scenario: Scenario;
  readonly comparison: ScenarioComparison;
  readonly words: CaseWords;
  readonly lives: Lives;
}

const strandOf = ({ lever }: LeverUse): string => leverCalled(lever).lever.title;

/** Quarters of each year for which posts are paid: by the days of each month, as their cost is. */
function postsOf(cost: LeverCost, use: LeverUse, years: readonly number[], months: readonly CalendarDate[]): readonly Posts[] {
  const { posts } = cost;
  if (cost.nature !== 'staff' || posts === null) return [];
  // Of a cost of £0.12 a year a month that is paid in full holds a penny.
  const paid = costByMonth({ ...cost, amountPence: 12 }, use, months);
  return years.flatMap((year, yearIndex) => {
    const monthsPaid = sum(paid.filter((_, month) => financialYearEnding(at(months, month)) === year));
    return monthsPaid === 0 ? [] : [{ yearIndex, grade: posts.grade, fullTimeEquivalents: posts.fullTimeEquivalents, quarters: monthsPaid / 3 }];
  });
}

function investmentOf({ title, use, cost, byYearPence }: CostLine, { scenario, comparison, lives }: PlannedCase): Investment {
  const leverUse = at(scenario.levers, use);
  const strand = strandOf(leverUse);
  const flow = { column: 'cost', byYearPence } as const;
  if (cost === null) return { strand, title, nature: 'recurring', cost: flow, posts: [], fullYear: null };
  const own = at(leverUse.costs, cost);
  const posts = postsOf(own, leverUse, comparison.money.years.map(({ yearEnding }) => yearEnding), lives.months);
  return {
    strand, title, nature: own.nature === 'per-case' ? 'recurring' : own.nature, cost: flow, posts,
    fullYear: posts.length === 0 || own.posts === null ? null : { fullTimeEquivalents: own.posts.fullTimeEquivalents, costPence: pence(own.amountPence) },
  };
}

type Shares = Readonly<Record<Beneficiary, number>>;

/** Who gets what of a lever's saving: as the plan says, or the council all of it. */
const sharesOf = (lever: string, { beneficiaries }: CaseWords): Shares => {
  const said = beneficiaries[lever] ?? { council: 1 };
  return { council: said.council ?? 0, health: said.health ?? 0, police: said.police ?? 0, schools: said.schools ?? 0 };
};

/** What a lever alone saves on placements, never below 0: its net without its own costs and activities. */
function placementsAlone({ scenario, comparison }: PlannedCase): readonly number[] {
  const { money, waterfall } = comparison;
  const ofUse = (lines: readonly MoneyLine[], use: number): number => sum(lines.filter(line => line.use === use).flatMap(line => line.byYearPence));
  return scenario.levers.map((_, use) => Math.max(0, (waterfall?.levers[use]?.netPence ?? 0) + ofUse(money.costs, use) - ofUse(money.cashReleasing, use) - ofUse(money.avoided, use)));
}

/** Placements are saved by all levers together: each beneficiary's share is that of the levers, by what each saves alone. */
function placementShares(planned: PlannedCase): Shares {
  const alone = placementsAlone(planned);
  const whole = sum(alone);
  const parts = planned.scenario.levers.map(({ lever }) => sharesOf(lever, planned.words));
  const shareOf = (to: Beneficiary): number => (whole === 0 ? Number(to === 'council') : sum(parts.map((shares, use) => shares[to] * at(alone, use))) / whole);
  return { council: shareOf('council'), health: shareOf('health'), police: shareOf('police'), schools: shareOf('schools') };
}

/** A line among those who benefit, in whole pence that add up to it: what division leaves over goes to the first of them, the council where it has a share. */
function sharedOut<C extends MoneyColumn>({ title, byYearPence }: MoneyLine, column: C, shares: Shares): readonly MoneyBenefit<C>[] {
  const sharing = BENEFICIARIES.filter(to => shares[to] > 0);
  const [first, ...others] = sharing;
  const parts = others.map(to => ({ to, amounts: byYearPence.map(amount => pence(Math.trunc(amount * shares[to]))) }));
  const rest = byYearPence.map((amount, year) => pence(amount - sum(parts.map(({ amounts }) => at(amounts, year)))));
  return [{ to: must(first, 'somebody who benefits'), amounts: rest }, ...parts].map(({ to, amounts }) => ({ title, to, benefit: { column, byYearPence: amounts } }));
}

function benefitsOf<C extends MoneyColumn>(lines: readonly MoneyLine[], column: C, planned: PlannedCase): readonly MoneyBenefit<C>[] {
  const ofPlacements = placementShares(planned);
  return lines.filter(({ byYearPence }) => byYearPence.some(amount => amount !== 0))
    .flatMap(line => sharedOut(line, column, line.use === null ? ofPlacements : sharesOf(at(planned.scenario.levers, line.use).lever, planned.words)));
}

/** The plan's own, after the one that the projection gives. */
function nonFinancialOf({ comparison, words, lives }: PlannedCase): readonly NonFinancialBenefit[] {
  const end = must(comparison.inCare[0]?.months.at(-1), 'the children in care');
  const fewer = (change: number): string => `${Math.abs(Math.round(change))} ${Math.round(change) > 0 ? 'more' : 'fewer'}`;
  const change = `${fewer(end.mean)} on ${longDate(must(lives.months.at(-1), 'a month'))} than if nothing is done (80% range of the difference: ${fewer(end.quantiles['0.9'])} to ${fewer(end.quantiles['0.1'])})`;
  return [{ title: 'Children looked after', to: 'council', change }, ...words.nonFinancial];
}

const NO_OPTIMISM = { costsUp: 0, benefitsDown: 0, basis: 'none stated: the plan makes no allowance' } as const;

function unitCostsOf({ comparison: { placementsPence }, scenario: { unitCosts } }: PlannedCase): UnitCosts | null {
  if (placementsPence === null) return null;
  const shares = Object.entries(unitCosts.marginalShares).map(([group, share]) => `${group} ${Math.round(share * 100)}%`);
  return {
    of: 'plan: what it saves on placements, all years', units: 1, used: unitCosts.use,
    average: { amountPence: placementsPence.average, units: 1, source: 'all of the price of each day that is not needed' },
    marginal: { amountPence: placementsPence.marginal, units: 1, source: `the share of the price that the plan says is saved (${shares.join(', ')}; all of it elsewhere)` },
  };
}

const suppositions = ({ comparison, words, scenario }: PlannedCase): readonly string[] => [
  ...comparison.money.years.flatMap(({ yearEnding, months }) => (months === 12 ? [] : [`${financialYearName(yearEnding)} holds ${months} of its 12 months.`])),
  'Money is the mean of the simulated lives, at the prices and rises that the plan names.',
  'Placements that cost less than today’s children would at the prices of the year are cash-releasing. What is saved of a rise that does not come is avoided cost.',
  ...(Object.keys(words.beneficiaries).length === 0 ? ['All of the benefit in money is taken to be the council’s: the plan shares none of it out.'] : ['What placements save is shared among those who benefit in proportion to what each lever saves alone; odd pence are the council’s.']),
  ...(words.optimismBias === null ? ['No allowance for optimism is stated.'] : []),
  ...(scenario.unitCosts.use === 'average' ? ['A day that is not needed saves all of its price (average cost).'] : ['A day that is not needed saves only the share of its price that the plan names (marginal cost).']),
];

/**
 * A plan as a case: each line of its money once, in whole pence, so that every total of the case is that of the comparison. What
 * comes with each child and allowances after care come again each year; posts carry the part of each year that they are paid for.
 */
export function caseFrom(planned: PlannedCase): BusinessCase {
  const { scenario, comparison: { money }, words } = planned;
  return {
    id: 'plan', title: words.title ?? scenario.name, source: `the plan “${scenario.name}”, lived ${planned.lives.replicates} times beside doing nothing`,
    years: money.years.map(({ yearEnding }) => yearEnding),
    investments: money.costs.map(line => investmentOf(line, planned)),
    cashReleasing: benefitsOf(money.cashReleasing, 'cash-releasing', planned), avoided: benefitsOf(money.avoided, 'avoided', planned), nonFinancial: nonFinancialOf(planned),
    optimismBias: words.optimismBias ?? NO_OPTIMISM, unitCosts: unitCostsOf(planned), yearlyCostAfterPence: null,
    drawdown: words.drawdown, outcomes: words.drawdown === null ? [] : coursesOf(words.drawdown, planned.lives),
    claims: [], assumptions: [...suppositions(planned), ...assumptionsOf(scenario, planned.comparison, words).map(assumptionInWords)],
  };
}
