import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { CaseWords } from '#business-case/case-words.ts';
import type { Scenario, UnitCostChoice } from '#scenarios/scenario.ts';
import { caseWords } from '#saved/case-format.ts';
import type { Format } from '#saved/format.ts';
import { refined } from '#saved/format.ts';
import { leverUse } from '#saved/lever-use.ts';
import { groupIdsIn, ownGroups } from '#saved/own-groups.ts';
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

/** Nothing in a council's budget has risen by more in a year; a larger number is a slip. Assumption, as on the command line. */
const rise = share({ least: -0.5, most: 0.5 });

function inflationOf(groupIds: readonly string[]): Format<Scenario['inflation']> {
  const riseByGroup = byKey(groupIds, rise);
  return {
    read: (written, place) => {
      if (written.kind === 'keys') return riseByGroup.read(written, place);
      const forAll = rise.read(written, place);
      return forAll === undefined ? undefined : Object.fromEntries(groupIds.map(id => [id, forAll]));
    },
    write: rises => (groupIds.every(id => rises[id] !== undefined && rises[id] === rises[groupIds[0]!]) ? rise.write(rises[groupIds[0]!]!) : riseByGroup.write(rises)),
  };
}

const unitCostUse = choice(['average', 'marginal']);

function unitCostsOf(groupIds: readonly string[]): Format<UnitCostChoice> {
  const unitCostChoice = record<UnitCostChoice>({ use: required('use', unitCostUse), marginalShares: optional('shares', byKey(groupIds, share()), {}) }, { inline: true });
  return {
    read: (written, place) => {
      if (written.kind === 'keys') return unitCostChoice.read(written, place);
      const use = unitCostUse.read(written, place);
      return use === undefined ? undefined : { use, marginalShares: {} };
    },
    write: one => (Object.keys(one.marginalShares).length === 0 ? unitCostUse.write(one.use) : unitCostChoice.write(one)),
  };
}

/** As it stands in the file. */
interface PlanInFile extends Omit<Scenario, keyof Baseline> {
  readonly version: string;
  readonly baseline: Baseline;
  readonly groups: readonly PlacementGroup[] | null;
  readonly prices: string | null;
  readonly population: string | null;
  readonly case: CaseWords | null;
}

const AVERAGE: UnitCostChoice = { use: 'average', marginalShares: {} };

const entriesOf = (groupIds: readonly string[]): Entries<PlanInFile> => ({
  version: shown('headwater', words, PLAN_VERSION),
  name: optional('name', words, ''),
  says: optional('says', words, ''),
  baseline: commented(shown('baseline', baseline, NO_BASELINE), 'from: project from this day, with only what was known on it; without it, from the last day of the returns.'),
  groups: commented(optional('groups', orNull(ownGroups), null), 'Placement groups of the plan’s own: the first that fits a placement holds it, and what fits none counts in the last. Below, a group is its name in small letters with hyphens.'),
  prices: commented(optional('prices', orNull(words), null), 'Files beside this one.'),
  population: optional('population', orNull(words), null),
  inflation: commented(optional('inflation', inflationOf(groupIds), {}), 'Yearly rise of prices: one for all, or by placement group in braces. What is not named does not rise.'),
  unitCosts: commented(shown('unit-costs', unitCostsOf(groupIds), AVERAGE), 'What one child fewer saves: average is all of the price; marginal is the shares of it, as { use: marginal, shares: { residential: 60% } }.'),
  levers: commented(optional('levers', listOf(leverUse(groupIds)), []), 'What is done beside the baseline.'),
  case: commented(optional('case', orNull(caseWords), null), 'What the case says that no return and no model does.'),
});

const idsOf = (groups: readonly PlacementGroup[] | null): readonly string[] => (groups ?? PLACEMENT_GROUPS).map(({ id }) => id);

export const PLAN_KEYS = keysOf(entriesOf(idsOf(null)));

const formatOf = (groupIds: readonly string[]): Format<PlanFile> => refined(record<PlanInFile>(entriesOf(groupIds)), ({ name, says, baseline: from, inflation: rises, unitCosts: choices, levers, groups, prices, population, case: said }) => (
  { value: { scenario: { name, says, ...from, inflation: rises, unitCosts: choices, levers }, groups, prices, population, case: said } }
), ({ scenario: { from, months, replicates, seed, ...scenario }, groups, prices, population, case: said }) => (
  { version: PLAN_VERSION, ...scenario, baseline: { from, months, replicates, seed }, groups, prices, population, case: said }));

/** A plan by its own placement groups, by those that stand in for them, or by those of Headwater. */
export const planFormat = (standIn: readonly PlacementGroup[] | null): Format<PlanFile> => ({
  read: (written, place) => {
    const own = written.kind === 'keys' ? written.entries.get('groups')?.value : undefined;
    const named = own === undefined ? [] : groupIdsIn(own);
    const read = formatOf(standIn === null && named.length > 0 ? named : idsOf(standIn)).read(written, place);
    return read && { ...read, groups: standIn ?? read.groups };
  },
  write: plan => formatOf(idsOf(plan.groups)).write(plan),
});
