import { addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Figure } from '#indicators/figure.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { indicatorOf } from '#indicators/index.ts';
import type { Meter } from '#indicators/measuring/meter.ts';
import { monthOf, rollingYear } from '#indicators/period.ts';

/** Two neighbours between which the same work can be called one thing or the other. */
interface Neighbours { readonly one: string; readonly other: string; readonly how: string }

const NEIGHBOURS: readonly Neighbours[] = [
  { one: 'initial-contacts', other: 'consultations', how: 'A call that used to be recorded as a contact may now be recorded as a consultation.' },
  { one: 'referrals', other: 'initial-contacts', how: 'What used to be accepted as a referral may now stay a contact.' },
  { one: 'initial-contacts', other: 'referrals', how: 'Approaches may go straight to referral without being recorded as contacts.' },
  { one: 'assessments-completed', other: 'section-47-enquiries', how: 'Work that used to be an assessment may now be an enquiry.' },
  { one: 'children-on-protection-plan', other: 'children-in-need', how: 'Children may be held on child in need plans who would have had a child protection plan.' },
  { one: 'children-in-need', other: 'children-in-early-help', how: 'Cases may be stepped down to early help without less need.' },
  { one: 'family-time-agency', other: 'family-time-in-house', how: 'Sessions moved from agency to in-house staff are a change of supplier, not of demand.' },
];

/** A change that is worth telling. Assumption: smaller ones are within what a year brings. */
const SMALLEST_CHANGE = 0.1;

export interface Suspicion {
  readonly kind: 'relabelled' | 'definition-changed';
  readonly indicator: string;
  readonly other: string | null;
  /** Changes over the year, as ratios. */
  readonly change: number | null;
  readonly otherChange: number | null;
  /** How much of what the one lost the other gained; above 1 it gained more. */
  readonly shareOfFall: number | null;
  readonly says: string;
}

/** What may be hidden behind the figures of the twelve months to a month end, beside those of the twelve before. */
export function suspicions(meter: Meter, monthEnd: CalendarDate, indicators: readonly Indicator[]): readonly Suspicion[] {
  const has = (id: string): boolean => indicators.some(one => one.id === id);
  return [
    ...NEIGHBOURS.filter(({ one, other }) => has(one) && has(other)).flatMap(pair => relabelled(meter, monthEnd, pair)),
    ...indicators.flatMap(indicator => definitionChanged(indicator, monthEnd)),
  ];
}

function relabelled(meter: Meter, monthEnd: CalendarDate, { one, other, how }: Neighbours): readonly Suspicion[] {
  const [fell, rose] = [one, other].map(id => {
    const indicator = indicatorOf(id);
    const isState = indicator.measure.kind === 'state';
    const read = (day: CalendarDate): Figure => meter.figure(indicator, isState ? monthOf(day) : rollingYear(day));
    return { title: indicator.title, unit: indicator.unit, before: read(addMonths(monthEnd, -12)).value, now: read(monthEnd).value };
  }) as [Change, Change];
  if (!fell.before || !rose.before || fell.now === null || rose.now === null) return [];
  const change = fell.now / fell.before - 1;
  const otherChange = rose.now / rose.before - 1;
  if (change > -SMALLEST_CHANGE || otherChange < SMALLEST_CHANGE) return [];
  // Only counts can be held against each other.
  const shareOfFall = isCount(rose) && isCount(fell) ? (rose.now - rose.before) / (fell.before - fell.now) : null;
  return [{
    kind: 'relabelled', indicator: one, other, change, otherChange, shareOfFall,
    says: `${fell.title} fell by ${Math.round(-change * 100)}% in a year while ${lowerFirst(rose.title)} rose by ${Math.round(otherChange * 100)}%${shareOfFall === null ? '' : `: as many as ${Math.round(Math.min(shareOfFall, 1) * 100)}% of the fall`}. ${how}`,
  }];
}

const isCount = ({ unit }: Change): boolean => !/^(%|£|per )/.test(unit);

interface Change { readonly title: string; readonly unit: string; readonly before: number | null; readonly now: number | null }

const lowerFirst = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

/** A definition that began within the two years that are held against each other. */
function definitionChanged({ id, title, definitions }: Indicator, monthEnd: CalendarDate): readonly Suspicion[] {
  return definitions.filter(({ from }) => from !== null && from > addMonths(monthEnd, -24) && from <= monthEnd).map(({ text }): Suspicion => ({
    kind: 'definition-changed', indicator: id, other: null, change: null, otherChange: null, shareOfFall: null,
    says: `The definition of "${title}" changed within the two years compared: ${text}`,
  }));
}
