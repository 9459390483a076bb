import type { Lever } from '#scenarios/lever.ts';

export const socialWorkersInSchools: Lever = {
  id: 'social-workers-in-schools',
  title: 'Social workers in schools',
  stage: 'early-help',
  summary: 'A social worker has a desk in a secondary school. Tried in a large trial, liked by staff and pupils, and without effect on what it was for. It is here so that nobody has to find that out again.',
  actsOn: 'Children of secondary school age who would enter care',
  eligible: 'Children of 11 to 16 who would enter care',
  effectMeans: 'Of those at schools with a social worker who would have entered care, the share who do not',
  evidence: [{
    grade: 'no-effect-found', effect: { low: 0, likeliest: 0, high: 0 },
    says: '278,858 pupils of 268 schools in 21 authorities, 136 schools drawn by lot. Child protection enquiries were 5.5% more frequent with a social worker (95% interval −4.5% to +16.6%): no difference that could not be chance, nor in referrals, entries to care or days in care, after 23 months and again after 35.',
    source: 'Westlake and others, A cluster randomised controlled trial of Social Workers in Schools (SWIS) in England, Research on Social Work Practice, 2025; first reported by What Works for Children’s Social Care, March 2023',
  }],
  counterweights: ['section-47-enquiries-rate', 'referrals-rate'],
  overlapsWith: ['early-help-capacity', 'family-group-conferences', 'edge-of-care'],
  fields: [],
  action: () => ({ kind: 'prevent-entry', ages: [11, 17], laterShare: 0, laterAfterMonths: 0, casesPerMonth: null }),
};
