import type { Lever } from '#scenarios/lever.ts';
import { noPublishedEffect } from '#scenarios/levers/no-published-effect.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const workforcePermanent: Lever = {
  id: 'workforce-permanent',
  title: 'Permanent in place of agency social workers',
  stage: 'around-care',
  summary: 'Posts that agency workers fill are filled for good, by pay, support and smaller caseloads. The model counts the cost of the posts; it changes no child’s path.',
  actsOn: 'What posts filled by agency workers cost',
  eligible: 'Social work posts that agency workers fill today',
  effectMeans: 'Of these posts, the share filled for good',
  evidence: [noPublishedEffect('That a smaller caseload or a worker who stays keeps children out of care is believed by many and was measured by nobody in a way that gives a size. The one large trial of putting social workers where they can do more found no effect: see social workers in schools.')],
  counterweights: ['caseload', 'social-worker-turnover', 'three-or-more-social-workers', 'social-worker-vacancies-rate'],
  overlapsWith: [],
  fields: [
    { id: 'agency-posts', title: 'Posts filled by agency workers, full-time equivalent', unit: 'count', help: 'On the day of the last workforce census, or the mean of the year; indicator agency-social-workers-rate.', fallback: null, least: 0, most: 1000 },
    { id: 'agency-cost-a-year', title: 'Cost of an agency worker a year', unit: 'pounds', help: 'Spend on agency workers over their full-time equivalents, fees of the agency among it.', fallback: null, least: 0, most: 20_000_000 },
    { id: 'permanent-cost-a-year', title: 'Cost of a permanent worker a year', unit: 'pounds', help: 'Pay with on-costs, and whatever extra pay and recruiting it takes to fill the post.', fallback: null, least: 0, most: 20_000_000 },
  ],
  action: fields => ({ kind: 'change-activity', unit: 'posts', unitsPerYear: valueOf(fields, 'agency-posts'), beforePence: valueOf(fields, 'agency-cost-a-year'), afterPence: valueOf(fields, 'permanent-cost-a-year') }),
};
