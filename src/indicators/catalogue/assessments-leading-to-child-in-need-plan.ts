import type { Indicator } from '#indicators/indicator.ts';
import { leadsTo } from '#indicators/episode-of-need.ts';

export const assessmentsLeadingToChildInNeedPlan: Indicator = {
  id: 'assessments-leading-to-child-in-need-plan', code: 'T09', dashboardNumber: 9,
  title: 'Assessments resulting in a child in need plan',
  explanation: 'Of the assessments completed, the share followed by a child in need plan. With the share that led to a protection plan it shows what assessments are for; the rest ended in nothing further or in early help.',
  unit: '%', direction: 'context',
  definitions: [{ from: null, text: 'Assessments authorised in the period and followed by the start of a child in need plan of the same episode within 45 days / assessments authorised', source: 'East Sussex dashboard, October 2012, row 9; CIN census, CINPlanDates' }],
  counterweights: ['assessments-leading-to-protection-plan', 'assessments-closed-after'],
  caveats: ['Child in need plans are in the census only since 2021-22.', 'A plan that began before the assessment was authorised is not one that followed it.', 'Shown 45 days after the period.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['assessments', 'childInNeedPlans'], settlesAfterDays: 45,
    events: (person, note) => {
      for (const one of person.assessments) if (one.authorisedOn !== null) note(one.authorisedOn, one, leadsTo(person, one, one.authorisedOn, person.childInNeedPlans));
    },
  },
};
