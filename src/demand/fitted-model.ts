import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { EndingShares } from '#demand/endings.ts';
import type { Entrants } from '#demand/entrants.ts';
import type { FlowLevels } from '#demand/flow-levels.ts';
import type { MoveShares } from '#demand/moves.ts';
import type { Rates } from '#demand/rates.ts';
import type { ReturnRates } from '#demand/returns-to-care.ts';

/** All that the simulation needs to know, as plain data that a worker can be sent. No child's identifier is in it. */
export interface FittedModel {
  /** Last day of the data; day 0 of the simulation. */
  readonly from: CalendarDate;
  readonly groupIds: readonly string[];
  readonly stock: Stock;
  readonly recentLeavers: RecentLeavers;
  readonly exitRates: Rates;
  readonly moveRates: Rates;
  readonly moveShares: MoveShares;
  readonly endingShares: EndingShares;
  readonly returns: ReturnRates;
  readonly entrants: Entrants;
  readonly levels: FlowLevels;
}

/** Children in care on the last day: parallel lists, days counted from it. */
export interface Stock {
  readonly count: number;
  readonly unaccompanied: Uint8Array;
  readonly female: Uint8Array;
  readonly group: Uint8Array;
  readonly bornOn: Int32Array;
  readonly startedOn: Int32Array;
  readonly eighteenOn: Int32Array;
}

/** Children out of care on the last day who left it within the two years before and may yet come back: parallel lists, days counted from the last day. */
export interface RecentLeavers {
  readonly count: number;
  readonly unaccompanied: Uint8Array;
  readonly female: Uint8Array;
  readonly bornOn: Int32Array;
  readonly leftOn: Int32Array;
  readonly eighteenOn: Int32Array;
}
