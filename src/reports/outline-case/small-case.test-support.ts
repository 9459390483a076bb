import { calendarDate } from '#kernel/calendar-date.ts';
import type { CaseWords } from '#business-case/case-words.ts';
import { compareScenarios } from '#jobs/compare.ts';
import type { Comparison } from '#jobs/compare.ts';
import { DEMO_PRICES, DEMO_SEED, demoFiles } from '#jobs/demo.ts';
import { inlinePool } from '#jobs/task.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { readReturns } from '#returns/index.ts';
import { readPriceList } from '#returns/price-list/read-price-list.ts';
import { examplePlan } from '#saved/example-plan.ts';
import { demoShape, shapeOfSize } from '#synthetic-authority/index.ts';
import { outlineInputOf } from '#reports/outline-case/outline-input.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';

export interface SmallCase { readonly input: OutlineInput; readonly comparison: Comparison }

const { scenario, case: exampleWords } = examplePlan();

const returns = () => {
  const files = demoFiles(DEMO_SEED, shapeOfSize(demoShape, 60)).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { value: { journeys } } = readReturns(files.filter(({ name }) => name !== DEMO_PRICES));
  return { journeys: journeys!, priceList: readPriceList(files.find(({ name }) => name === DEMO_PRICES)!, PLACEMENT_GROUPS).value };
};

async function compared() {
  const { journeys, priceList } = returns();
  const plans = [{ ...scenario, months: 36, replicates: 100 }, { ...scenario, months: 36, replicates: 100, name: 'Prices alone', levers: scenario.levers.filter(({ lever }) => lever === 'negotiated-prices') }];
  const comparison = await compareScenarios({ journeys, months: 36, replicates: 100, seed: 1, priceList, inflation: scenario.inflation, unitCosts: scenario.unitCosts }, plans, inlinePool);
  return { plans, comparison, history: monthEndHistory(journeys, PLACEMENT_GROUPS) };
}

const NOTHING_ASKED = { optimism: null, fadePerYear: null, yearsAfter: null } as const;
const FACTS = { madeOn: calendarDate(2026, 6, 12), version: '0', authority: 'Merrowdale', files: ['plan.yaml'], priceSource: 'demo-prices.csv' } as const;

let made: ReturnType<typeof compared> | null = null;

/** The example plan on an invented authority of about 60 children, lived 100 times for three years: once for all tests of a file. */
export async function smallCase(words: CaseWords | null = exampleWords): Promise<SmallCase> {
  made ??= compared();
  const { plans, comparison, history } = await made;
  const input = outlineInputOf({
    plans: plans.map(plan => ({ scenario: plan, case: words })), compared: comparison, history, asked: NOTHING_ASKED, facts: FACTS,
  });
  return { input, comparison };
}

/** A plan that does nothing, for 14 months, without prices and without a word. */
export async function bareCase(): Promise<OutlineInput> {
  const plan = { ...scenario, name: 'Nothing', says: '', months: 14, replicates: 100, levers: [] };
  const comparison = await compareScenarios({ journeys: returns().journeys, months: 14, replicates: 100, seed: 1, inflation: {}, unitCosts: scenario.unitCosts }, [plan], inlinePool);
  return outlineInputOf({ plans: [{ scenario: plan, case: null }], compared: comparison, history: [], asked: NOTHING_ASKED, facts: { ...FACTS, authority: null, priceSource: null, files: [] } });
}
