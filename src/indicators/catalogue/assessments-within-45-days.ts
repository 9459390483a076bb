import type { Indicator } from '#indicators/indicator.ts';
import { ASSESSMENT_LIMIT, SINGLE_ASSESSMENT_FROM, isWithinWorkingDays } from '#indicators/timeliness.ts';

export const assessmentsWithin45Days: Indicator = {
  id: 'assessments-within-45-days', code: 'L03', dashboardNumber: null,
  title: 'Assessments completed within 45 working days',
  explanation: 'Of the assessments completed, the share that took 45 working days or fewer. Families wait for the others; but an assessment that is hurried to the day may be a poor one.',
  unit: '%', direction: 'higher',
  definitions: [{ from: SINGLE_ASSESSMENT_FROM, text: 'Assessments authorised in the period that took 45 working days or fewer from their start, the start being day 0 / assessments authorised', source: 'DfE, Children in need, table C2; Working Together to Safeguard Children (2013)' }],
  counterweights: ['re-referrals', 'assessments-closed-after'],
  caveats: ['Assessments that are late and still open are not in it.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['assessments'],
    events: ({ assessments }, note) => {
      for (const one of assessments) if (one.authorisedOn !== null) note(one.authorisedOn, one, isWithinWorkingDays(one.startedOn, one.authorisedOn, ASSESSMENT_LIMIT));
    },
  },
};
