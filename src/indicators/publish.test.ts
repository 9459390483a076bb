import { describe, expect, it } from 'vitest';
import { contact, examplePathway, on } from '#indicators/example-pathway.test-support.ts';
import type { Figure } from '#indicators/figure.ts';
import { indicatorOf } from '#indicators/index.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import type { Period } from '#indicators/period.ts';
import { monthOf, quarterOf } from '#indicators/period.ts';
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
