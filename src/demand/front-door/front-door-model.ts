import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { LevelPosterior, LevelPrior } from '#demand/level.ts';
import type { StageId } from '#demand/front-door/stages.ts';

/** The flow from contact to care, fitted: plain data without anything of a child. */
export interface FrontDoorModel {
  /** Last day of the history; the first month of the simulation is the next. */
  readonly from: CalendarDate;
  readonly stages: readonly FittedStage[];
}

export interface FittedStage {
  readonly id: StageId;
  /** Arrivals a month that follow no event of an earlier stage, at a level of 1: all of them at the first stage. */
  readonly directPerMonth: number;
  /** Factor on them by calendar month, January first, 1 on average. */
  readonly seasons: readonly number[];
  /** All that arrives, beside what the earlier stages and direct arrivals of these rates would give. */
  readonly level: LevelPosterior;
  /** What those give in a month of the history, on average; with `passedOn`, how much of a change in it is passed on (an exponent, 0-1). */
  readonly usualPerMonth: number;
  readonly passedOn: number;
  /** Standard deviation of a month's factor on what arrives, in logarithms: families that come together, a busy week, a backlog typed in. */
  readonly unrest: number;
  readonly next: readonly NextStage[];
  /** Events of the latest months, the last month first, that nothing has followed yet. */
  readonly notFollowed: readonly number[];
}

/** Share of events that lead on to a later stage, by its position, after 0, 1, 2 ... months, at a level of 1. */
export interface NextStage { readonly to: number; readonly shareByLag: readonly number[] }

/**
 * How much each stage moves from year to year, and how much of a change before it, in logarithms, comes through. From
 * published counts by local authority: referrals, assessments and plan starts 2013-2025, starts of care 2006-2025
 * (`python3 scripts/front-door-priors.py`; variance of log differences over 1 to 5 years, less chance). A rise in
 * referrals of 10% came with one of 7% in assessments and 4% in plans, a rise in plans of 10% with one of 2 to 3% in starts of care: the
 * door filters more when more comes. Contacts are not published: they and what they lead to are taken to move as referrals and
 * assessments do (assumption). Decision 0026.
 */
export interface StagePrior { readonly level: LevelPrior; readonly passedOn: number }

/** Median squared differences of referrals: 0.024, 0.050, 0.070, 0.088, 0.106; these give 0.027, 0.049, 0.067, 0.084, 0.099. */
const VOLUME: LevelPrior = { driftPerYear: 0.12, swing: 0.12, start: 0.7 };
/** Of assessments beside 0.7 of referrals: 0.012 to 0.059 by the median, 0.048 to 0.180 without the outer 4%; 0.020 to 0.084 is taken. */
const DECISION: LevelPrior = { driftPerYear: 0.12, swing: 0.08, start: 0.5 };

export const STAGE_PRIORS: Readonly<Record<StageId, StagePrior>> = {
  contacts: { level: VOLUME, passedOn: 1 },
  referrals: { level: DECISION, passedOn: 0.7 },
  assessments: { level: DECISION, passedOn: 0.7 },
  // Beside 0.55 of assessments: 0.036, 0.053, 0.070, 0.081, 0.101; these give 0.032, 0.056, 0.074, 0.089, 0.103.
  'protection-plans': { level: { driftPerYear: 0.11, swing: 0.15, start: 0.5 }, passedOn: 0.55 },
  // Beside 0.25 of plans: 0.028, 0.040, 0.043, 0.049, 0.053; these give 0.024, 0.039, 0.048, 0.055, 0.061.
  care: { level: { driftPerYear: 0.06, swing: 0.15, start: 0.5 }, passedOn: 0.25 },
};

/** The level of the first stage moves as volumes do, whichever stage it is. */
export const FIRST_STAGE_PRIOR = VOLUME;
