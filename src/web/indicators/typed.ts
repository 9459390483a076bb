import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { SectionAsked } from '#web/indicators/messages.ts';
import { FUNNEL_WAYS, PERIODS } from '#web/indicators/options.ts';
import type { IndicatorsQuestion } from '#web/indicators/asked-in.ts';

/** What was chosen in the form of a section. What that form does not ask stays as it was. */
export function readIndicatorsForm(part: SectionAsked['part'], typed: Readonly<Record<string, string>>, before: IndicatorsQuestion): IndicatorsQuestion {
  const textOf = (field: string): string => typed[`${part}-${field}`] ?? '';
  const period = PERIODS.find(({ id }) => id === textOf('period'))?.id;
  const common = { ...before, asOf: textOf('as-of') === '' ? null : Number(textOf('as-of')) as CalendarDate, publish: textOf('publish') !== '' };
  if (part === 'funnel') {
    const by = FUNNEL_WAYS.find(({ id }) => id === textOf('by'))?.id ?? before.funnelBy;
    return { ...common, funnelPeriod: period === undefined || period === 'longest' ? before.funnelPeriod : period, funnelBy: by };
  }
  return { ...common, period: period ?? before.period, ...(part === 'indicator' ? { division: textOf('division') || null } : {}) };
}
