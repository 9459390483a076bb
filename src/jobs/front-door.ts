import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import { knownUntil } from '#demand/front-door/basis.ts';
import { careEntriesOf, steadied } from '#demand/front-door/care-hand-over.ts';
import { fitFrontDoor } from '#demand/front-door/fit-front-door.ts';
import type { FrontDoorModel } from '#demand/front-door/front-door-model.ts';
import { frontDoorHistory } from '#demand/front-door/history.ts';
import type { FrontDoorHistory } from '#demand/front-door/history.ts';
import type { FrontDoorPlan, FrontDoorRecords } from '#demand/front-door/simulate-front-door.ts';
import { simulateFrontDoor } from '#demand/front-door/simulate-front-door.ts';
import type { StageId } from '#demand/front-door/stages.ts';
import { STAGES } from '#demand/front-door/stages.ts';
import { summariseFrontDoor, summariseYears } from '#demand/front-door/summarise-front-door.ts';
import type { FrontDoorSeries, FrontDoorYear } from '#demand/front-door/summarise-front-door.ts';
import { knownAt } from '#demand/known-at.ts';
import { planOf } from '#demand/plan.ts';
import type { ProjectedSeries } from '#demand/projection.ts';
import { summariseRecords } from '#demand/summarise.ts';
import { simulate } from '#jobs/simulate.ts';
import type { CancelSignal, OnProgress } from '#jobs/progress.ts';
import type { Pool } from '#jobs/task.ts';

export type FrontDoorAsked = FrontDoorPlan;

/** The months to come at the front door, and what they were projected from. */
export interface FrontDoorProjection {
  readonly asked: FrontDoorAsked;
  readonly history: FrontDoorHistory;
  readonly months: readonly CalendarDate[];
  readonly series: readonly FrontDoorSeries[];
  readonly years: readonly FrontDoorYear[];
}

/** Front door and care in one run: every child whom a replicate of the one lets in is followed in the same replicate of the other. */
export interface PathwayProjection { readonly frontDoor: FrontDoorProjection; readonly care: readonly ProjectedSeries[] }

/** Null when the returns do not tell of two stages for a year (FrontDoorHistory). */
export function projectFrontDoor(pathway: Pathway, asked: FrontDoorAsked): FrontDoorProjection | null {
  const history = frontDoorHistory(pathway);
  return history && summarised(history, simulateFrontDoor(fitFrontDoor(history), asked), asked);
}

function summarised(history: FrontDoorHistory, records: FrontDoorRecords, asked: FrontDoorAsked): FrontDoorProjection {
  return { asked, history, months: records.monthEnds, series: summariseFrontDoor(records, asked.capacityPerMonth), years: summariseYears(records) };
}

/** Null as for `projectFrontDoor`, and when the returns do not tell of children entering care for a year. */
export async function projectThroughCare(
  pathway: Pathway, journeys: Journeys, asked: FrontDoorAsked, pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal,
): Promise<PathwayProjection | null> {
  // Both models must begin on the same day.
  const history = frontDoorHistory(knownUntil(pathway, journeys.observedUntil));
  if (history === null || !history.stages.some(({ id }) => id === 'care')) return null;
  onProgress(0, 'Fitting the model');
  const front: FrontDoorModel = fitFrontDoor(history);
  const care = fitModel(knownAt(journeys, front.from), PLACEMENT_GROUPS);
  const records = simulateFrontDoor(steadied(front, care), asked);
  const plan = planOf(front.from, { months: asked.months, replicates: asked.replicates, seed: asked.seed, careEntries: careEntriesOf(records)! }, ENTRY_AGES);
  let done = 0;
  const inCare = await simulate(care, plan, pool, count => {
    done += count;
    onProgress(done / plan.replicates, `Simulating: ${done} of ${plan.replicates} replicates`);
  }, signal);
  return { frontDoor: summarised(history, records, asked), care: summariseRecords(inCare, care.groupIds) };
}

export const stageTitle = (id: StageId): string => STAGES.find(stage => stage.id === id)!.title;

/** The whole answer as plain data: what `--format json` prints. Counts are events; waiting-weeks are weeks. */
export function frontDoorDocument({ asked, history, months, series, years }: FrontDoorProjection, care: readonly ProjectedSeries[] | null): object {
  return {
    from: isoDate(history.monthEnds.at(-1)!), months: months.map(isoDate), replicates: asked.replicates, seed: asked.seed,
    capacityPerMonth: asked.capacityPerMonth, arrivalsFactor: asked.arrivalsFactor,
    history: { months: history.monthEnds.map(isoDate), stages: history.stages.map(({ id, firstMonth, counts }) => ({ stage: id, counts: counts.map((count, month) => (month < firstMonth ? null : count)) })) },
    leftOut: history.leftOut, series, years, ...(care === null ? {} : { care }),
  };
}
