import { dateParts, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { drawExponential, drawNormal } from '#kernel/distributions.ts';
import { exp, ln, sum } from '#kernel/mathematics.ts';
import { chanceOf } from '#kernel/even-chance.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import { drawLevels } from '#demand/level.ts';
import type { FittedStage, FrontDoorModel } from '#demand/front-door/front-door-model.ts';
import type { StageId } from '#demand/front-door/stages.ts';

/** What to simulate. */
export interface FrontDoorPlan {
  readonly seed: number;
  readonly months: number;
  readonly replicates: number;
  /** How many a month each stage can begin; a stage that is not named begins whatever comes, and nothing waits. */
  readonly capacityPerMonth: Readonly<Partial<Record<StageId, number>>>;
  /** Factor on what arrives at the first stage, from the first month on: 1 for no change. */
  readonly arrivalsFactor: number;
  /** The first replicate of those that are lived; 0 when absent. A replicate is the same whichever others are lived with it. */
  readonly firstReplicate?: number;
}

export const FLOWS = ['direct', 'following', 'started', 'waiting'] as const;
export type Flow = (typeof FLOWS)[number];

/** Whole events by replicate, stage, flow and month. In every month, all that came = all that started + those who wait at its end. */
export interface FrontDoorRecords {
  readonly monthEnds: readonly CalendarDate[];
  readonly stages: readonly StageId[];
  readonly replicates: number;
  readonly values: Int32Array<ArrayBuffer>;
}

/** Position of a flow's first month in `values`. */
export const flowAt = ({ stages, monthEnds }: FrontDoorRecords, run: number, stage: number, flow: Flow): number =>
  ((run * stages.length + stage) * FLOWS.length + FLOWS.indexOf(flow)) * monthEnds.length;

/**
 * Lives the coming months so many times over, stage by stage: what comes by itself and what follows earlier events makes
 * a queue, of which as many begin as capacity allows, first come first served; each that begins draws by one number
 * whether, where and when it leads on. The n-th to begin at a stage has the same luck whatever the capacity, and
 * arrivals are counted along one line of time, so that two plans of one seed differ by what was changed and nothing else.
 */
export function simulateFrontDoor(model: FrontDoorModel, plan: FrontDoorPlan): FrontDoorRecords {
  const monthEnds = Array.from({ length: plan.months }, (_, month) => monthEndAfter(model.from, month + 1));
  const records: FrontDoorRecords = {
    monthEnds, stages: model.stages.map(({ id }) => id), replicates: plan.replicates,
    values: new Int32Array(plan.replicates * model.stages.length * FLOWS.length * plan.months),
  };
  for (let place = 0; place < plan.replicates; place += 1) simulateRun(model, plan, place, records);
  return records;
}

/** What is on its way to each stage: events by month, and means of those that a chance above 1 leaves over. */
interface OnTheWay { readonly following: readonly Int32Array[]; readonly leftOver: readonly Float64Array[] }

function simulateRun(model: FrontDoorModel, plan: FrontDoorPlan, place: number, records: FrontDoorRecords): void {
  const { months, seed, firstReplicate = 0 } = plan;
  const run = firstReplicate + place;
  const factors = drawFactors(model, plan, run);
  const onTheWay: OnTheWay = { following: model.stages.map(() => new Int32Array(months)), leftOver: model.stages.map(() => new Float64Array(months)) };
  model.stages.forEach((stage, position) => {
    const [direct, following, started, waiting] = FLOWS.map(flow => flowAt(records, place, position, flow)) as [number, number, number, number];
    const changed = position === 0 ? plan.arrivalsFactor : 1;
    const capacity = plan.capacityPerMonth[stage.id] ?? Infinity;
    const luck = stream(seed, 'front-door-next', run, position);
    passOnEarlier(stage, stream(seed, 'front-door-earlier', run, position), factors, onTheWay);
    let queue = 0;
    for (let month = 0; month < months; month += 1) {
      const season = stage.seasons[dateParts(records.monthEnds[month]!).month - 1]!;
      const mean = stage.directPerMonth * factors[position]![month]! * season * changed + onTheWay.leftOver[position]![month]!;
      const came = countArrivals(stream(seed, 'front-door-arrivals', run, position * 4096 + month), mean);
      const followed = onTheWay.following[position]![month]!;
      queue += came + followed;
      const begun = Math.min(queue, capacity);
      queue -= begun;
      records.values[direct + month] = came;
      records.values[following + month] = followed;
      records.values[started + month] = begun;
      records.values[waiting + month] = queue;
      passOn(outcomesAfter(stage, month, factors, months), begun, luck, onTheWay);
    }
  });
}

/** Levels and unrest as drawn, month by month, as factors on all that arrives at each stage. */
function drawFactors(model: FrontDoorModel, plan: FrontDoorPlan, run: number): readonly Float64Array[] {
  const { months, seed } = plan;
  const years = Math.ceil(months / 12) + 1;
  const levels = model.stages.map(({ level }, position) => drawLevels(level, chanceOf(stream(seed, 'front-door-level', run, position)), years));
  const unrest = model.stages.map((_, position) => stream(seed, 'front-door-unrest', run, position));
  const factors = model.stages.map(() => new Float64Array(months));
  for (let month = 0; month < months; month += 1) {
    flowsAt(model, levels.map(drawn => levelOfMonth(drawn, month))).forEach(({ factor }, position) => {
      const { unrest: size } = model.stages[position]!;
      factors[position]![month] = factor * exp(size * drawNormal(unrest[position]!) - (size * size) / 2);
    });
  }
  return factors;
}

/**
 * What arrives at each stage in a month when the levels stand as given, and the factor on its arrivals: the level, and
 * less than is given to the stage where those before it give more than usual (FittedStage.passedOn).
 */
export function flowsAt({ stages }: FrontDoorModel, levels: readonly number[]): readonly { readonly factor: number; readonly flow: number }[] {
  const found: { factor: number; flow: number }[] = [];
  stages.forEach((stage, position) => {
    const given = stage.directPerMonth + sum(stages.slice(0, position).map(({ next }, before) =>
      found[before]!.flow * sum(next.filter(({ to }) => to === position).map(({ shareByLag }) => sum(shareByLag)))));
    const factor = levels[position]! * exp((stage.passedOn - 1) * ln(given / stage.usualPerMonth));
    found.push({ factor, flow: given * factor });
  });
  return found;
}

/** Levels are those of twelve months: from the middle of one to the middle of the next they go in a straight line. */
function levelOfMonth(levels: Float64Array, month: number): number {
  const sinceMiddle = Math.max(0, month - 5.5) / 12;
  const year = Math.floor(sinceMiddle);
  return levels[year]! + (sinceMiddle - year) * (levels[year + 1]! - levels[year]!);
}

/** Poisson by counting arrivals one after the other, so that a greater mean counts the same ones and more. */
function countArrivals(random: Random, mean: number): number {
  let count = 0;
  for (let time = drawExponential(random); time < mean; time += drawExponential(random)) count += 1;
  return count;
}

/** Ways on from an event of a month: the stage and month led to, cumulative chances, and what a chance above 1 leaves over. */
interface Outcomes { readonly to: readonly number[]; readonly month: readonly number[]; readonly upTo: readonly number[]; readonly leftOver: readonly number[] }

/** Months before 0 are of the history: what might have followed in it did not, so that what may follow later is the likelier. */
function outcomesAfter({ next }: FittedStage, month: number, factors: readonly Float64Array[], months: number): Outcomes {
  const ways = next.flatMap(({ to, shareByLag }) => shareByLag.map((share, lag) => ({ to, share, month: month + lag })));
  const past = sum(ways.filter(way => way.month < 0).map(({ share }) => share));
  const ahead = ways.filter(way => way.month >= 0 && way.share > 0);
  const chances = ahead.map(({ to, share, month: then }) => (share / Math.max(1 - past, share)) * factors[to]![Math.min(then, months - 1)]!);
  const most = Math.max(1, sum(chances));
  let total = 0;
  return {
    to: ahead.map(({ to }) => to), month: ahead.map(way => way.month),
    upTo: chances.map(chance => { total += chance / most; return total; }),
    leftOver: chances.map(chance => chance - chance / most),
  };
}

/** Leads so many events on, each by one number of its own. What comes after the last month is drawn and not counted. */
function passOn({ to, month, upTo, leftOver }: Outcomes, events: number, luck: Random, onTheWay: OnTheWay): void {
  const last = upTo.at(-1);
  if (last === undefined) return;
  for (let event = 0; event < events; event += 1) {
    const number = luck.uniform();
    if (number >= last) continue;
    const way = upTo.findIndex(edge => number < edge);
    const into = onTheWay.following[to[way]!]!;
    if (month[way]! < into.length) into[month[way]!]! += 1;
  }
  leftOver.forEach((mean, way) => {
    const into = onTheWay.leftOver[to[way]!]!;
    if (month[way]! < into.length) into[month[way]!]! += mean * events;
  });
}

/** Leads on what began before the first month and has been followed by nothing yet. */
function passOnEarlier(stage: FittedStage, luck: Random, factors: readonly Float64Array[], onTheWay: OnTheWay): void {
  const months = onTheWay.following[0]!.length;
  stage.notFollowed.forEach((events, back) => passOn(outcomesAfter(stage, -1 - back, factors, months), events, luck, onTheWay));
}
