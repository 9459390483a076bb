import { must } from '#kernel/assert.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { comparePrepared, prepare } from '#jobs/compare.ts';
import type { CompareRequest, Comparison, Prepared } from '#jobs/compare.ts';
import { frontDoorOf } from '#jobs/front-door-levers.ts';
import type { FrontDoorTold } from '#jobs/front-door-levers.ts';
import { populationOfBand } from '#jobs/population.ts';
import { Cancelled } from '#jobs/progress.ts';
import type { OnProgress } from '#jobs/progress.ts';
import { breakEvens, solve, tornado } from '#jobs/sensitivity.ts';
import type { SensitivityRequest } from '#jobs/sensitivity.ts';
import { simulateScenarios } from '#jobs/simulate.ts';
import type { Pool } from '#jobs/task.ts';
import type { ChildPopulation } from '#returns/population/population.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { liveFrontDoor } from '#scenarios/front-door/setting.ts';
import type { Depth, Frame, ScenariosAnswer, ScenariosAsked } from '#web/scenarios/messages.ts';
import type { Progress } from '#web/workers/protocol.ts';

/** Answers questions about scenarios of one reading; of several that come while it is at work, the latest alone. */
export interface ScenarioDesk { readonly answer: (asked: ScenariosAsked, show?: (progress: Progress) => void) => Promise<ScenariosAnswer> }

export interface ScenarioDeskInput { readonly journeys: Journeys; readonly priceList: PriceList | null; readonly population: ChildPopulation | null; readonly pathway: Pathway; readonly door: FrontDoorTold }

/** Lives of a first picture, from as many as make a fair range to as few as make one at all: a slow or busy machine draws from fewer. */
const LIVES_OF_FIRST = [100, 50, 30] as const;

/** Enough to tell the wide bars from the narrow: their widths are good to an eighth (decision 0033). Where a number breaks even is told with how closely so many lives know it. */
const LIVES_OF_TRIES = 100;

/**
 * A first picture that took longer is drawn from fewer lives the next time; one that was much faster from more. A slider that
 * moves fast waits for the picture under way and then for its own: two slow ones and the painting are still under 200 ms.
 */
const SLOW_MS = 80;
const FAST_MS = 35;

/**
 * Whether work is given up for a later question. A first picture never is, so that there is always one while a slider moves; a whole comparison
 * only for another picture, because nobody asks for it again; what somebody asked for by a button, for anything.
 */
const givesWay = (underWay: Depth, asked: Depth): boolean =>
  (underWay === 'whole' ? asked === 'ready' || asked === 'first' || asked === 'whole' : underWay === 'turns-on' || underWay === 'breaks-even' || underWay === 'takes');

interface Waiting { readonly asked: ScenariosAsked; readonly onProgress: OnProgress; readonly settle: (answer: ScenariosAnswer | Promise<ScenariosAnswer>) => void }

export function scenarioDesk(input: ScenarioDeskInput, pool: Pool): ScenarioDesk {
  const bench = workbench(input, pool);
  let underWay: { readonly depth: ScenariosAsked['depth']; readonly stop: AbortController } | null = null;
  let waiting: Waiting | null = null;
  const next = async (): Promise<void> => {
    while (waiting !== null) {
      const { asked, onProgress, settle }: Waiting = waiting;
      waiting = null;
      underWay = { depth: asked.depth, stop: new AbortController() };
      const answer = answerTo(asked, bench, pool, onProgress, underWay.stop.signal);
      settle(answer);
      await answer.catch(() => {});
      underWay = null;
    }
  };
  return {
    answer: (asked, show = () => {}) => new Promise(resolve => {
      waiting?.settle({ comparison: null });
      waiting = { asked, onProgress: (share, words) => show({ share, words }), settle: resolve };
      if (underWay === null) void next();
      else if (givesWay(underWay.depth, asked.depth)) underWay.stop.abort();
    }),
  };
}

interface Workbench {
  readonly ready: (frame: Frame) => Promise<void>;
  readonly first: (asked: ScenariosAsked, stop: AbortSignal) => Promise<Comparison>;
  readonly whole: (asked: ScenariosAsked, stop: AbortSignal) => Promise<Comparison>;
  /** The first scenario, to be tried with other numbers; in as many lives as there are where no number is given. */
  readonly tryOut: (asked: ScenariosAsked, lives: number | null) => SensitivityRequest;
}

