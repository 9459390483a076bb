import { addMonths } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { whileOnProtectionPlan } from '#indicators/spans.ts';

export const protectionPlansTwoYearsOrMore: Indicator = {
  id: 'protection-plans-two-years-or-more', code: 'L08', dashboardNumber: null,
  title: 'Child protection plans open two years or more',
  explanation: 'Of the plans open on the day, the share begun two years before or longer ago. Two years at risk of harm is drift: either the plan works, or something else is needed.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Plans open on the day and begun 24 months before it or longer ago / plans open on the day', source: 'DfE, Children in need, table D5; Annex A list 7' }],
  counterweights: ['protection-plans-second-or-later', 'care-applications'],
  measure: { kind: 'state', figure: 'share', needs: ['childProtectionPlans'], during: whileOnProtectionPlan, at: (_, day, { from }) => addMonths(from, 24) <= day },
};
