import { describe, expect, test } from 'vitest';
import { roundedHalfUp } from '#benchmarks/rates.ts';
import { examplePathway, on } from '#indicators/example-pathway.test-support.ts';
import { indicatorOf } from '#indicators/index.ts';
import type { Target } from '#indicators/judging/target.ts';
import { USUAL_TOLERANCE, statusOf } from '#indicators/judging/target.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { aimOutcome } from '#indicators/review.ts';
import { numberOf, valueOf } from './figures.ts';

/** The nine aims of the end-of-programme table: the indicator, the monthly measure that holds it, and whether its aim was met. */
const AIMS = [
  { row: 1, indicator: 'initial-contacts-rate', measure: 'contacts', met: false },
  { row: 2, indicator: 'referrals-rate', measure: 'referrals', met: true },
  { row: 3, indicator: 'children-in-early-help', measure: 'children-in-early-help', met: true },
  { row: 4, indicator: 'assessments-rate', measure: 'assessments', met: true },
  { row: 5, indicator: 'protection-plan-rate', measure: 'children-on-protection-plan', met: true },
  { row: 6, indicator: 'looked-after-children', measure: 'looked-after-children', met: true },
  { row: 7, indicator: 'in-house-carers-approved', measure: 'in-house-carers-approved', met: true },
  { row: 8, indicator: 'family-time-agency', measure: 'family-time-agency', met: true },
  { row: 9, indicator: 'adopters-approved', measure: 'adopters-approved', met: true },
] as const;

describe('East Sussex, July 2015, table of 2.16, through monthly measures of an authority', () => {
  // An authority of 10,000 children, so that a count is the printed rate. Its programme starts in the year to March 2012.
  const pathway = examplePathway({
    known: ['2011-04-01', '2011-04-01'], people: [],
    monthlyFigures: monthly(Object.fromEntries(AIMS.map(({ row, measure }) => [measure, { ...yearTotal(2012, numberOf(`D-E${row}a`)), ...yearTotal(2015, numberOf(`D-E${row}b`)) }]))),
  });
  const meter = meterOf(pathway, () => ({ people: 10_000, vintage: 'made up' }), indicatorOf);

  test.each(AIMS)('row $row, $indicator: start, end and change as printed; met: $met', ({ row, indicator, met }) => {
    const outcome = aimOutcome(meter, indicatorOf(indicator), on('2012-03-31'), on('2015-03-31'));
    expect([outcome.start.value, outcome.end.value].map(value => roundedHalfUp(value!))).toEqual([valueOf(`D-E${row}a`), valueOf(`D-E${row}b`)]);
    // The report prints how big a change is and not its sign.
    expect(roundedHalfUp(Math.abs(outcome.change!), 2)).toBe(valueOf(`D-E${row}c`));
    expect(outcome.met).toBe(met);
  });
});

/** Rows of the dashboard of October 2012 that print a target, "fewer than" each, and the figure they print beside it, if any. */
const DASHBOARD = [
  { row: 1, indicator: 'initial-contacts', target: 'C-19', figure: 'C-23', status: 'not-met', working: '18,893 is 14.9% over 16,449' },
  { row: 2, indicator: 'initial-contacts-rate', target: 'C-21', figure: 'C-24', status: 'not-met', working: '1,818 is 14.8% over 1,584' },
  { row: 1, indicator: 'initial-contacts', target: 'C-19', figure: 'C-25', status: 'not-met', working: 'the forecast, 18,200, is 10.6% over' },
  { row: 2, indicator: 'initial-contacts-rate', target: 'C-21', figure: 'C-26', status: 'not-met', working: 'the forecast, 1,750, is 10.5% over' },
  { row: 11, indicator: 'children-on-protection-plan', target: 'C-28', figure: 'C-31', status: 'near', working: '590 is 0.5% over 587: the report calls it below' },
  { row: 11, indicator: 'children-on-protection-plan', target: 'C-28', figure: 'C-30', status: 'not-met', working: '704 in February is 19.9% over' },
  { row: 12, indicator: 'protection-plan-rate', target: 'C-29', figure: null, status: 'no-figure', working: 'a target and no figure' },
  { row: 13, indicator: 'looked-after-children', target: 'C-33', figure: null, status: 'no-figure', working: 'a target and no figure' },
  { row: 14, indicator: 'looked-after-rate', target: 'C-34', figure: null, status: 'no-figure', working: 'a target and no figure' },
  { row: 19, indicator: 'days-to-adoptive-family', target: null, figure: 'C-36', status: 'no-target', working: '551 days; the target is not printed' },
] as const;

describe('East Sussex, dashboard of October 2012', () => {
  test.each(DASHBOARD)('row $row: $status, because $working', ({ indicator, target, figure, status }) => {
    const { direction, dashboardNumber } = indicatorOf(indicator);
    const asked: Target | null = target === null ? null : {
      indicator, from: on('2012-04-01'), until: on('2013-03-31'), test: '<', value: numberOf(target), upper: null, start: null, tolerance: USUAL_TOLERANCE,
    };
    const row = DASHBOARD.find(one => one.indicator === indicator)!.row;
    expect(dashboardNumber).toBe(row);
    expect(statusOf({ direction, target: asked, figure: figure === null ? null : valueOf(figure), day: on('2012-09-30'), pairsThatAreWorse: [] }).id).toBe(status);
  });
});
