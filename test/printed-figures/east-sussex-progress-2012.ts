import type { PrintedReport } from './printed-report.ts';

export const EAST_SUSSEX_PROGRESS_2012: PrintedReport = {
  title: 'East Sussex, Scrutiny Committee, 12 November 2012: progress and dashboard',
  sections: {
    header: [
      ['C-01', 'committee date', '2012-11-12', 'date', '12 November 2012'],
    ],
    'App 1 header': [
      ['C-02', 'executive board date', '2012-10-18', 'date', '18th October 2012'],
    ],
    '3.4': [
      ['C-03', 'further agency placements anticipated in outline business case (2012/13)', 18, 'placements', '18 agency'],
      ['C-04', 'net increase in agency placements so far (2012/13 month 6)', 3, 'placements', 'net increase of 3'],
    ],
    '3.11': [
      ['C-05', 'supervised contacts (2011/12)', 24_000, 'contacts', '24,000'],
      ['C-06', 'share supervised externally (2011/12)', 0.78, 'ratio', '78%'],
      ['C-07', 'share supervised externally (2012/13 month 6)', 0.39, 'ratio', '39%'],
    ],
    '4.5': [
      ['C-08', 'extra Parent Support Advisor staff (2012-10)', 7.3, 'full-time equivalents', '7.3 FTE'],
      ['C-09', 'extra families supportable by year end (2013-03)', 130, 'families', '130 families'],
      ['C-10', 'age range served by Parent Support Advisors (2012)', '5-13', 'years', '5-13'],
    ],
    '4.6': [
      ['C-11', 'agencies hosting family keyworkers (2012-10)', 14, 'agencies', '14 agencies'],
      ['C-12', 'keyworkers taking on roles (2012-10)', 40, 'people', 'over 40'],
      ['C-49', 'keyworker settings funded by THRIVE (2012-10)', '0-5 Family Outreach; SWIFT; Targeted Youth Support', 'list', '0-5 Family Outreach'],
    ],
    '4.7': [
      ['C-13', 'additional posts supporting early help interface (2012-10)', 2, 'full-time equivalents', 'two additional FTE'],
    ],
    '5.4': [
      ['C-14', 'staff on online forum (2012-10)', 100, 'people', 'over 100'],
    ],
    '6.5': [
      ['C-15', 'approval of multi-agency safeguarding hub pilot extension', '2012-08-29', 'date', '29.8.12'],
      ['C-16', 'planned start in East', '2012-10', 'month', 'October 2012'],
      ['C-46', 'multi-agency safeguarding hub pilot extended until (2013)', 2013, 'year', '2013'],
    ],
    '6.6': [
      ['C-17', 'Duty and Assessment teams (2012)', 4, 'teams', 'four teams'],
    ],
    'App 2': [
      ['C-18', 'dashboard last update', '2012-10-05', 'date', '05 October 2012'],
      ['C-47', 'dashboard time axis, first month', '2011-03', 'month', 'Mar-11'],
      ['C-48', 'dashboard time axis, last month (49 months)', '2015-03', 'month', 'Mar-15'],
    ],
    'App 2 row 1': [
      ['C-19', 'target initial contacts 2012/13', 16_449, 'contacts', '16,449'],
      ['C-20', 'target contacts per month (2012/13)', 1371, 'contacts/month', '1,371'],
      ['C-23', 'rolling-year contacts (2012-09)', 18_893, 'contacts', '18,893'],
      ['C-25', 'forecast outturn contacts (2012/13)', 18_200, 'contacts', '18,200'],
      ['C-27', 'share of contacts from Police (2012-09)', 0.43, 'ratio', '43%'],
    ],
    'App 2 row 2': [
      ['C-21', 'target contact rate (2012/13)', 1584, 'per 10,000', '1,584'],
      ['C-22', 'target contact rate per month (2012/13)', 132, 'per 10,000/month', '132 per 10,000'],
      ['C-24', 'rolling-year contact rate (2012-09)', 1818, 'per 10,000', '1,818'],
      ['C-26', 'forecast outturn contact rate (2012/13)', 1750, 'per 10,000', '1,750'],
    ],
    'App 2 row 11': [
      ['C-28', 'target child protection plans (2012/13)', 587, 'children', '587'],
      ['C-30', 'child protection plans (2012-02)', 704, 'children', '704'],
      ['C-31', 'child protection plans (2012-09)', 590, 'children', '590'],
      ['C-32', 'stated distance from target, described as below (2012-09)', 3, 'children', 'only three below'],
    ],
    'App 2 row 12': [
      ['C-29', 'target child protection plan rate (2012/13)', 57, 'per 10,000', '57 per 10,000'],
    ],
    'App 2 row 13': [
      ['C-33', 'target looked after children (2012/13)', 591, 'children', '591'],
    ],
    'App 2 row 14': [
      ['C-34', 'target looked after children rate (2012/13)', 57, 'per 10,000', '57 per 10,000'],
    ],
    'App 2 row 15': [
      ['C-35', 'special guardianship orders to approved foster carers since January 2012 (2012-09)', 17, 'orders', '17 Special'],
    ],
    'App 2 row 19': [
      ['C-36', 'care to adoptive placement (2008-2011)', 551, 'days', '551'],
      ['C-37', 'averaging period', '2008-2011', 'period', '2008-11'],
    ],
    'App 2 row 22': [
      ['C-38', 'specialist assessments in quarter (2012/13 Q2)', 90, 'assessments', '90 assessments'],
      ['C-39', 'interventions in quarter (2012/13 Q2)', 132, 'interventions', '132 interventions'],
      ['C-40', 'families receiving a service in quarter (2012/13 Q2)', 376, 'families', '376 families'],
      ['C-41', 'external assessment spend projected in outline business case (Oct 2011) (2012/13)', 792_000, 'pounds', '£792k'],
      ['C-42', 'external assessment spend projected at end of Q2 (2012/13)', 223_500, 'pounds', '£223,500'],
    ],
    'App 2 key dates': [
      ['C-K01', 'outline business case targets set', '2011-10', 'month', null],
      ['C-K02', 'Issues emerging and relaxation of timescales', '2011-11', 'month', null],
      ['C-K03', 'Police screening', '2012-02', 'month', null],
      ['C-K04', 'Rolling year outturn', '2012-03', 'month', null],
      ['C-K05', 'Screening hub West', '2012-04', 'month', null],
      ['C-K06', 'Specialist assessment', '2012-04', 'month', null],
      ['C-K07', 'Bexhill Good Start project', '2012-06', 'month', null],
      ['C-K08', 'e-Help posts', '2012-09', 'month', null],
      ['C-K09', 'Family assessment', '2012-10', 'month', null],
      ['C-K10', 'Screening hub East', '2012-11', 'month', null],
    ],
    '4.2': [
      ['C-44', 'Good Start model age range (2012)', '0-5', 'years', '0-5'],
    ],
    '3.5': [
      ['C-45', 'carer and adopter approvals in 6 months relative to the previous full year (2012/13 month 6)', 1, 'ratio', 'as many new foster carers'],
    ],
    '5.7': [
      ['C-50', 'reflection meeting frequency (2012)', 'quarterly', 'frequency', 'quarterly'],
    ],
  },
};
