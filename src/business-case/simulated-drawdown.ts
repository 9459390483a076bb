import { at } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import { indicatorIfKnown } from '#indicators/index.ts';
import { passes } from '#indicators/judging/target.ts';
import type { Drawdown, Gateway, GatewayTest, Outcome, Tranche } from '#business-case/drawdown.ts';

/** Looked-after children of a plan in every life, at the end of each month: index `replicate * months + month`. */
export interface Lives {
  readonly months: readonly CalendarDate[];
  readonly replicates: number;
  readonly lookedAfter: Int32Array;
  /** Of them, those in each placement group, by its id; empty for groups of a plan's own, which indicators do not go by. */
  readonly inGroup: ReadonlyMap<string, Int32Array>;
}

const LOOKED_AFTER = 'looked-after-children';

/** An indicator that the lives give, in each life at the end of a month; null for one that is seen only when it happens. */
function figuresOf(indicator: string, { months, replicates, lookedAfter, inGroup }: Lives, month: number): Float64Array | null {
  const inEachLife = (children: Int32Array): Float64Array => Float64Array.from({ length: replicates }, (_, life) => at(children, life * months.length + month));
  const all = inEachLife(lookedAfter);
  if (indicator === LOOKED_AFTER) return all;
  const measure = indicatorIfKnown(indicator)?.measure;
  const groups = measure?.kind === 'state' ? measure.livingIn : undefined;
  const counted = groups?.map(group => inGroup.get(group));
  if (counted === undefined || counted.includes(undefined)) return null;
  const living = counted.map(children => inEachLife(children!));
  return all.map((total, life) => (total === 0 ? 0 : sum(living.map(children => at(children, life))) / total));
}

/**
 * How a gateway is decided in the lives. By the month end on or before its day; before the first, nothing of the projection is
 * known yet, and what it asks is taken as passed; past the last month it is out of reach, and taken as shut.
 */
export interface SimulatedGateway {
  readonly gateway: Gateway;
  readonly decidedOn: CalendarDate | null;
  readonly reach: 'simulated' | 'before' | 'beyond';
  /** Tests that no life can decide: taken as passed. */
  readonly toBeSeen: readonly GatewayTest[];
  /** Lives in which this gateway and all before it open, 0-1. */
  readonly shareOpen: number;
  /** Looked-after children on the day: the middle of the lives and their 80% range; null where none is simulated. */
  readonly lookedAfter: MiddleAndRange | null;
  /** The same of each other indicator that its tests ask for and the lives give. */
  readonly others: readonly (MiddleAndRange & { readonly indicator: string })[];
}

interface MiddleAndRange { readonly low: number; readonly middle: number; readonly high: number }

export interface SimulatedTranche {
  readonly tranche: Tranche;
  /** Financial year, by its end, of the gateway that opens it; null where none does. */
  readonly yearEnding: number | null;
  readonly shareReleased: number;
  /** Share of the lives times the amount, in whole pence. */
  readonly expectedPence: Pence;
}

export interface SimulatedDrawdown {
  readonly gateways: readonly SimulatedGateway[];
  readonly tranches: readonly SimulatedTranche[];
  /** What is expected to be released in each year: the tranches of the year added up. */
  readonly byYear: readonly { readonly yearEnding: number; readonly expectedPence: Pence }[];
  readonly potPence: Pence;
  /** All that is released: the tranches added up, and what 8 lives of 10 lie between. */
  readonly released: { readonly expectedPence: Pence; readonly lowPence: Pence; readonly highPence: Pence };
}

/** Position of the month end on or before a day; -1 before the first. */
const monthOf = (day: CalendarDate, months: readonly CalendarDate[]): number => months.findLastIndex(end => end <= day);

/** A month end that a day would have to wait for is a month on from the last at most: past it nothing is simulated. */
const MOST_DAYS_AFTER = 31;

function reachOf({ on }: Gateway, { months }: Lives): SimulatedGateway['reach'] {
  if (monthOf(on, months) === -1) return 'before';
  return on - at(months, months.length - 1) > MOST_DAYS_AFTER ? 'beyond' : 'simulated';
}

/** A gateway, and what the lives give on its day of the indicators that it asks for, the number looked after always among them; nothing where its day is not simulated. */
interface OnItsDay { readonly gateway: Gateway; readonly reach: SimulatedGateway['reach']; readonly month: number; readonly figures: ReadonlyMap<string, Float64Array> }

function onItsDay(gateway: Gateway, lives: Lives): OnItsDay {
  const reach = reachOf(gateway, lives);
  const month = monthOf(gateway.on, lives.months);
  const asked = reach === 'simulated' ? [LOOKED_AFTER, ...gateway.tests.map(({ indicator }) => indicator)] : [];
  return {
    gateway, reach, month, figures: new Map([...new Set(asked)].flatMap(indicator => {
      const figures = figuresOf(indicator, lives, month);
      return figures === null ? [] : [[indicator, figures] as const];
    })),
  };
}

