import { expect, it } from 'vitest';
import type { Known } from '#journeys/pathway.ts';
import { examplePathway, on, onOrNull, protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { indicatorOf } from '#indicators/index.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import { monthOf } from '#indicators/period.ts';
import { protectionPlanVisitsOnTime } from '#indicators/catalogue/protection-plan-visits-on-time.ts';

const visited = (asAt: string, lastVisit: string | null, started = '2024-01-10', ended: string | null = null) => ({
  childProtectionPlans: [protectionPlan(started, ended)],
  protectionPlanSummaries: [{ asAt: on(asAt), lastVisitOn: onOrNull(lastVisit), latestReviewOn: null }],
});

goldenTable(protectionPlanVisitsOnTime, {
  people: [
    visited('2024-05-31', '2024-05-02'), visited('2024-05-31', '2024-05-01'), visited('2024-05-31', '2024-04-30'), visited('2024-05-31', '2024-05-31'),
    visited('2024-05-31', null), visited('2024-05-31', null, '2024-05-01'), visited('2024-05-31', null, '2024-04-30'), visited('2024-05-31', '2024-05-20', '2024-01-10', '2024-05-30'),
    { childProtectionPlans: [protectionPlan('2024-01-10')] },
  ],
  rows: [
    {
      period: 'month', on: '2024-05-31', value: 3 / 6, numerator: 3, denominator: 6,
      working: 'from Thursday 2 May to Friday 31 May are 3, 7 to 10, 13 to 17, 20 to 24 and 28 to 31 May, 19 working days: yes; from 1 May 20: yes; from 30 April 21: no; on the day: yes; '
        + 'never: no; never, on a plan of 20 working days: in neither; of 21: no; ended: in neither; not in the list: in neither',
    },
    { period: 'month', on: '2024-06-30', value: null, working: 'nobody has a list of that day' },
  ],
});

it('is read on the day of the list, which is seldom the last of a month', () => {
  const pathway = examplePathway({ people: [visited('2024-05-14', '2024-04-30'), visited('2024-05-14', '2024-04-02')] });
  const known: readonly Known[] = [
    { kind: 'childProtectionPlans', from: on('2023-11-14'), until: on('2024-05-14'), source: 'Annex A list 7' },
    { kind: 'protectionPlanSummaries', from: on('2024-05-14'), until: on('2024-05-14'), source: 'Annex A list 7' },
  ];
  const meter = meterOf({ ...pathway, known }, () => null, indicatorOf);
  // 30 April to 14 May is 9 working days; 2 April to 14 May, 6 May being a bank holiday, 29.
  expect(meter.figure(protectionPlanVisitsOnTime, monthOf(on('2024-05-14')))).toMatchObject({ value: 1 / 2, basis: 'As it stood on 14 May 2024' });
  expect(meter.figure(protectionPlanVisitsOnTime, monthOf(on('2024-04-30')))).toMatchObject({ value: null });
});
