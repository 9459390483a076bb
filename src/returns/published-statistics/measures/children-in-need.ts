import type { Measure } from '#returns/published-statistics/measures/measure.ts';

const PUBLICATION = 'Children in need';
const shared = { publication: PUBLICATION, denominator: 'population-under-18' } as const;

export const CHILDREN_IN_NEED: readonly Measure[] = [
  {
    ...shared, id: 'referrals', title: 'Referrals', unit: 'referrals', kind: 'flow', direction: 'context',
    // By month and by source the same total stands in a column called Referrals.
    sources: [{ column: ['referral_count', 'Referrals'] }],
  },
  { ...shared, id: 're-referrals', title: 'Referrals within 12 months of an earlier one', unit: 'referrals', kind: 'flow', direction: 'lower', sources: [{ column: ['rereferral_count'] }] },
  {
    ...shared, id: 're-referral-share', title: 'Share of referrals that came within 12 months of an earlier one', unit: 'share', kind: 'share', direction: 'lower', denominator: null,
    sources: [{ column: ['rereferral_percent'], writes: 'percent' }],
  },
  { ...shared, id: 'referrals-without-further-action', title: 'Referrals that ended in no further action', unit: 'referrals', kind: 'flow', direction: 'lower', sources: [{ column: ['no_further_action_count'] }] },
  { ...shared, id: 'referrals-not-in-need', title: 'Referrals assessed, and the child not in need', unit: 'referrals', kind: 'flow', direction: 'lower', sources: [{ column: ['not_in_need_count'] }] },
  { ...shared, id: 'assessments', title: 'Assessments completed', unit: 'assessments', kind: 'flow', direction: 'context', sources: [{ column: ['Assessments_completed'] }] },
  { ...shared, id: 'assessment-median-days', title: 'Median length of an assessment in working days', unit: 'days', kind: 'level', direction: 'lower', denominator: null, sources: [{ column: ['Median_days'] }] },
  { ...shared, id: 'section-47-enquiries', title: 'Section 47 enquiries', unit: 'enquiries', kind: 'flow', direction: 'context', sources: [{ column: ['Section47'] }] },
  { ...shared, id: 'initial-child-protection-conferences', title: 'Initial child protection conferences', unit: 'conferences', kind: 'flow', direction: 'context', sources: [{ column: ['ICPC'] }] },
  {
    ...shared, id: 'conference-median-days', title: 'Median working days from the section 47 enquiry to the conference', unit: 'days', kind: 'level', direction: 'lower', denominator: null,
    sources: [{ column: ['Duration_median'], beside: ['ICPC'] }],
  },
  { ...shared, id: 'children-in-need', title: 'Children in need', unit: 'episodes', kind: 'stock', direction: 'context', sources: [{ column: ['At31_episodes'] }] },
  { ...shared, id: 'children-in-need-started', title: 'Episodes of need that started', unit: 'episodes', kind: 'flow', direction: 'context', sources: [{ column: ['Started_episodes'] }] },
  { ...shared, id: 'children-in-need-ended', title: 'Episodes of need that ended', unit: 'episodes', kind: 'flow', direction: 'context', sources: [{ column: ['Ended_episodes'] }] },
  { ...shared, id: 'awaiting-assessment', title: 'Children in need who wait for an assessment', unit: 'children', kind: 'stock', direction: 'lower', sources: [{ column: ['awaiting_assessment'] }] },
  { ...shared, id: 'assessments-with-factors', title: 'Assessments with a factor recorded', unit: 'assessments', kind: 'flow', direction: 'context', sources: [{ column: ['Episodes_with_assessment_factor'] }] },
  { ...shared, id: 'domestic-abuse-of-a-parent', title: 'Assessments with domestic abuse of a parent', unit: 'assessments', kind: 'flow', direction: 'context', sources: [{ column: ['Domestic_Abuse_parent'] }] },
];

export const CHILD_PROTECTION: readonly Measure[] = [
  { ...shared, id: 'child-protection-plans', title: 'Child protection plans', unit: 'plans', kind: 'stock', direction: 'lower', sources: [{ column: ['CPP_At31'] }] },
  { ...shared, id: 'child-protection-plans-started', title: 'Child protection plans started', unit: 'plans', kind: 'flow', direction: 'lower', sources: [{ column: ['CPP_start'] }] },
  { ...shared, id: 'child-protection-plans-ended', title: 'Child protection plans ended', unit: 'plans', kind: 'flow', direction: 'context', sources: [{ column: ['CPP_end'] }] },
  { ...shared, id: 'repeat-child-protection-plans', title: 'Second and later child protection plans', unit: 'plans', kind: 'flow', direction: 'lower', sources: [{ column: ['CPP_subsequent'] }] },
  {
    ...shared, id: 'repeat-child-protection-plan-share', title: 'Share of plans that are a second or later one', unit: 'share', kind: 'share', direction: 'lower', denominator: null,
    sources: [{ column: ['CPP_subsequent_percent'], writes: 'percent' }],
  },
  {
    ...shared, id: 'child-protection-plans-of-two-years', title: 'Child protection plans of two years or more', unit: 'plans', kind: 'stock', direction: 'lower',
    sources: [{ column: ['2_years_or_more'], beside: ['CPP_At31'] }],
  },
  {
    ...shared, id: 'child-protection-plans-ended-after-two-years', title: 'Child protection plans that ended after two years or more', unit: 'plans', kind: 'flow', direction: 'lower',
    sources: [{ column: ['2_years_or_more'], beside: ['CPP_end'] }],
  },
];