/** Keeps the fitted model while what all scenarios share stays the same: the workers then remember the children they lived. */
function workbench({ journeys, priceList, population, pathway, door }: ScenarioDeskInput, pool: Pool): Workbench {
  let pace = 0;
  let kept: { readonly key: string; readonly prepared: Prepared } | null = null;
  const requestFor = ({ from, ...shared }: Frame): CompareRequest => ({
    journeys, ...shared, ...(from === null ? door : { from, ...frontDoorOf(pathway, journeys, from) }), ...(priceList === null ? {} : { priceList }),
    ...(population === null ? {} : { population: populationOfBand(population) }),
  });
  const preparedFor = (frame: Frame): Prepared => {
    const key = JSON.stringify(frame);
    if (kept?.key === key) return kept.prepared;
    kept = { key, prepared: prepare(requestFor(frame)) };
    return kept.prepared;
  };
  return {
    ready: async frame => {
      const { model, plan, setting: { frontDoorBasis, monthEnds, seed } } = preparedFor(frame);
      if (frontDoorBasis !== null) await liveFrontDoor(frontDoorBasis, { monthEnds, seed, replicates: Math.min(LIVES_OF_FIRST[0], frame.replicates) }, async () => { await pool.breathe?.(); });
      await simulateScenarios(model, plan, Math.min(LIVES_OF_FIRST[0], frame.replicates), [{ actions: [] }], pool, () => {});
    },
    first: async ({ frame, scenarios }, stop) => {
      const prepared = preparedFor(frame);
      const begun = performance.now();
      const comparison = await comparePrepared(prepared, scenarios, { replicates: Math.min(LIVES_OF_FIRST[pace]!, frame.replicates), byPart: false }, pool, () => {}, stop);
      const took = performance.now() - begun;
      if (took > SLOW_MS) pace = Math.min(pace + 1, LIVES_OF_FIRST.length - 1);
      else if (took < FAST_MS) pace = Math.max(pace - 1, 0);
      return inShort(comparison);
    },
    whole: ({ frame, scenarios }, stop) => comparePrepared(preparedFor(frame), scenarios, { replicates: frame.replicates, byPart: true }, pool, () => {}, stop),
    tryOut: ({ frame, scenarios }, lives) => {
      const { levers } = must(scenarios[0], 'a scenario');
      return lives === null ? { compare: requestFor(frame), levers, prepared: preparedFor(frame) } : { compare: { ...requestFor(frame), replicates: Math.min(lives, frame.replicates) }, levers };
    },
  };
}

/** A first picture shows the total alone, and the rest would have to be copied to the page each time. */
const inShort = (comparison: Comparison): Comparison =>
  ({ ...comparison, lookedAfter: [], baseline: comparison.baseline.filter(({ measure, placementGroup, population }) => measure === 'looked-after' && placementGroup === ALL_GROUPS && population === 'all') });

async function answerTo(asked: ScenariosAsked, bench: Workbench, pool: Pool, onProgress: OnProgress, stop: AbortSignal): Promise<ScenariosAnswer> {
  const { frame, depth } = asked;
  if (depth === 'ready') {
    await bench.ready(frame);
    return { comparison: null };
  }
  try {
    if (depth === 'stop') return { comparison: null };
    if (depth === 'turns-on') return { comparison: null, tornado: await tornado(bench.tryOut(asked, LIVES_OF_TRIES), pool, onProgress, stop) };
    if (depth === 'breaks-even') return { comparison: null, breakEvens: await breakEvens(bench.tryOut(asked, LIVES_OF_TRIES), pool, onProgress, stop) };
    if (depth === 'takes') return { comparison: null, solved: await solve(bench.tryOut(asked, null), must(asked.question, 'a question'), pool, onProgress, stop) };
    return { comparison: await (depth === 'first' ? bench.first : bench.whole)(asked, stop) };
  } catch (error) {
    if (error instanceof Cancelled) return { comparison: null };
    throw error;
  }
}
