import { describe, expect, it } from 'vitest';
import { addMonths } from '#kernel/calendar-date.ts';
import { contact, examplePathway, on } from '#indicators/example-pathway.test-support.ts';
import type { Figure } from '#indicators/figure.ts';
import { indicatorOf } from '#indicators/index.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import type { Period } from '#indicators/period.ts';
import { monthOf, quarterOf, rollingYear } from '#indicators/period.ts';
import { asPublished } from '#indicators/publish.ts';

const figure = (period: Period, numerator: number | null, denominator: number | null = null): Figure =>
  ({ period, value: numerator === null ? null : denominator === null ? numerator : numerator / denominator, numerator, denominator, symbol: null, why: null, basis: null });
const months = ['2024-04-01', '2024-05-01', '2024-06-01'].map(day => monthOf(on(day)));
const whole = (figures: readonly Figure[]) => figures.map(one => ({ value: null, figure: one }));

describe('figures that are published', () => {
  it('hide a small month and a second one, where the quarter beside them would give it away', () => {
    const shown = asPublished(indicatorOf('referrals'), whole([figure(months[0]!, 3), figure(months[1]!, 20), figure(months[2]!, 14), figure(quarterOf(on('2024-04-01')), 37)]));
    expect(shown.map(({ figure: { value, symbol } }) => symbol ?? value)).toEqual(['c', 20, 'c', 37]);
  });
  it('hide a month wherever it stands: in the table of months too, where it would give the small one away', () => {
    const three = [figure(months[0]!, 3), figure(months[1]!, 20), figure(months[2]!, 14)];
    const shown = asPublished(indicatorOf('referrals'), whole([...three, figure(quarterOf(on('2024-04-01')), 37), ...three]));
    expect(shown.map(({ figure: { value, symbol } }) => symbol ?? value)).toEqual(['c', 20, 'c', 37, 'c', 20, 'c']);
  });
  it('hide a year too, where two years that share eleven months would tell their first month from their last', () => {
    const year = Array.from({ length: 13 }, (_, i) => monthOf(addMonths(on('2023-04-01'), i)));
    const counts = [3, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 8];
    const years = [year[11]!, year[12]!].map(month => rollingYear(month.until));
    // 223 and 228: the last month less the five between them is the first.
    const shown = asPublished(indicatorOf('referrals'), whole([figure(year[0]!, 3), figure(year[12]!, 8), figure(years[0]!, 223), figure(years[1]!, 228), ...year.slice(1, 12).map((month, i) => figure(month, counts[i + 1]!))]));
    expect(shown[0]!.figure.symbol).toBe('c');
    const [, last, first, second, ...between] = shown.map(({ figure: { value } }) => value);
    const eleven = between.includes(null) ? null : between.reduce((sum, value) => sum! + value!, 0)!;
    expect([first !== null && eleven !== null, last !== null && first !== null && second !== null]).toEqual([false, false]);
  });
  it('of a day are one figure in each period that ends with it, and months of them make no sum', () => {
    const shown = asPublished(indicatorOf('children-on-protection-plan'), whole([figure(months[0]!, 3), figure(months[1]!, 20), figure(months[2]!, 14), figure(quarterOf(on('2024-04-01')), 14)]));
    expect(shown.map(({ figure: { value, symbol } }) => symbol ?? value)).toEqual(['c', 20, 14, 14]);
  });
  it('hide a value of a division, and the next smallest with it', () => {
    const rows = [['a', 30], ['b', 2], ['c', 9], [null, 41]] as const;
    const shown = asPublished(indicatorOf('referrals'), rows.map(([value, count]) => ({ value, figure: figure(months[0]!, count) })));
    expect(shown.map(one => one.figure.value)).toEqual([30, null, null, 41]);
  });
  it('hide a rate with its count, and a percentage on a small base or with a small side', () => {
    expect(asPublished(indicatorOf('referrals-rate'), whole([{ ...figure(months[0]!, 4, 100_000), value: 0.4 }]))[0]!.figure.value).toBeNull();
    expect(asPublished(indicatorOf('re-referrals'), whole([figure(months[0]!, 6, 9), figure(months[1]!, 3, 40), figure(months[2]!, 12, 40)])).map(one => one.figure.symbol)).toEqual(['c', 'c', null]);
  });
  it('leave what is measured from a real pathway alone when nothing is small', () => {
    const pathway = examplePathway({ people: Array.from({ length: 12 }, () => ({ contacts: [contact('2024-04-03')] })) });
    const meter = meterOf(pathway, () => null, indicatorOf);
    const figures = whole([meter.figure(indicatorOf('initial-contacts'), months[0]!), meter.figure(indicatorOf('initial-contacts'), months[1]!)]);
    expect(asPublished(indicatorOf('initial-contacts'), figures)).toEqual(figures);
  });
});
