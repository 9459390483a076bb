import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** What an indicator is meant to come to, by when. */
export interface Target {
  readonly indicator: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly test: Test;
  /** In the unit of the indicator: a share as a ratio. The lower bound for `between`. */
  readonly value: number;
  readonly upper: number | null;
  /** Where it starts from: then the target of a day lies on the straight line from here to the value. Null: the value holds all along. */
  readonly start: number | null;
  /** How far off is still amber, as a ratio of the target. */
  readonly tolerance: number;
}

export const TESTS = ['<', '<=', '>', '>=', '=', 'between'] as const;
export type Test = (typeof TESTS)[number];

/** Where a plan gives no tolerance: 5% of the target. Assumption; the reports print none. */
export const USUAL_TOLERANCE = 0.05;

/** The value that a target asks for on a day: on the way from the start, or the value itself. */
export function trajectoryAt({ from, until, value, start }: Target, day: CalendarDate): number {
  if (start === null || day >= until || until <= from) return value;
  return day <= from ? start : start + (value - start) * (day - from) / (until - from);
}

/** Whether a figure passes. 590 against "fewer than 587" does not; nor does 587. */
export function passes({ test, upper }: Pick<Target, 'test' | 'upper'>, figure: number, asked: number): boolean {
  switch (test) {
    case '<': return figure < asked;
    case '<=': return figure <= asked;
    case '>': return figure > asked;
    case '>=': return figure >= asked;
    case '=': return figure === asked;
    case 'between': return figure >= asked && figure <= (upper ?? asked);
  }
}

/** How far a figure is on the wrong side, as a ratio of what was asked; 0 at the target itself. */
export function shortfall({ test, upper }: Target, figure: number, asked: number): number {
  const off = test === '<' || test === '<=' ? figure - asked : test === '>' || test === '>=' ? asked - figure
    : Math.max(asked - figure, figure - (upper ?? asked));
  return asked === 0 ? off : off / Math.abs(asked);
}

/** What a status is judged by. A pair is a counterweight: worse when its own target is missed, or its months signal the wrong way. */
export interface StatusFacts {
  readonly direction: Indicator['direction'];
  readonly target: Target | null;
  readonly figure: number | null;
  readonly day: CalendarDate;
  readonly pairsThatAreWorse: readonly string[];
}

export interface StatusRule {
  readonly id: 'no-target' | 'no-figure' | 'met-with-warning' | 'met' | 'near' | 'not-met';
  readonly title: string;
  readonly colour: 'green' | 'amber' | 'red' | 'grey';
  readonly when: string;
  readonly holds: (facts: StatusFacts) => boolean;
}

const asked = ({ target, day }: StatusFacts): number => trajectoryAt(target!, day);

/** The first that holds. One table, so that anybody can read how a colour comes about. */
export const STATUS_RULES: readonly StatusRule[] = [
  { id: 'no-target', title: 'No target', colour: 'grey', when: 'No target covers the day.', holds: ({ target }) => target === null },
  { id: 'no-figure', title: 'No figure', colour: 'grey', when: 'There is a target but no figure.', holds: ({ figure }) => figure === null },
  {
    id: 'met-with-warning', title: 'Met, but look at its pair', colour: 'amber',
    when: 'The figure passes the test of its target for the day, and a counterweight has got worse: it cannot turn green.',
    holds: facts => passes(facts.target!, facts.figure!, asked(facts)) && facts.pairsThatAreWorse.length > 0,
  },
  { id: 'met', title: 'Met', colour: 'green', when: 'The figure passes the test of its target for the day. "Fewer than" is not met by the number itself.', holds: facts => passes(facts.target!, facts.figure!, asked(facts)) },
  { id: 'near', title: 'Not met, but near', colour: 'amber', when: 'The figure does not pass, and is off by no more than the tolerance.', holds: facts => shortfall(facts.target!, facts.figure!, asked(facts)) <= facts.target!.tolerance },
  { id: 'not-met', title: 'Not met', colour: 'red', when: 'Anything else.', holds: () => true },
];

export const statusOf = (facts: StatusFacts): StatusRule => STATUS_RULES.find(rule => rule.holds(facts))!;
