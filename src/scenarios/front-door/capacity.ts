import { sum } from '#kernel/mathematics.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { CompiledScenario } from '#scenarios/compile.ts';
import type { DifferenceRecords, Setting } from '#scenarios/comparison/outcome.ts';
import { spreadOf } from '#scenarios/comparison/spread.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';

/** What the returns tell of early help on a day. Null: they do not. */
export interface EarlyHelpKnown {
  readonly until: CalendarDate;
  /** Children with whom it began in a month of the twelve up to the day, and children who had it on the day. */
  readonly childrenPerMonth: number;
  readonly childrenNow: number | null;
  /** Mean length of those spells that ended in these twelve months. */
  readonly meanMonths: number | null;
  /** Of spells that ended in twelve months a year before, the share that went on to social work within a year, and the last of those months. */
  readonly steppedUp: { readonly share: number; readonly until: CalendarDate } | null;
}

/** Workers of a lever that can only begin with so many families, and whom they reach. */
export interface CapacityMet {
  readonly use: number;
  readonly lever: string;
  readonly familiesPerMonth: number;
  readonly childrenPerMonth: number;
  /** In each twelve months, of the children who would enter care: those who would take part if there were a worker for each, and those who do. */
  readonly years: readonly { readonly wouldTakePart: Spread; readonly takePart: Spread }[];
}

/** Every lever whose workers begin with families. Empty where no child was followed. */
export function capacitiesMet(uses: readonly LeverUse[], { treatment, childUses }: CompiledScenario, difference: DifferenceRecords | null, setting: Setting): readonly CapacityMet[] {
  const { baseline: { layout, values, replicates }, monthEnds: { length: months } } = setting;
  if (difference === null) return [];
  const perYear = (of: (run: number, month: number) => number): readonly Spread[] => Array.from({ length: Math.floor(months / 12) }, (_, year) =>
    spreadOf(Float64Array.from({ length: replicates }, (_each, run) => sum(Array.from({ length: 12 }, (_month, i) => of(run, 12 * year + i))))));
  return childUses.flatMap((use, position): readonly CapacityMet[] => {
    const action = leverCalled(uses[use]!.lever).lever.action(uses[use]!.fields);
    if (action.kind !== 'prevent-entry' || action.families === undefined) return [];
    const { shareByMonth } = treatment.actions[position]!.offer;
    // The first rows of what started are those of children who did not come alone: no lever is offered to the others.
    const entries = (run: number, month: number): number => sum(Array.from({ length: layout.groups }, (_, group) => values[run * layout.size + layout.started + group * months + month]!));
    const wouldTakePart = perYear((run, month) => entries(run, month) * shareByMonth[month]!);
    const takePart = perYear((run, month) => difference.values[run * difference.layout.size + difference.layout.tookPart + position * months + month]!);
    return [{ use, lever: uses[use]!.lever, familiesPerMonth: action.families.perMonth, childrenPerMonth: action.families.childrenPerMonth, years: wouldTakePart.map((would, year) => ({ wouldTakePart: would, takePart: takePart[year]! })) }];
  });
}
