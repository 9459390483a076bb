import { addMonths } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const protectionPlansAgainWithinTwoYears: Indicator = {
  id: 'protection-plans-again-within-two-years', code: 'S07', dashboardNumber: null,
  title: 'Child protection plans within two years of another',
  explanation: 'Of the child protection plans started, the share of children who had left another plan in the two years before. It shows plans that ended before the danger did, sooner than the share of second plans, which looks back over a whole childhood.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Plans started in the period by a child whose earlier plan ended on a day of the 24 months before / plans started. Plans of another authority are not known.',
    source: 'Ours, after DfE, Children in need, table D3, which counts second plans at any time',
  }],
  counterweights: ['children-on-protection-plan'],
  measure: {
    kind: 'events', figure: 'share', needs: ['childProtectionPlans'], lookBackMonths: 24,
    events: ({ childProtectionPlans }, note) => {
      for (const plan of childProtectionPlans) {
        const since = addMonths(plan.startedOn, -24);
        note(plan.startedOn, plan, childProtectionPlans.some(({ endedOn }) => endedOn !== null && endedOn >= since && endedOn <= plan.startedOn));
      }
    },
  },
};
