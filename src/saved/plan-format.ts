import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { CaseWords } from '#business-case/case-words.ts';
import type { Scenario, UnitCostChoice } from '#scenarios/scenario.ts';
import { caseWords } from '#saved/case-format.ts';
import type { Format } from '#saved/format.ts';
import { refined } from '#saved/format.ts';
import { leverUse } from '#saved/lever-use.ts';
import type { PlanFile } from '#saved/plan-file.ts';
import { PLAN_VERSION } from '#saved/plan-file.ts';
import type { Entries } from '#saved/shapes.ts';
import { byKey, commented, keysOf, listOf, optional, orNull, record, required, shown } from '#saved/shapes.ts';
import { choice, lastDayOfMonth, share, wholeNumber, words } from '#saved/values.ts';

type Baseline = Pick<Scenario, 'from' | 'months' | 'replicates' | 'seed'>;

/** The bounds and defaults of `headwater project`. */
const baseline = record<Baseline>({
  from: optional('from', orNull(lastDayOfMonth), null),
  months: shown('months', wholeNumber({ least: 1, most: 120 }), 60),
  replicates: shown('replicates', wholeNumber({ least: 100, most: 10_000 }), 1000),
  seed: shown('seed', wholeNumber({ least: 0, most: 4_294_967_295 }), 1),
}, { inline: true });

const NO_BASELINE: Baseline = { from: null, months: 60, replicates: 1000, seed: 1 };

const GROUPS = PLACEMENT_GROUPS.map(({ id }) => id);

/** Nothing in a council's budget has risen by more in a year; a larger number is a slip. Assumption, as on the command line. */
const rise = share({ least: -0.5, most: 0.5 });
const riseByGroup = byKey(GROUPS, rise);

const inflation: Format<Scenario['inflation']> = {
  read: (written, place) => {
    if (written.kind === 'keys') return riseByGroup.read(written, place);
    const forAll = rise.read(written, place);
    return forAll === undefined ? undefined : Object.fromEntries(GROUPS.map(id => [id, forAll]));
  },
  write: rises => (GROUPS.every(id => rises[id] !== undefined && rises[id] === rises[GROUPS[0]!]) ? rise.write(rises[GROUPS[0]!]!) : riseByGroup.write(rises)),
};

const unitCostUse = choice(['average', 'marginal']);
const unitCostChoice = record<UnitCostChoice>({ use: required('use', unitCostUse), marginalShares: optional('shares', byKey(GROUPS, share()), {}) }, { inline: true });

const unitCosts: Format<UnitCostChoice> = {
  read: (written, place) => {
    if (written.kind === 'keys') return unitCostChoice.read(written, place);
    const use = unitCostUse.read(written, place);
    return use === undefined ? undefined : { use, marginalShares: {} };
  },
  write: one => (Object.keys(one.marginalShares).length === 0 ? unitCostUse.write(one.use) : unitCostChoice.write(one)),
};

/** As it stands in the file. */
interface PlanInFile extends Omit<Scenario, keyof Baseline> {
  readonly version: string;
  readonly baseline: Baseline;
  readonly prices: string | null;
  readonly population: string | null;
  readonly case: CaseWords | null;
}

const AVERAGE: UnitCostChoice = { use: 'average', marginalShares: {} };

const ENTRIES: Entries<PlanInFile> = {
  version: shown('headwater', words, PLAN_VERSION),
  name: optional('name', words, ''),
  says: optional('says', words, ''),
  baseline: commented(shown('baseline', baseline, NO_BASELINE), 'from: project from this day, with only what was known on it; without it, from the last day of the returns.'),
  prices: commented(optional('prices', orNull(words), null), 'Files beside this one.'),
  population: optional('population', orNull(words), null),
  inflation: commented(optional('inflation', inflation, {}), 'Yearly rise of prices: one for all, or by placement group in braces. What is not named does not rise.'),
  unitCosts: commented(shown('unit-costs', unitCosts, AVERAGE), 'What one child fewer saves: average is all of the price; marginal is the shares of it, as { use: marginal, shares: { residential: 60% } }.'),
  levers: commented(optional('levers', listOf(leverUse), []), 'What is done beside the baseline.'),
  case: commented(optional('case', orNull(caseWords), null), 'What the case says that no return and no model does.'),
};

export const PLAN_KEYS = keysOf(ENTRIES);

export const planFormat: Format<PlanFile> = refined(record<PlanInFile>(ENTRIES), ({ name, says, baseline: from, inflation: rises, unitCosts: choices, levers, prices, population, case: said }) => (
  { value: { scenario: { name, says, ...from, inflation: rises, unitCosts: choices, levers }, prices, population, case: said } }
), ({ scenario: { from, months, replicates, seed, ...scenario }, prices, population, case: said }) => (
  { version: PLAN_VERSION, ...scenario, baseline: { from, months, replicates, seed }, prices, population, case: said }));
