import { financialYearEnding } from '#kernel/calendar-date.ts';
import { at, must } from '#kernel/assert.ts';
import { clamp, roundTo } from '#kernel/mathematics.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { measured } from '#scenarios/analysis/measure.ts';
import type { Measure } from '#scenarios/analysis/measure.ts';
import { search } from '#scenarios/analysis/search.ts';
import { curvePoint } from '#scenarios/analysis/solved.ts';
import type { CurvePoint, Question, Solved } from '#scenarios/analysis/solved.ts';
import { tornadoOf } from '#scenarios/analysis/tornado.ts';
import type { Tornado } from '#scenarios/analysis/tornado.ts';
import { asTheyStand, inputsOf, withInput } from '#scenarios/analysis/uncertain-input.ts';
import type { Assumptions, UncertainInput } from '#scenarios/analysis/uncertain-input.ts';
import { totalOf } from '#scenarios/comparison/comparison.ts';
import type { Variant } from '#scenarios/comparison/comparison.ts';
import { outcomeOf, settingOf, yearsOf } from '#scenarios/comparison/outcome.ts';
import type { Setting } from '#scenarios/comparison/outcome.ts';
import { compileScenario } from '#scenarios/compile.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { monthsOf, prepare, withInflation } from '#jobs/compare.ts';
import type { CompareRequest, Prepared } from '#jobs/compare.ts';
import { simulateScenarios } from '#jobs/simulate.ts';
import { stopIfCancelled } from '#jobs/progress.ts';
import type { CancelSignal, OnProgress } from '#jobs/progress.ts';
import type { Pool } from '#jobs/task.ts';

/** Enough for a bar of a tornado: every case is lived by the same children with the same luck, so that what is left of chance is small. */
export const SENSITIVITY_REPLICATES = 300;

/** A case to be tried with other numbers; `compare.replicates` says how often (SENSITIVITY_REPLICATES is enough). `prepared` where it was prepared before. */
export interface SensitivityRequest { readonly compare: CompareRequest; readonly levers: readonly LeverUse[]; readonly prepared?: Prepared }

/** What tries of one case share: fitted once, and lived by the same children. */
interface Workshop { readonly request: SensitivityRequest; readonly prepared: Prepared; readonly inputs: readonly UncertainInput[]; readonly pool: Pool; readonly signal: CancelSignal | undefined }

function workshopOf(request: SensitivityRequest, pool: Pool, signal?: CancelSignal): Workshop {
  const prepared = preparedOf(request);
  return { request, prepared, inputs: inputsFor(request, prepared), pool, signal };
}

const preparedOf = ({ compare, prepared }: SensitivityRequest): Prepared => prepared ?? prepare(compare);

const inputsFor = (request: SensitivityRequest, prepared: Prepared): readonly UncertainInput[] => inputsOf(request.levers, pricedGroups(request, prepared));

function pricedGroups({ compare: { groups = PLACEMENT_GROUPS } }: SensitivityRequest, { setting: { pricePerDay, monthEnds } }: Prepared): readonly { readonly id: string; readonly title: string }[] {
  const months = monthEnds.length;
  return pricePerDay === null ? [] : groups.filter((_, group) => pricePerDay.subarray(group * months, (group + 1) * months).some(price => price > 0));
}

/** Every number of a case that can be tried, as it stands and with its range. */
export const uncertainInputs = (request: SensitivityRequest): readonly UncertainInput[] => inputsFor(request, preparedOf(request));

interface LivedCase extends Variant { readonly setting: Setting }

/** Lives cases that differ in some numbers; what moves only money is not lived again. */
async function live({ request, prepared, pool, signal }: Workshop, cases: readonly Assumptions[], onProgress: OnProgress): Promise<readonly LivedCase[]> {
  const { model, plan, setting } = prepared;
  const compiled = cases.map(({ uses }) => compileScenario(uses, setting));
  const keys = compiled.map(({ treatment }) => (treatment.actions.length === 0 ? '' : JSON.stringify(treatment)));
  const distinct = [...new Set(keys)].filter(key => key !== '');
  let done = 0;
  const { baseline, differences } = await simulateScenarios(model, plan, plan.replicates, distinct.map(key => compiled[keys.indexOf(key)]!.treatment), pool, count => {
    done += count;
    onProgress(done / plan.replicates, `Trying values: ${done} of ${plan.replicates} futures`);
  }, signal);
  const settingFor = pricedSettings(request, prepared);
  const lived: LivedCase[] = [];
  for (const [i, one] of cases.entries()) {
    await pool.breathe?.();
    stopIfCancelled(signal);
    const own = settingOf(settingFor(one), baseline);
    const difference = differences[distinct.indexOf(keys[i]!)] ?? null;
    lived.push({ uses: one.uses, compiled: compiled[i]!, difference, setting: own, outcome: outcomeOf(one.uses, compiled[i]!, difference, own) });
  }
  return lived;
}