/** By gateway and life: whether it and all before it are open. */
function openings(gateways: readonly OnItsDay[], replicates: number): readonly (readonly boolean[])[] {
  let before: readonly boolean[] = Array.from({ length: replicates }, () => true);
  return gateways.map(({ gateway, reach, figures }) => {
    before = before.map((open, life) => open && reach !== 'beyond' && gateway.tests.every(({ indicator, test, value }) => {
      const ofLives = figures.get(indicator);
      return ofLives === undefined || passes({ test, upper: null }, at(ofLives, life), value);
    }));
    return before;
  });
}

const shareOf = (lives: readonly boolean[]): number => lives.filter(Boolean).length / lives.length;

/** A number of children is whole. */
function middleAndRange(figures: Float64Array, isCount: boolean): MiddleAndRange {
  const sorted = figures.toSorted();
  const quantile = (probability: number): number => (isCount ? Math.round : Number)(quantileOfSorted(sorted, probability));
  return { low: quantile(0.1), middle: quantile(0.5), high: quantile(0.9) };
}

/** What the lives give of a gateway, and what they do not. */
function gatewayIn({ gateway, reach, month, figures }: OnItsDay, { months }: Lives): Omit<SimulatedGateway, 'shareOpen'> {
  const children = figures.get(LOOKED_AFTER);
  return {
    gateway, reach, decidedOn: reach === 'simulated' ? at(months, month) : null, toBeSeen: gateway.tests.filter(({ indicator }) => !figures.has(indicator)),
    lookedAfter: children === undefined ? null : middleAndRange(children, true),
    others: [...figures].flatMap(([indicator, ofLives]) => (indicator === LOOKED_AFTER ? [] : [{ indicator, ...middleAndRange(ofLives, false) }])),
  };
}

/** What a plan's gateways would release over all its lives. A tranche that no gateway opens stays in the pot. */
export function simulatedDrawdown(drawdown: Drawdown, lives: Lives): SimulatedDrawdown {
  const { gateways } = drawdown;
  const days = gateways.map(gateway => onItsDay(gateway, lives));
  const open = openings(days, lives.replicates);
  const openOf = ({ gateway }: Tranche): readonly boolean[] | null => open[gateways.findIndex(({ id }) => id === gateway)] ?? null;
  const tranches = drawdown.tranches.map((tranche): SimulatedTranche => {
    const found = gateways.find(({ id }) => id === tranche.gateway);
    const shareReleased = shareOf(openOf(tranche) ?? [false]);
    return { tranche, yearEnding: found ? financialYearEnding(found.on) : null, shareReleased, expectedPence: pence(tranche.amountPence * shareReleased) };
  });
  const years = [...new Set(tranches.flatMap(({ yearEnding }) => (yearEnding === null ? [] : [yearEnding])))].toSorted((a, b) => a - b);
  const released = Float64Array.from({ length: lives.replicates }, (_, life) => sum(drawdown.tranches.map(tranche => (openOf(tranche)?.[life] === true ? tranche.amountPence : 0)))).toSorted();
  return {
    gateways: days.map((day, index): SimulatedGateway => ({ ...gatewayIn(day, lives), shareOpen: shareOf(at(open, index)) })),
    tranches,
    byYear: years.map(year => ({ yearEnding: year, expectedPence: pence(sum(tranches.filter(({ yearEnding }) => yearEnding === year).map(({ expectedPence }) => expectedPence))) })),
    potPence: pence(sum(drawdown.tranches.map(({ amountPence }) => amountPence))),
    released: { expectedPence: pence(sum(tranches.map(({ expectedPence }) => expectedPence))), lowPence: pence(quantileOfSorted(released, 0.1)), highPence: pence(quantileOfSorted(released, 0.9)) },
  };
}

/** A figure that passes a test, as near to what is asked as the unit of the indicator lets it be. */
function passing({ indicator, test, value }: GatewayTest): number {
  const step = indicatorIfKnown(indicator)?.unit === '%' ? 0.001 : 1;
  return test === '<' ? value - step : test === '>' ? value + step : value;
}

/** Three courses at the gateways: few, as many and many children as the lives have, in their placements as in the middle of the lives; what these do not say is taken as passed. */
export function coursesOf(drawdown: Drawdown, lives: Lives): readonly Outcome[] {
  const simulated = simulatedDrawdown(drawdown, lives).gateways.filter(({ reach }) => reach !== 'beyond');
  return ([['Few looked-after children (one life in ten has fewer)', 'low'], ['The middle of the lives', 'middle'], ['Many looked-after children (one life in ten has more)', 'high']] as const).map(([title, which]): Outcome => ({
    title,
    figures: Object.fromEntries(simulated.map(({ gateway, lookedAfter, others }) => [gateway.id, Object.fromEntries(gateway.tests.map(test =>
      [test.indicator, (test.indicator === LOOKED_AFTER ? lookedAfter?.[which] : others.find(({ indicator }) => indicator === test.indicator)?.middle) ?? passing(test)]))])),
  }));
}
