import { calendarDate } from '#kernel/calendar-date.ts';
import { demoShape, type AuthorityShape } from '#synthetic-authority/shape.ts';
import type { PathwayShape } from './shape.ts';
import { THRIVE_PLAN } from './thrive-plan.ts';
import { THRIVE_SERVICES } from './thrive-services.ts';

/**
 * The story that the reports on East Sussex's programme of 2012 to 2015 tell, at its scale, in an authority that does not
 * exist. Totals and stocks are those that were printed: "progress" is the progress report of November 2012 with its
 * dashboard, "review" the end of programme review of July 2015, "DfE" the published statistics of children in need and of
 * looked after children, year by year. What nobody printed is an assumption, and the years before April 2010 all are.
 */

/** Looked after children of five return years: 522, 587, 618, 598, 574, 546 at the ends of March 2010 to 2015 (DfE). */
const care: AuthorityShape = {
  ...demoShape,
  lastYearEnding: 2015,
  returnYears: 5,
  futureMonths: 0,
  startsPerYear: 165,
  unaccompaniedShareOfStarts: 0.06,
  startsDriftPerYear: 0,
  startsVarianceToMean: 0,
  exitSwing: 0,
  exitPaceDriftPerYear: 0,
  agencyShare: 0.34,
  agencyShareDriftPerYear: -0.004,
  residentialDriftPerYear: -0.02,
  shocks: [
    { kind: 'starts-step', fromOn: calendarDate(2009, 4, 1), untilOn: calendarDate(2010, 4, 1), factor: 1.1 },
    { kind: 'starts-step', fromOn: calendarDate(2010, 4, 1), untilOn: calendarDate(2012, 3, 1), factor: 1.54 },
    { kind: 'starts-step', fromOn: calendarDate(2012, 3, 1), untilOn: calendarDate(2014, 1, 1), factor: 1.08 },
  ],
  mistakeShareOfRows: 0,
};

/** The seed with which the story is told: of the first dozen, the one whose children in care come closest to the printed numbers. */
export const THRIVE_SEED = 4;

export const thriveShape: PathwayShape = {
  name: 'Merrowdale',
  care,
  from: calendarDate(2007, 4, 1),
  // Rolling year 18,893 in September 2012 and forecast 18,200 for 2012/13 (progress, row 1); 1,901 per 10,000 at the
  // start, taken as 2011/12, and 2,438 at the end, 2014/15 (review 2.16), of 103,900 and 104,364 children.
  contacts: { monthsEach: 6, totals: [4400, 4600, 5100, 5400, 6600, 7900, 9000, 10_400, 9958, 9793, 9100, 9100, 10_000, 11_000, 12_350, 13_094] },
  // 43% in September 2012 (progress, row 1), after police notices were screened from February 2012 (key dates).
  policeShareOfContacts: [[calendarDate(2007, 4, 1), 0.44], [calendarDate(2010, 4, 1), 0.48], [calendarDate(2012, 2, 1), 0.43]],
  // Re-referrals 41.7%, 30.7% and 23.6% in 2012/13 to 2014/15 (DfE).
  againShare: [[calendarDate(2007, 4, 1), 0.2], [calendarDate(2010, 4, 1), 0.32], [calendarDate(2011, 4, 1), 0.37], [calendarDate(2013, 4, 1), 0.31], [calendarDate(2014, 4, 1), 0.27]],
  // 3,950, 4,530, 9,364, 15,191 and 16,085 in the years to March 2012 (plan of March 2012, appendix 1; DfE), parted so that
  // the rolling year peaks at 1,677 per 10,000 (review 2.16); from April 2012 quarters of DfE's referrals by month.
  referrals: {
    monthsEach: 3,
    totals: [
      988, 988, 987, 987, 1000, 1100, 1180, 1250, 1600, 2200, 2600, 2964, 3300, 3450, 3617, 4824, 4250, 4150, 4200, 3485,
      2836, 2327, 2011, 2507, 2324, 1834, 1749, 1523, 1252, 929, 942, 867,
    ],
  },
  // 29.5%, 16.0% and 5.7% in 2012/13 to 2014/15 (DfE).
  noFurtherActionShare: [[calendarDate(2007, 4, 1), 0.2], [calendarDate(2010, 4, 1), 0.36], [calendarDate(2012, 4, 1), 0.295], [calendarDate(2013, 4, 1), 0.16], [calendarDate(2014, 4, 1), 0.057]],
  hubs: [{ area: 'West', fromOn: calendarDate(2012, 4, 1) }, { area: 'East', fromOn: calendarDate(2012, 11, 1) }],
  // 663 per 10,000 at the start, taken as 2011/12, and 257 at the end (review 2.16); 3,602 in 2013/14 (DfE).
  assessments: { monthsEach: 12, totals: [2000, 2300, 4000, 6400, 6889, 5400, 3602, 2684] },
  // 1,588, 1,365 and 995 in 2012/13 to 2014/15 (DfE).
  section47Enquiries: { monthsEach: 12, totals: [600, 700, 1200, 1650, 1750, 1588, 1365, 995] },
  // 641, 635 and 625 (DfE).
  initialConferences: { monthsEach: 12, totals: [380, 420, 580, 720, 800, 641, 635, 625] },
  // 530, 576 and 538 (DfE).
  protectionPlanStarts: { monthsEach: 12, totals: [330, 370, 520, 640, 690, 530, 576, 538] },
  // 5,564 by the flows of 2012/13, then 4,863, 4,325 and 3,351 at the ends of March 2013 to 2015 (DfE).
  childrenInNeed: [
    [calendarDate(2007, 3, 31), 1500], [calendarDate(2008, 3, 31), 2300], [calendarDate(2010, 3, 31), 3900], [calendarDate(2011, 3, 31), 5200],
    [calendarDate(2012, 3, 31), 5564], [calendarDate(2013, 3, 31), 4863], [calendarDate(2014, 3, 31), 4325], [calendarDate(2015, 3, 31), 3351],
  ],
  // 704 in February and 590 in September 2012 (progress, row 11); 677 by the flows of 2012/13, 546, 613 and 469 at the ends of
  // March 2012 to 2015 (DfE).
  childrenOnProtectionPlan: [
    [calendarDate(2007, 3, 31), 0], [calendarDate(2008, 3, 31), 320], [calendarDate(2010, 3, 31), 500], [calendarDate(2011, 3, 31), 610], [calendarDate(2012, 2, 29), 704],
    [calendarDate(2012, 3, 31), 677], [calendarDate(2012, 9, 30), 590], [calendarDate(2013, 3, 31), 546], [calendarDate(2014, 3, 31), 613], [calendarDate(2015, 3, 31), 469],
  ],
  // 5,520 at the start and 6,592 at the end (review 2.16).
  childrenInEarlyHelp: [[calendarDate(2009, 4, 30), 0], [calendarDate(2010, 3, 31), 4300], [calendarDate(2012, 3, 31), 5520], [calendarDate(2015, 3, 31), 6592]],
  // 21 at the start, taken as 2011/12, and 50 at the end (review 2.16).
  adoptersApproved: { monthsEach: 12, totals: [18, 18, 19, 20, 21, 38, 45, 50] },
  services: THRIVE_SERVICES,
  // 103,800 and 103,863 (DfE; plan of March 2012, appendix 1); 103,900 is what counts and rates of the dashboard share; then DfE.
  population: [[2009, 103_800], [2010, 103_863], [2011, 103_900], [2012, 103_900], [2013, 104_182], [2014, 104_364]],
  messyShareOfCells: 0.003,
  plan: THRIVE_PLAN,
};
