import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addMonths } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { DAYS_PER_MONTH } from '#demand/axes.ts';
import { knownUntil } from '#demand/front-door/basis.ts';
import { indicatorOf } from '#indicators/index.ts';
import { knownDays, whyNotKnown } from '#indicators/measuring/known.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import { lastMonthEnd, rollingYear } from '#indicators/period.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';

/** Early help in the last twelve months that the returns tell of up to a day; null where they do not tell of all of them. Nobody's waiting is in a return. */
export function earlyHelpKnown(pathway: Pathway, day: CalendarDate): EarlyHelpKnown | null {
  const told = knownUntil(pathway, day);
  const days = told.known.filter(({ kind }) => kind === 'earlyHelp').map(({ until }) => until);
  if (days.length === 0) return null;
  const year = rollingYear(lastMonthEnd(Math.max(...days) as CalendarDate));
  if (whyNotKnown(knownDays(told.known), { needs: ['earlyHelp'] }, year, false) !== null) return null;
  const isIn = (on: CalendarDate): boolean => on >= year.from && on <= year.until;
  const spells = told.people.flatMap(({ earlyHelp }) => earlyHelp);
  const ended = spells.flatMap(({ startedOn, endedOn }) => (endedOn !== null && isIn(endedOn) ? [endedOn - startedOn] : []));
  const meter = meterOf(told, () => null, indicatorOf);
  // A month more than a year before: all spells have then had their twelve months.
  const before = rollingYear(addMonths(year.from, -2));
  const steppedUp = meter.figure(indicatorOf('early-help-stepped-up'), before).value;
  return {
    until: year.until, childrenPerMonth: spells.filter(({ startedOn }) => isIn(startedOn)).length / 12, childrenNow: meter.figure(indicatorOf('children-in-early-help'), year).value,
    meanMonths: ended.length === 0 ? null : ended.reduce((total, one) => total + one, 0) / ended.length / DAYS_PER_MONTH,
    steppedUp: steppedUp === null ? null : { share: steppedUp, until: before.until },
  };
}
