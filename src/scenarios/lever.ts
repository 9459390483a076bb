import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PartId } from '#demand/front-door/parts.ts';

/** Lowest, likeliest and highest value that somebody would believe. Drawn as a triangle between them; three times the same is certain. */
export interface ThreePoint { readonly low: number; readonly likeliest: number; readonly high: number }

/** How the study was made, from the one that leaves least to doubt. */
export const GRADES = [
  { id: 'trial', title: 'Randomised trial' },
  { id: 'matched-comparison', title: 'Matched comparison' },
  { id: 'regression', title: 'Regression on areas and years' },
  { id: 'before-and-after', title: 'Before and after, without comparison' },
  { id: 'no-effect-found', title: 'Tested: no effect found' },
  { id: 'none', title: 'No published effect' },
] as const;
export type Grade = (typeof GRADES)[number]['id'];
export const gradeTitle = (grade: Grade): string => GRADES.find(({ id }) => id === grade)?.title ?? grade;

export interface Evidence {
  readonly grade: Grade;
  /** What was found, with its figures. */
  readonly says: string;
  readonly source: string;
  /** The effect of the lever, in its own unit, where the study gives one; null where the user enters a range. */
  readonly effect: ThreePoint | null;
}

/** Stages of the pathway, in the order in which levers act: a child prevented at one is not there at the next. */
export const LEVER_STAGES = [
  { id: 'front-door', title: 'Front door' },
  { id: 'early-help', title: 'Early help' },
  { id: 'edge-of-care', title: 'Edge of care' },
  { id: 'in-care', title: 'In care' },
  { id: 'leaving-care', title: 'Leaving care' },
  { id: 'prices', title: 'Prices' },
  { id: 'around-care', title: 'Around care' },
] as const;
export type LeverStage = (typeof LEVER_STAGES)[number]['id'];

/** A number of a lever's own, beside those that every lever has. */
export interface LeverField {
  /** As in a scenario file: `families-per-worker`. */
  readonly id: string;
  readonly title: string;
  readonly unit: 'share' | 'count' | 'months' | 'years' | 'pounds' | 'pounds-a-week';
  readonly help: string;
  /** Null where somebody has to say: there is no honest guess. Amounts of money are in pence. */
  readonly fallback: number | null;
  /** May be left out where the returns tell of it: it is then what the projection of the front door comes to. */
  readonly fromReturns?: true;
  readonly least: number;
  readonly most: number;
}

/** Years of age, the first in and the second out. */
export type Ages = readonly [from: number, to: number];

/** Those who would have entered care do not. Of them a share enters after all, later. */
export interface PreventEntry {
  readonly kind: 'prevent-entry';
  readonly ages: Ages;
  readonly laterShare: number;
  /** Mean time until they do. */
  readonly laterAfterMonths: number;
  /** Most children who would enter care that can be taken on in a month; null for no bound. */
  readonly casesPerMonth: number | null;
  /** Where workers begin with whole families: how many a month, and how many children are in them. */
  readonly families?: { readonly perMonth: number; readonly childrenPerMonth: number };
}

/** Children in care leave before they would have. Of them a share comes back, and then stays the days that were saved. */
export interface LeaveEarlier {
  readonly kind: 'leave-earlier';
  /** Placement groups; null for all. */
  readonly groups: readonly string[] | null;
  readonly ages: Ages;
  /** Time in care at which it is offered. */
  readonly careMonths: readonly [from: number, to: number];
  /** Id of a destination of the model. */
  readonly destination: string;
  /** Those who leave do so within this time of being offered it. */
  readonly withinMonths: number;
  readonly returnShare: number;
  /** Paid from leaving to the 18th birthday, where the child would not have left the same way; null for none. */
  readonly allowancePerWeekPence: number | null;
  readonly casesPerMonth: number | null;
}

/** Children live in another kind of placement for the rest of their stay in care; how long they stay does not change. */
export interface LiveElsewhere {
  readonly kind: 'live-elsewhere';
  readonly fromGroups: readonly string[];
  readonly toGroup: string;
  readonly ages: Ages;
  /** Time in the placement before which nobody moves. */
  readonly afterMonths: number;
  /** Further places in the group moved to, by month from the one the lever starts in; null for no bound. */
  readonly placesByMonth: ((months: number) => readonly number[]) | null;
}

/** The price of placements falls by the effect; nobody moves. */
export interface LowerPrice { readonly kind: 'lower-price'; readonly groups: readonly string[] }

