import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PeriodKind } from '#indicators/period.ts';
import type { FunnelBy } from '#jobs/funnel.ts';
import type { SectionAsked } from '#web/indicators/messages.ts';

/** What somebody wants to know of the indicators. The address carries which indicator; the rest only this tab knows. */
export interface IndicatorsQuestion {
  readonly asOf: CalendarDate | null;
  readonly period: PeriodKind | 'longest';
  readonly publish: boolean;
  readonly division: string | null;
  readonly funnelPeriod: PeriodKind;
  readonly funnelBy: FunnelBy;
}

/** As the command line begins: each indicator at its latest month, for the longest time that is known. */
export const NO_INDICATORS_QUESTION: IndicatorsQuestion = { asOf: null, period: 'longest', publish: false, division: null, funnelPeriod: 'rolling-year', funnelBy: 'none' };

/** What a section asks for; null where it needs no figures. */
export function askedIn(section: string, { asOf, period, publish, division, funnelPeriod, funnelBy }: IndicatorsQuestion): SectionAsked | null {
  if (section === 'indicators') return { part: 'dashboard', asOf, publish, period };
  if (section === 'funnel') return { part: 'funnel', asOf, publish, period: funnelPeriod, by: funnelBy };
  const id = indicatorOfSection(section);
  return id === null ? null : { part: 'indicator', id, asOf, publish, period, division };
}

/** `indicators/re-referrals`: the page of one indicator. */
export const indicatorOfSection = (section: string): string | null => /^indicators\/(.+)$/.exec(section)?.[1] ?? null;
