import { calendarDate } from '#kernel/calendar-date.ts';
import type { OfficialSymbol } from '#reference/official-symbols.ts';
import type { Line, Steps, Totals } from './levels.ts';
import type { OwnMeasure } from './own-figures.ts';

const FROM = calendarDate(2010, 4, 1);
const HUB_FROM = calendarDate(2012, 4, 1);

const flow = (measure: string, source: string, monthsEach: Totals['monthsEach'], totals: readonly number[], from = FROM, before: OfficialSymbol = 'x'): OwnMeasure =>
  ({ measure, source, from, before, months: { totals: { monthsEach, totals } } });
const level = (measure: string, source: string, line: Line, from = line[0]![0]): OwnMeasure => ({ measure, source, from, months: { line } });
const steps = (measure: string, source: string, ...of: Steps): OwnMeasure => ({ measure, source, from: of[0]![0], months: { steps: of } });
const yearsFrom = (first: number, ...values: readonly number[]): Steps => values.map((value, i) => [calendarDate(first + i, 4, 1), value] as const);
const years = (first: number, ...values: readonly number[]): Line => values.map((value, i) => [calendarDate(first + i, 3, 31), value] as const);

/**
 * The services of the story. Printed: supervised family time 24,000 and 78% by agencies in 2011/12, 39% after six months
 * (progress 3.11), 21,558 by agencies at the start, taken as 2010/11, and 638 at the end (review 2.16); 90 specialist
 * assessments, 132 interventions and 376 families in the second quarter of 2012/13, external assessments £792,000 projected
 * and £223,500 forecast (progress, row 22); carers 23 and 41 (review 2.16); confidence 72% and 80% (review 2.4); 98% of 757
 * content (review 2.12); cost £56.6m and £51.9m (review 1.2); £9.7m of investment (plan 1.4). All else is an assumption.
 */
export const THRIVE_SERVICES: readonly OwnMeasure[] = [
  flow('consultations', 'Screening hub', 6, [1150, 1900, 2300, 2600, 2900, 3100], HUB_FROM),
  flow('family-time-agency', 'Family time service', 6, [10_700, 10_858, 9700, 9020, 4680, 2900, 1300, 700, 400, 238]),
  flow('family-time-in-house', 'Family time service', 6, [2700, 2642, 2450, 2830, 7320, 9000, 10_300, 10_600, 10_600, 10_562]),
  { measure: 'family-time-sessions', source: 'Family time service', from: FROM, months: { sumOf: ['family-time-agency', 'family-time-in-house'] } },
  flow('specialist-assessments', 'Specialist family service', 3, [64, 90, 92, 95, 98, 96, 101, 99, 100, 97, 102, 98], HUB_FROM, 'z'),
  flow('specialist-interventions', 'Specialist family service', 3, [88, 132, 128, 140, 142, 139, 146, 148, 150, 149, 152, 151], HUB_FROM, 'z'),
  flow('specialist-families', 'Specialist family service', 3, [290, 376, 368, 384, 390, 382, 396, 401, 402, 396, 405, 408], HUB_FROM, 'z'),
  flow('external-assessment-spend', 'Ledger', 12, [742_000, 792_000, 223_500, 158_000, 112_000]),
  flow('in-house-carers-approved', 'Fostering panel', 12, [24, 23, 36, 39, 41]),
  flow('in-house-carers-left', 'Fostering panel', 12, [26, 27, 22, 21, 20]),
  level('in-house-carer-households', 'Fostering panel', years(2010, 262, 260, 256, 270, 288, 309)),
  flow('care-applications', 'Legal tracker', 12, [104, 118, 97, 84, 71]),
  flow('parent-and-baby-placements', 'Placement service', 12, [15, 17, 11, 8, 5]),
  steps('staff-confidence', 'Learning needs analysis', [calendarDate(2012, 4, 1), 72], [calendarDate(2015, 3, 1), 80]),
  flow('service-users-asked', 'Survey of service users', 12, [378, 379], calendarDate(2013, 4, 1)),
  flow('service-users-satisfied', 'Survey of service users', 12, [370, 372], calendarDate(2013, 4, 1)),
  flow('net-spend', 'Ledger', 12, [55_100_000, 56_600_000, 55_600_000, 53_900_000, 51_900_000]),
  flow('social-care-budget', 'Ledger', 12, [53_900_000, 54_600_000, 55_900_000, 54_700_000, 52_300_000]),
  steps('budget', 'Ledger', ...yearsFrom(2010, 53_900_000, 54_600_000, 55_900_000, 54_700_000, 52_300_000)),
  steps('forecast-outturn', 'Ledger', ...yearsFrom(2010, 55_100_000, 56_600_000, 55_600_000, 53_900_000, 51_900_000)),
  flow('looked-after-spend', 'Ledger', 12, [25_300_000, 27_100_000, 26_800_000, 25_600_000, 24_300_000]),
  flow('placement-spend', 'Ledger', 12, [19_600_000, 21_000_000, 20_700_000, 19_700_000, 18_700_000]),
  flow('spend-16-plus', 'Ledger', 12, [1_700_000, 1_850_000, 1_900_000, 1_820_000, 1_760_000]),
  steps('investment-approved', 'Programme board', [calendarDate(2012, 1, 26), 9_700_000]),
  level('investment-drawn', 'Programme board', [[calendarDate(2012, 3, 31), 0], [calendarDate(2013, 3, 31), 3_600_000], [calendarDate(2014, 3, 31), 7_200_000], [calendarDate(2015, 3, 31), 9_300_000]]),
  level('recurring-saving', 'Programme board', [[calendarDate(2012, 3, 31), 0], [calendarDate(2013, 3, 31), 1_000_000], [calendarDate(2014, 3, 31), 2_700_000], [calendarDate(2015, 3, 31), 4_700_000]]),
  level('avoided-cost', 'Programme board', [[calendarDate(2012, 3, 31), 0], [calendarDate(2013, 3, 31), 600_000], [calendarDate(2014, 3, 31), 1_900_000], [calendarDate(2015, 3, 31), 3_100_000]]),
  level('social-workers-in-post', 'Workforce', years(2010, 226, 231, 229, 234, 238, 241)),
  level('social-worker-vacancies', 'Workforce', years(2010, 31, 33, 35, 28, 22, 18)),
  level('agency-social-workers', 'Workforce', years(2010, 22, 27, 30, 24, 17, 13)),
  flow('social-worker-leavers', 'Workforce', 12, [33, 38, 36, 31, 27]),
  level('case-holders', 'Workforce', years(2010, 205, 213, 214, 216, 213, 210)),
];