/** Something counted a year (contacts, sessions, assessments, posts): the effect is the share of it that costs `afterPence` and no longer `beforePence`. */
export interface ChangeActivity {
  readonly kind: 'change-activity';
  readonly unit: string;
  readonly unitsPerYear: number;
  readonly beforePence: number;
  readonly afterPence: number;
}

/**
 * Work of the front door that is handled in another way: the effect is the share of it that costs `afterPence` and no longer
 * `beforePence`. It is counted under another name and no child's path changes: what would have led on leads on (decision 0038).
 */
export interface ChangeFrontDoor {
  readonly kind: 'change-front-door';
  readonly unit: string;
  /** Which events of the front door it reaches. */
  readonly parts: readonly PartId[];
  /** What they are counted as then. */
  readonly becomes: string;
  /** As somebody counted them; null for those that the projection of the front door comes to. */
  readonly unitsPerYear: number | null;
  readonly beforePence: number;
  readonly afterPence: number;
  /** Of those handled in the other way, the share that comes back to the first because of it, and when. */
  readonly laterShare: number;
  readonly laterAfterMonths: number;
}

export type LeverAction = PreventEntry | LeaveEarlier | LiveElsewhere | LowerPrice | ChangeActivity | ChangeFrontDoor;

/** Placement groups that an action names: without one of them it cannot be what it says. */
export function groupsNamed(action: LeverAction): readonly string[] {
  switch (action.kind) {
    case 'leave-earlier': return action.groups ?? [];
    case 'live-elsewhere': return [...action.fromGroups, action.toGroup];
    case 'lower-price': return action.groups;
    case 'prevent-entry': case 'change-activity': case 'change-front-door': return [];
  }
}

/** Values of a lever's own fields, by id: each within its bounds. */
export type FieldValues = Readonly<Record<string, number>>;

/** Something that could be done. Its place in the list is its place along the pathway. */
export interface Lever {
  /** File name, word in a scenario file, part of an address. */
  readonly id: string;
  readonly title: string;
  readonly stage: LeverStage;
  readonly summary: string;
  /** What in the model it changes. */
  readonly actsOn: string;
  readonly eligible: string;
  /** What the effect is a share of. */
  readonly effectMeans: string;
  readonly evidence: readonly Evidence[];
  /** Ids of indicators to watch beside it: it is not safe while one of them gets worse. */
  readonly counterweights: readonly string[];
  /** Ids of levers that may reach the same children. */
  readonly overlapsWith: readonly string[];
  readonly fields: readonly LeverField[];
  readonly action: (fields: FieldValues) => LeverAction;
}

/** Placement groups that a lever names, whatever its own fields are. */
export const groupsOfLever = ({ action, fields }: Lever): readonly string[] => groupsNamed(action(Object.fromEntries(fields.map(({ id, fallback, least }) => [id, fallback ?? least]))));

/** The part of a cost that comes once, each year, with posts, or with each child. */
export interface LeverCost {
  readonly title: string;
  readonly nature: 'one-off' | 'recurring' | 'staff' | 'per-case';
  /** One-off: in all. Recurring: a year. Staff: all posts in a full year. Per case: for one child. */
  readonly amountPence: number;
  readonly posts: { readonly fullTimeEquivalents: number; readonly grade: string | null } | null;
  /** When it begins and, for what comes again, ends; null: with the lever, and at the end of the scenario. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** How a lever is used in a scenario. */
export interface LeverUse {
  readonly lever: string;
  /** The first day on which anybody may be offered it. */
  readonly start: CalendarDate;
  /** The last day; null for the whole scenario. */
  readonly end: CalendarDate | null;
  /** Months from the start until the first effect, then months until it is at its full reach. */
  readonly leadMonths: number;
  readonly rampMonths: number;
  /** After the end, months in which the reach halves, and halves again; 0: it stops at once. */
  readonly fadeHalfLifeMonths: number;
  /** Share of those eligible who are offered it at full reach, and share of those who take it up. */
  readonly reach: number;
  readonly takeUp: number;
  readonly effect: ThreePoint;
  readonly fields: FieldValues;
  readonly costs: readonly LeverCost[];
}

export const isNeutral = ({ reach, takeUp, effect }: LeverUse): boolean => reach * takeUp * Math.max(Math.abs(effect.low), Math.abs(effect.high)) === 0;
