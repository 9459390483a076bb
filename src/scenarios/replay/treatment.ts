import type { ThreePoint } from '#scenarios/lever.ts';

/** Who is offered a lever, laid out by month of the projection so that a replay only looks things up. Days of age and of care; the first in, the second out. */
export interface Offer {
  /** Share of those eligible who take part when it is offered in the month: reach, take-up and how far the lever is at work. */
  readonly shareByMonth: Float64Array;
  /** The first month in which anybody takes part. */
  readonly firstMonth: number;
  readonly fromAgeDays: number;
  readonly untilAgeDays: number;
  /** 1 for the placement groups it is offered in; null for all. */
  readonly groups: Uint8Array | null;
  readonly fromCareDays: number;
  readonly untilCareDays: number;
  /** Most who can take part in each month; null for no bound. */
  readonly casesByMonth: Int32Array | null;
}

interface ActionBase {
  /** Names the lever's streams of chance. */
  readonly name: string;
  readonly offer: Offer;
  readonly effect: ThreePoint;
}
export interface PreventAction extends ActionBase { readonly kind: 'prevent-entry'; readonly laterShare: number; readonly laterAfterDays: number }
export interface LeaveAction extends ActionBase {
  readonly kind: 'leave-earlier';
  readonly destination: number;
  readonly withinDays: number;
  readonly returnShare: number;
  /** Whether an allowance is paid after leaving, so that its days are counted. */
  readonly allowance: boolean;
}
export interface ElsewhereAction extends ActionBase {
  readonly kind: 'live-elsewhere';
  readonly toGroup: number;
  readonly afterDays: number;
  /** Further places there are in each month; null for no bound. */
  readonly placesByMonth: Int32Array | null;
}
/** What a lever does to children. Prices and activities touch no path. */
export type ChildAction = PreventAction | LeaveAction | ElsewhereAction;

/** Levers that act together, in the order of the pathway. */
export interface Treatment { readonly actions: readonly ChildAction[] }
