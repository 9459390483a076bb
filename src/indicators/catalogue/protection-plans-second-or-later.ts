import type { Indicator } from '#indicators/indicator.ts';

export const protectionPlansSecondOrLater: Indicator = {
  id: 'protection-plans-second-or-later', code: 'L07', dashboardNumber: null,
  title: 'Child protection plans that are a second or later one',
  explanation: 'Of the plans begun, the share for a child who had been on one before, however long ago. High says that plans end too soon or change little; very low, that children are kept on plans or not put back.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Plans begun in the period for children with one or more earlier plans / plans begun of which the return says how many came before', source: 'DfE, Children in need, table D3; CIN census, NumberOfPreviousCPP; Annex A list 7' }],
  counterweights: ['protection-plans-two-years-or-more', 'conferences-leading-to-plan'],
  caveats: ['Earlier plans of other authorities count only where they are known.', 'Both ends deserve a look.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['childProtectionPlans'],
    events: ({ childProtectionPlans }, note) => {
      for (const plan of childProtectionPlans) if (plan.previousPlans !== null) note(plan.startedOn, plan, plan.previousPlans > 0);
    },
  },
};
