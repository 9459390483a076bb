import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { AuthorityShape } from '#synthetic-authority/shape.ts';
import type { Line, Steps, Totals } from './levels.ts';
import type { OwnMeasure } from './own-figures.ts';

/**
 * What the whole pathway of an imaginary authority is like: how many of everything there are, month by month. Children are
 * invented until the numbers are there, so that a story that was printed can be told. Totals and lines begin at `from`.
 */
export interface PathwayShape {
  readonly name: string;
  /** The children in care, whose histories are made first; ends with the same day. */
  readonly care: AuthorityShape;
  /** A first of April some years before the returns begin, so that cases are open and children are known when they do. */
  readonly from: CalendarDate;
  /** Children in contacts. */
  readonly contacts: Totals;
  readonly policeShareOfContacts: Steps;
  /** Share of the children in contacts who had a referral in the twelve months before. */
  readonly againShare: Steps;
  readonly referrals: Totals;
  readonly noFurtherActionShare: Steps;
  /** Where and when the front door is screened by a hub, fewer contacts become referrals than elsewhere: 1 for no difference. */
  readonly hubs: readonly { readonly area: string; readonly fromOn: CalendarDate }[];
  readonly assessments: Totals;
  readonly section47Enquiries: Totals;
  readonly initialConferences: Totals;
  readonly protectionPlanStarts: Totals;
  /** Children with an open episode of need, on a plan and in targeted early help. */
  readonly childrenInNeed: Line;
  readonly childrenOnProtectionPlan: Line;
  readonly childrenInEarlyHelp: Line;
  /** Families. */
  readonly adoptersApproved: Totals;
  /** What services keep month by month and no record of a child holds. */
  readonly services: readonly OwnMeasure[];
  /** Children under 18 at the middle of a year. */
  readonly population: readonly (readonly [midYear: number, children: number])[];
  /** Share of the cells of Annex A that are written in another way than the guidance's, as systems do, 0-1. */
  readonly messyShareOfCells: number;
  /** Targets, key dates and comments: rows of a plan file. */
  readonly plan: readonly (readonly string[])[];
}
