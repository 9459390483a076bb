import type { Indicator } from '#indicators/indicator.ts';
import { leadsTo } from '#indicators/episode-of-need.ts';

export const assessmentsLeadingToProtectionPlan: Indicator = {
  id: 'assessments-leading-to-protection-plan', code: 'T10', dashboardNumber: 10,
  title: 'Assessments resulting in a child protection plan',
  explanation: 'Of the assessments completed, the share followed by a child protection plan. With the share that led to a child in need plan it shows what assessments are for.',
  unit: '%', direction: 'context',
  definitions: [{ from: null, text: 'Assessments authorised in the period and followed by the start of a child protection plan of the same episode within 45 days / assessments authorised', source: 'East Sussex dashboard, October 2012, row 10; CIN census, CPPstartDate' }],
  counterweights: ['assessments-leading-to-child-in-need-plan', 'assessments-closed-after'],
  caveats: ['A plan that began before the assessment was authorised, as after an urgent conference, is not one that followed it.', 'Shown 45 days after the period.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['assessments', 'childProtectionPlans'], settlesAfterDays: 45,
    events: (person, note) => {
      for (const one of person.assessments) if (one.authorisedOn !== null) note(one.authorisedOn, one, leadsTo(person, one, one.authorisedOn, person.childProtectionPlans));
    },
  },
};
