import { assessment } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { assessmentsWithinLimitOfTheDay } from '#indicators/catalogue/assessments-within-limit-of-the-day.ts';

goldenTable(assessmentsWithinLimitOfTheDay, {
  people: [
    { assessments: [assessment('2013-04-12', '2013-06-04')] },
    { assessments: [assessment('2013-04-12', '2013-06-05')] },
    { assessments: [assessment('2013-04-15', '2013-06-19')] },
    { assessments: [assessment('2013-04-15', '2013-06-20')] },
    { assessments: [assessment('2009-06-01', '2009-07-20')] },
    { assessments: [assessment('2009-06-01', '2009-07-21'), assessment('2009-06-01', null)] },
  ],
  rows: [
    { period: 'quarter', on: '2013-06-30', value: 2 / 4, working: 'begun Friday 12 April: 35 working days is seven weeks and the two Mondays of May, Tuesday 4 June; begun Monday 15 April: 45 is nine weeks and those two, Wednesday 19 June; a day more each is late' },
    { period: 'month', on: '2009-07-01', value: 1 / 2, working: 'Monday 1 June 2009 and seven weeks: 20 July' },
    { period: 'month', on: '2013-07-01', value: null, working: 'none completed' },
  ],
});