/** The setting of a case, with prices as it supposes them. */
function pricedSettings({ compare }: SensitivityRequest, prepared: Prepared): (one: Assumptions) => Prepared['setting'] {
  const { setting } = prepared;
  const byPoints = new Map([[0, setting]]);
  const raised = (points: number): Prepared['setting'] => {
    let known = byPoints.get(points);
    if (known === undefined) {
      const inflation = Object.fromEntries(setting.groupIds.map(id => [id, (compare.inflation[id] ?? 0) + points]));
      byPoints.set(points, known = withInflation(prepared, { ...compare, inflation }));
    }
    return known;
  };
  return ({ inflationPoints, priceFactor, priceFactors }) => {
    const of = raised(inflationPoints);
    const { pricePerDay, groupIds, monthEnds } = of;
    if (pricePerDay === null) return of;
    const factors = groupIds.map(id => priceFactor * (priceFactors[id] ?? 1));
    return { ...of, pricePerDay: pricePerDay.map((price, i) => price * factors[Math.floor(i / monthEnds.length)]!) };
  };
}

/** What the case comes to with each of its numbers at its low and at its high, everything else as it is, on the same children and the same luck. */
export async function tornado(request: SensitivityRequest, pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<Tornado> {
  onProgress(0, 'Fitting the model');
  const shop = workshopOf(request, pool, signal);
  const asItStands = asTheyStand(request.levers);
  const tried = shop.inputs.filter(({ low, high }) => low < high);
  const results = (await live(shop, [asItStands, ...tried.flatMap(({ id, low, high }) => [withInput(asItStands, id, low), withInput(asItStands, id, high)])], onProgress)).map(one => totalOf(one, one.setting));
  onProgress(1, 'Done');
  return tornadoOf(results[0]!, request.compare.replicates, tried.map((input, i) => ({ input, low: results[1 + 2 * i]!, high: results[2 + 2 * i]! })));
}

/** Searches end after this many rounds at most, each of which is a share of the work. */
const ROUNDS = 4;

/** The values of a number that bring a measure to where it should be, and how the measure moves with the number. Shells refuse an input that `uncertainInputs` does not name. */
export async function solve(request: SensitivityRequest, question: Question, pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<Solved> {
  onProgress(0, 'Fitting the model');
  const solved = await solveIn(workshopOf(request, pool, signal), question, onProgress);
  onProgress(1, 'Done');
  return solved;
}

async function solveIn(shop: Workshop, question: Question, onProgress: OnProgress): Promise<Solved> {
  const { request, inputs } = shop;
  const input = must(inputs.find(({ id }) => id === question.input), `the input ${question.input}`);
  const { least, most } = question.between ?? input;
  const today = childrenToday(shop.prepared);
  const points = new Map<number, CurvePoint>();
  let round = 0;
  const { curve, stretches } = await search(least, most, question.from, question.to, async values => {
    const lived = await live(shop, values.map(value => withInput(asTheyStand(request.levers), input.id, value)), (share, doing) => onProgress((round + share) / ROUNDS, doing));
    round += 1;
    return lived.map((one, i) => {
      const point = curvePoint(values[i]!, measured(question.measure, one, one.setting, today), question);
      points.set(point.input, point);
      return point.mean;
    });
  }, value => clamp(roundTo(value, input.places), least, most));
  return { question, input, least, most, stretches, curve: curve.map(one => points.get(one.input)!), replicates: request.compare.replicates, ...placeOf(question.measure, shop) };
}

/** When, and for which children, a measure is taken. */
function placeOf(measure: Measure, { request: { compare: { groups = PLACEMENT_GROUPS } }, prepared: { plan: { monthEnds } } }: Workshop): Pick<Solved, 'on' | 'groupTitle'> {
  if (measure.kind === 'in-care') return { on: at(monthEnds, measure.month), groupTitle: groups.find(({ id }) => id === measure.placementGroup)?.title ?? null };
  const yearEnding = at(yearsOf(monthEnds), measure.year);
  return { on: must(monthEnds.findLast(end => financialYearEnding(end) === yearEnding), 'a month of the year'), groupTitle: null };
}

/** Children in each placement group on the day before the projection. */
function childrenToday({ model: { stock, groupIds } }: Prepared): readonly number[] {
  const children = groupIds.map(() => 0);
  for (const group of stock.group) children[group]! += 1;
  return children;
}

/** That over all its years the case neither saves nor costs. */
const breakingEven = (request: SensitivityRequest, input: string): Question =>
  ({ input, measure: { kind: 'net-saving', year: yearsOf(monthsOf(request.compare)).length - 1 }, from: 0, to: 0 });

/** The value of a number at which the case neither saves nor costs over all its years. */
export const breakEven = (request: SensitivityRequest, input: string, pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<Solved> =>
  solve(request, breakingEven(request, input), pool, onProgress, signal);

/** The same of every number of the case, one after the other. */
export async function breakEvens(request: SensitivityRequest, pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<readonly Solved[]> {
  onProgress(0, 'Fitting the model');
  const shop = workshopOf(request, pool, signal);
  const { inputs } = shop;
  const found: Solved[] = [];
  for (const { id } of inputs) found.push(await solveIn(shop, breakingEven(request, id), share => onProgress((found.length + share) / inputs.length, `Looking where it breaks even: number ${found.length + 1} of ${inputs.length}`)));
  onProgress(1, 'Done');
  return found;
}
