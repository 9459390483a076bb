import type { PrintedReport } from './printed-report.ts';
import { REFERRALS } from './referrals-table.ts';

export const EAST_SUSSEX_PLAN_2012: PrintedReport = {
  title: 'East Sussex, Health and Wellbeing Board, 6 March 2012',
  sections: {
    header: [
      ['A-01', 'report date', '2012-03-06', 'date', '6 March 2012'],
    ],
    '1.1': [
      ['A-02', 'planning period (2012-03)', '2012/13-2014/15', 'period', '2012/13-2014/15'],
      ['A-03', 'budget pressure building if nothing is done (3 years from 2012/13)', 12_000_000, 'pounds', '£12m'],
      ['A-04', 'demand growth per year (2012-03)', 0.1, 'ratio a year', '10% a year'],
      ['A-05', 'children subject to child protection plans, now (2012-03)', 700, 'children', 'from 700'],
      ['A-06', 'children subject to child protection plans, do-nothing prediction (2014/15 end)', 931, 'children', '700 to 931'],
      ['A-07', 'looked after children, now (2012-03)', 624, 'children', '624'],
      ['A-08', 'looked after children, do-nothing prediction (2014/15 end)', 831, 'children', '624 to 831'],
    ],
    '1.4': [
      ['A-09', 'one-off investment fund (3 years)', 9_700_000, 'pounds', '£9.7m'],
      ['A-10', 'years over which it is spent (2012-2015)', 3, 'years', 'three years'],
      ['A-11', 'year balanced budget is due', '2015/16', 'financial year', '2015/16'],
      ['A-12', 'Cabinet agreement date', '2012-01-26', 'date', '26 January 2012'],
    ],
    '3.1': [
      ['A-13', 'number of service reviews (2012-03)', 3, 'reviews', 'three service reviews'],
      ['A-14', 'service areas under review besides social care (2012-03)', 'Children\'s Centres; Targeted Youth Support; Youth Justice; Secondary Behaviour Support', 'list', 'Secondary Behaviour Support'],
    ],
    '5.1': [
      ['A-15', 'balanced budget year, restated', '2015/16', 'financial year', '2015/16'],
    ],
    'Appendix 1': REFERRALS,
  },
};
