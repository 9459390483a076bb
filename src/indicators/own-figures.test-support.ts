import { on } from '#indicators/example-pathway.test-support.ts';
import type { MonthlyFigure } from '#journeys/pathway.ts';

/** Monthly measures of a whole authority: by measure, the value of each month by the month's last day. */
export const monthly = (measures: Readonly<Record<string, Readonly<Record<string, MonthlyFigure['value']>>>>): readonly MonthlyFigure[] =>
  Object.entries(measures).flatMap(([measure, months]) => Object.entries(months).map(([day, value]) => ({ measure, monthEnd: on(day), area: '', value, source: 'example' })));

/** A year's total by month: all of it in the last, so that whole years are those printed. */
export const yearTotal = (yearEnding: number, total: number): Readonly<Record<string, number>> => {
  const months = ['04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'].map(day => `${yearEnding - 1}-${day}`);
  const last = [`${yearEnding}-01-31`, yearEnding % 4 === 0 ? `${yearEnding}-02-29` : `${yearEnding}-02-28`];
  return { ...Object.fromEntries([...months, ...last].map(day => [day, 0])), [`${yearEnding}-03-31`]: total };
};
