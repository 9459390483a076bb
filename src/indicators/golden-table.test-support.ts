import { expect, it } from 'vitest';
import { must } from '#kernel/assert.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { indicatorOf } from '#indicators/index.ts';
import type { ExamplePathway } from '#indicators/example-pathway.test-support.ts';
import { examplePathway, on } from '#indicators/example-pathway.test-support.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import type { PopulationAt } from '#indicators/measuring/meter.ts';
import { DIVISIONS, PLACEMENT_GROUP } from '#indicators/divisions.ts';
import type { OtherFiles } from '#indicators/other-files.ts';
import { NO_OTHER_FILES } from '#indicators/other-files.ts';
import type { PeriodKind } from '#indicators/period.ts';
import { periodOf } from '#indicators/period.ts';

/** What an indicator must come to, with the arithmetic or the publication it is from. Never our own output. */
export interface GoldenTable extends ExamplePathway {
  /** Children under 18 by mid-year, for rates. */
  readonly population?: Readonly<Record<number, number>>;
  readonly others?: Partial<OtherFiles>;
  readonly rows: readonly GoldenRow[];
}

interface GoldenRow {
  readonly period: PeriodKind;
  /** A day of the period. A state is read on the period's last day. */
  readonly on: string;
  /** A ratio for a share, as `7 / 10`; null where no figure may be given. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Of one placement group alone. */
  readonly placementGroup?: string;
  /** The sum worked by hand, or the table of the publication. */
  readonly working: string;
}

export function goldenTable(indicator: Indicator, { population = {}, others = {}, rows, ...example }: GoldenTable): void {
  const populationAt: PopulationAt = midYear => (population[midYear] === undefined ? null : { people: population[midYear], vintage: 'example' });
  const meter = meterOf(examplePathway(example), populationAt, indicatorOf, { ...NO_OTHER_FILES, ...others });
  const division = must(DIVISIONS.find(({ id }) => id === PLACEMENT_GROUP), 'the division');
  it.each(rows)(`${indicator.id}, $period of $on: $working`, row => {
    const figure = meter.figure(indicator, periodOf(row.period, on(row.on)), row.placementGroup === undefined ? undefined : { division, value: row.placementGroup });
    if (row.value === null) { expect(figure).toMatchObject({ value: null }); expect(figure.why).not.toBeNull(); return; }
    expect(figure.why).toBeNull();
    expect(figure.value).toBeCloseTo(row.value, 9);
    if (row.numerator !== undefined) expect(figure.numerator).toBeCloseTo(row.numerator, 9);
    if (row.denominator !== undefined) expect(figure.denominator).toBeCloseTo(row.denominator, 9);
  });
}
