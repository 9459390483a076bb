/**
 * Targets, key dates and comments of the story as rows of a plan file. Targets and dates are as printed in the dashboard of
 * October 2012; comments say in our words what it said; aims are the table at the end of the programme (review 2.16).
 */
type PlanRow = readonly [record: string, indicator: string, from: string, until: string, test: string, value: string, text: string];

const BY = 'Invented for the demonstration, after the dashboard of October 2012';
const UPDATED = '2012-10-05';

const YEAR = ['2012-04-01', '2013-03-31'] as const;
const target = (indicator: string, test: string, value: number): PlanRow => ['target', indicator, ...YEAR, test, String(value), ''];
const keyDate = (month: string, text: string): PlanRow => ['key-date', '', `${month}-01`, '', '', '', text];
const comment = (indicator: string, text: string): PlanRow => ['commentary', indicator, '2012-07-01', '2012-09-30', '', '', text];
const caveat = (indicator: string, text: string): PlanRow => ['data-quality', indicator, '2012-07-01', '2012-09-30', '', '', text];
const aim = (indicator: string): PlanRow => ['aim', indicator, '2012-03-31', '2015-03-31', '', '', ''];

const ROWS: readonly PlanRow[] = [
  target('initial-contacts', '<', 16_449), target('initial-contacts-rate', '<=', 1584), target('children-on-protection-plan', '<', 587),
  target('protection-plan-rate', '<=', 57), target('looked-after-children', '<', 591), target('looked-after-rate', '<=', 57),
  keyDate('2011-10', 'Targets of the outline business case'), keyDate('2011-11', 'Issues emerge; timescales relaxed'), keyDate('2012-02', 'Police notices are screened'),
  keyDate('2012-03', 'Rolling year at the start'), keyDate('2012-04', 'Screening hub West; specialist assessments'), keyDate('2012-06', 'Good Start pilot for under fives'),
  keyDate('2012-09', 'Early help posts beside social work'), keyDate('2012-10', 'Combined family assessment'), keyDate('2012-11', 'Screening hub East'),
  comment('initial-contacts', 'Slightly up in the quarter and below the outturn of 2011/12. Most come from the police. The hub West is to bring them down.'),
  caveat('initial-contacts', 'What is coded as a contact differs between teams.'),
  comment('referrals', 'Number and rate have fallen much over six months, further than the business case asked.'),
  comment('assessments-completed', 'Falling, most of it thanks to the screening hub.'),
  comment('referrals-leading-to-assessment', 'Has not risen as was expected, and needs looking into.'),
  caveat('assessments-leading-to-child-in-need-plan', 'Plans are poorly recorded, so the share is not fit to show.'),
  caveat('assessments-leading-to-protection-plan', 'Problems of collection are being solved.'),
  comment('children-on-protection-plan', '590, down from 704 in February 2012.'),
  comment('looked-after-children', 'First signs of a fall; not yet a pattern.'),
  comment('fostered-in-house', 'Hard to meet: recruiting takes long, and guardianship orders to foster carers lower it though they are good for children.'),
  comment('fostered-by-agency', 'The business case expected 18 more placements with agencies; so far there are three more.'),
  comment('family-time-agency-share', '78% in 2011/12 and 39% after six months. What courts ask for is hard to foresee.'),
  comment('adopters-approved', 'Recruiting takes time; those being assessed suggest that the year will come right.'),
  comment('days-to-adoptive-family', 'A mean over three years; children with complex needs and groups of siblings distort it.'),
  comment('children-in-early-help', 'Rising, in part because recording has become better.'),
  caveat('households-in-early-help', 'To be refined, so that ways of recording do not mislead.'),
  comment('external-assessment-spend', '£792,000 was projected for the year and £223,500 is forecast.'),
  ...['initial-contacts-rate', 'referrals-rate', 'children-in-early-help', 'assessments-rate', 'protection-plan-rate', 'looked-after-children', 'in-house-carers-approved', 'family-time-agency', 'adopters-approved'].map(aim),
];

export const PLAN_HEADER = ['record', 'indicator', 'from', 'until', 'test', 'value', 'upper', 'start', 'tolerance', 'text', 'by', 'updated'] as const;

/** The rows under `PLAN_HEADER`. */
export const THRIVE_PLAN: readonly (readonly string[])[] = ROWS.map(([record, indicator, from, until, test, value, text]) => {
  const isSaid = record === 'commentary' || record === 'data-quality';
  return [record, indicator, from, until, test, value, '', '', '', text, isSaid ? BY : '', isSaid ? UPDATED : ''];
});
