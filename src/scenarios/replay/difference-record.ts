import type { Plan } from '#demand/plan.ts';
import { GOES_ON } from '#scenarios/replay/stays.ts';
import type { Stays } from '#scenarios/replay/stays.ts';

/**
 * How one replicate of a scenario differs from the same replicate of the baseline: whole numbers by placement group and
 * month, and for each lever by month. Children whom no lever touched do not come into it.
 */
export interface DifferenceLayout {
  readonly groups: number;
  readonly months: number;
  readonly levers: number;
  readonly size: number;
  /** In care at the end of the month, and child-days within it: `group * months + month`. */
  readonly inCare: number;
  readonly childDays: number;
  /** Entries and leavings: by month. */
  readonly started: number;
  readonly ceased: number;
  /** By lever: `lever * months + month`. Children who took part, for whom it worked, and days for which an allowance is paid. */
  readonly tookPart: number;
  readonly succeeded: number;
  readonly allowanceDays: number;
}

export function differenceLayout(groups: number, months: number, levers: number): DifferenceLayout {
  const part = groups * months;
  const flows = 2 * part;
  const first = flows + 2 * months;
  return {
    groups, months, levers, inCare: 0, childDays: part, started: flows, ceased: flows + months,
    tookPart: first, succeeded: first + levers * months, allowanceDays: first + 2 * levers * months, size: first + 3 * levers * months,
  };
}

/** Where one replicate's difference is written. */
export interface DifferenceRecord { readonly out: Int32Array; readonly at: number; readonly layout: DifferenceLayout; readonly plan: Plan }

/** What a lever counts while it acts. */
export interface Counts {
  readonly tookPart: (month: number) => void;
  readonly succeeded: (month: number) => void;
  /** Days from one up to and without the other. */
  readonly allowance: (from: number, until: number) => void;
}

/** Who hears of the lives of a scenario: what each lever counts while it acts, and each child whose stays a lever changed. The stays are filled again for the next child. */
export interface Listener {
  readonly counts: (lever: number) => Counts;
  readonly changed: (before: Stays, after: Stays, bornOn: number) => void;
}

/** Writes the differences down as they are heard; `closeDifference` after the last child. */
export const writingInto = (record: DifferenceRecord): Listener => ({
  counts: lever => countsOf(record, lever),
  changed: (before, after) => {
    addStays(record, before, -1);
    addStays(record, after, 1);
  },
});

function countsOf({ out, at, layout, plan }: DifferenceRecord, lever: number): Counts {
  const row = at + lever * layout.months;
  return {
    tookPart: month => { out[row + layout.tookPart + month]! += 1; },
    succeeded: month => { out[row + layout.succeeded + month]! += 1; },
    allowance: (from, until) => {
      for (let day = from; day < until;) {
        const month = plan.monthOfDay[day]!;
        const next = Math.min(until, plan.monthEndDays[month]! + 1);
        out[row + layout.allowanceDays + month]! += next - day;
        day = next;
      }
    },
  };
}

/** Adds a child's stays, or takes them away: changes by month, which `closeDifference` makes numbers of. */
function addStays(record: DifferenceRecord, stays: Stays, sign: number): void {
  const { out, at, layout, plan } = record;
  for (let k = 0; k < stays.count; k += 1) {
    const row = at + stays.group[k]! * layout.months;
    const from = stays.from[k]!;
    if (from > 0) {
      const month = plan.monthOfDay[from]!;
      out[row + month]! += sign;
      out[row + layout.childDays + month]! -= sign * (from - plan.monthStartDays[month]!);
      if (stays.begins[k] === 1) out[at + layout.started + month]! += sign;
    } else out[row]! += sign;
    const until = stays.until[k]!;
    if (until > plan.monthEndDays[layout.months - 1]!) continue;
    const month = plan.monthOfDay[until]!;
    out[row + month]! -= sign;
    out[row + layout.childDays + month]! += sign * (until - plan.monthStartDays[month]!);
    if (stays.leaves[k] !== GOES_ON) out[at + layout.ceased + month]! += sign;
  }
}

/** After the last child: changes become numbers at month ends, and the parts of months become child-days. */
export function closeDifference({ out, at, layout, plan }: DifferenceRecord): void {
  for (let row = at; row < at + layout.groups * layout.months; row += layout.months) {
    let inCare = 0;
    for (let month = 0; month < layout.months; month += 1) {
      inCare += out[row + month]!;
      out[row + month] = inCare;
      out[row + layout.childDays + month]! += inCare * (plan.monthEndDays[month]! - plan.monthStartDays[month]! + 1);
    }
  }
}
