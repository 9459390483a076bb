import type { Indicator } from '#indicators/indicator.ts';

export const careApplications: Indicator = {
  id: 'care-applications', code: 'E10', dashboardNumber: null,
  title: 'Care applications',
  explanation: 'Applications for care and supervision orders that the authority issued. They come before most children who stay in care, so they give early notice.',
  unit: 'applications', direction: 'lower',
  definitions: [{ from: null, text: 'Care applications issued in the period, by the legal tracker or the counts of Cafcass', source: 'East Sussex, end of programme review, July 2015, 2.16: fewer care proceedings' }],
  counterweights: ['children-on-protection-plan', 'protection-plans-two-years-or-more', 're-referrals'],
  caveats: ['One application may be about several children.', 'CourtAppDate in the census from 2025-26 is a date of each child who went through pre-proceedings: urgent applications are missing and brothers and sisters count apart, so it is not used.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['care-applications'] },
};
