import type { Indicator } from '#indicators/indicator.ts';

export const assessmentsCompleted: Indicator = {
  id: 'assessments-completed', code: 'T06', dashboardNumber: 6,
  title: 'Assessments completed',
  explanation: 'Assessments of children in need that a manager authorised in the period. It is the work that referrals make: it shows what the front door costs.',
  unit: 'assessments', direction: 'context',
  definitions: [
    { from: null, text: 'Assessments authorised in the period. Before the combined assessment, initial and core assessments are both counted, so that the count falls where the two became one.', source: 'East Sussex dashboard, October 2012, row 6; CIN census, AssessmentAuthorisationDate; Annex A list 4' },
  ],
  counterweights: [],
  caveats: ['Counted by the day it was completed; assessments that are still open are not in it.'],
  measure: {
    kind: 'events', figure: 'number', needs: ['assessments'],
    events: ({ assessments }, note) => { for (const one of assessments) if (one.authorisedOn !== null) note(one.authorisedOn, one); },
  },
  standIn: { kind: 'flow', above: ['assessments'] },
};
