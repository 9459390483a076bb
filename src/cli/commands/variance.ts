import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { explainVariance } from '#jobs/explain-variance.ts';
import type { VarianceRequest } from '#jobs/explain-variance.ts';
import { populationOfBand } from '#jobs/population.ts';
import { varianceBlocks } from '#reports/analysis-blocks.ts';
import { isPlanPath } from '#saved/plan-file.ts';
import type { CostVariance } from '#scenarios/analysis/decompose.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { readInputs } from '#cli/files/read-inputs.ts';
import type { RisesAsked } from '#cli/inflation.ts';
import { inflation, isAsked, risesOf } from '#cli/inflation.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { date, wholeNumberIfGiven } from '#cli/option.ts';
import { tableToCsv } from '#documents/index.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { firstTable } from '#cli/output/first-table.ts';
import { openPlans, planInputs, returnsAmong } from '#cli/plan-files.ts';
import type { HeldAgainst } from '#cli/plan-files.ts';
import { PLAN_OPTIONS } from '#cli/plan-options.ts';
import { projectionDay, readGroups, readPopulationFile, readPrices } from '#cli/projection-inputs.ts';
import { journeysOf, readReturnsAt } from '#cli/reading.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

/** Enough for the range of chance where no plan says how often its months are lived. */
const REPLICATES = 300;

interface Asked extends HeldAgainst {
  readonly groups: string | null;
  readonly from: CalendarDate | null;
  readonly inflation: RisesAsked;
  readonly replicates: number | null;
  readonly seed: number | null;
}

/** What is to be explained, and the files it was made from. */
interface ToExplain { readonly request: VarianceRequest; readonly places: readonly string[] }

const NO_DAY = 'say which day the plan is of, for example: --from 2024-03-31';
const NO_PRICES = 'cost can only be explained with a price list. Give one; headwater project --help says what is in it.';

/** A day on which there is something to be explained after it. */
function dayOfPlan(from: CalendarDate, journeys: Journeys): CalendarDate {
  const day = projectionDay(from, journeys);
  if (day === journeys.observedUntil) throw wrongUse('--from', 'the returns end on that day: nothing has come since that could be explained. Give an earlier month end.');
  return day;
}

/** Against a plan file: its levers, prices, rises and groups, from the day that it or the command line names. */
async function againstPlan(asked: Asked, paths: readonly string[], io: Io): Promise<ToExplain> {
  if (isAsked(asked.inflation)) throw wrongUse('--inflation', 'the plan says how prices rise. Leave it out, or change it in the plan.');
  const [opened, ...more] = await openPlans(paths, asked.groups, io.workingFolder);
  if (more.length > 0) throw wrongUse('PATH', 'name one plan: what came is held against one at a time.');
  const { scenario } = opened.plan;
  const from = asked.from ?? scenario.from;
  if (from === null) throw wrongUse('--from', `${NO_DAY}. The plan names none itself.`);
  const { request, places } = await planInputs({ ...opened, plan: { ...opened.plan, scenario: { ...scenario, from } } }, asked, io);
  const { journeys, groups, priceList, population } = request;
  if (priceList === undefined) throw wrongUse('--prices', NO_PRICES);
  return {
    places, request: {
      journeys, from: dayOfPlan(from, journeys), replicates: asked.replicates ?? scenario.replicates, seed: asked.seed ?? scenario.seed, priceList, inflation: scenario.inflation,
      planned: { name: scenario.name, levers: scenario.levers }, ...(groups ? { groups } : {}), ...(population ? { population } : {}),
    },
  };
}

/** Against doing nothing. */
async function againstNothing(asked: Asked, io: Io): Promise<ToExplain> {
  const ownGroups = await readGroups(asked.groups, io.workingFolder);
  const groups = ownGroups?.value ?? PLACEMENT_GROUPS;
  // What is not there at all is said before what is missing beside it.
  const prices = await readPrices(asked.prices, groups, io.workingFolder).catch(async (error: unknown) => { await readInputs(asked.returns, io.workingFolder); throw error; });
  const population = await readPopulationFile(asked.population, asked.area, io.workingFolder);
  const sideFiles = [ownGroups, prices, population].filter(file => file !== null);
  const read = await readReturnsAt(asked.returns, io, sideFiles.map(({ place }) => place));
  if (asked.from === null) throw wrongUse('--from', NO_DAY);
  if (prices === null) throw wrongUse('--prices', NO_PRICES);
  stopIfBlocked([...read.issues, ...sideFiles.flatMap(({ issues }) => issues)]);
  const journeys = journeysOf(read);
  return {
    places: [...read.places, ...sideFiles.map(({ place }) => place)],
    request: {
      journeys, groups, from: dayOfPlan(asked.from, journeys), replicates: asked.replicates ?? REPLICATES, seed: asked.seed ?? 1, priceList: prices.value, inflation: risesOf(asked.inflation, groups),
      ...(population ? { population: populationOfBand(population.value) } : {}),
    },
  };
}

/** Days as they are written. */
const recordOf = ({ from, until, years, ...rest }: CostVariance): object =>
  ({ from: isoDate(from), until: isoDate(until), ...rest, years: years.map(({ from: first, lastDay, ...year }) => ({ from: isoDate(first), lastDay: isoDate(lastDay), ...year })) });

const { returns, prices, groups, population, area } = PLAN_OPTIONS;

export const variance = command({
  id: 'variance',
  summary: 'Explain why care has cost other than planned: starts, time in care, age, placements, price and inflation.',
  explains: [
    'Makes the projection that would have been made on an earlier day, with only what was known then, and holds what care has cost since against its mean. The difference is split into six parts that add up to the penny. '
    + 'With a plan file, the plan’s levers act on the projected children and prices, so that the question is how far spending is from what that plan expected; what the levers were to change is split by the same lines. What the levers themselves cost stays out.',
    'Beside each part stands the range that chance alone gives it: a part inside that range is no finding.',
  ],
  examples: [
    { command: 'headwater variance returns/ --from 2024-03-31 --prices prices.csv', says: 'the year since, against doing nothing new from that day' },
    { command: 'headwater variance plan.yaml --returns returns/ --from 2024-03-31', says: 'the year since, against the plan of that day with its levers' },
    { command: 'headwater variance returns/ --from 2023-03-31 --prices prices.csv --inflation 3%', says: 'two years, against a plan that supposed prices to rise by 3% a year' },
  ],
  takesPaths: true,
  options: {
    returns,
    from: date('the day the plan is made on, the last of a month, with only what was known then; the plan file’s own when left out'),
    prices, inflation, groups, population, area,
    replicates: wholeNumberIfGiven('N', 100, 10_000, `how many times the months are lived, for the range of chance; as the plan says, or ${REPLICATES}, when left out`),
    seed: wholeNumberIfGiven('N', 0, 4_294_967_295, 'names the chance that is drawn; as the plan says, or 1, when left out'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, paths, io) => {
    const asked = { ...values, returns: returnsAmong(values.returns, paths) };
    const { request, places } = await (paths.some(isPlanPath) ? againstPlan(asked, paths, io) : againstNothing(asked, io));
    const progress = progressOn(io);
    const explained = await explainVariance(request, (share, doing) => progress.show(doing, share), io.stop).finally(() => progress.clear());
    const blocks = varianceBlocks(explained);
    return {
      exitCode: EXIT.done, out: values.out, inputs: places,
      output: { text: width => blocksAsText(blocks, width), json: () => ({ headwater: VERSION, ...recordOf(explained) }), csv: () => tableToCsv(firstTable(blocks)) },
    };
  },
});
