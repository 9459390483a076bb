import type { Indicator } from '#indicators/indicator.ts';
import { whileOnProtectionPlan } from '#indicators/spans.ts';

export const childrenOnProtectionPlan: Indicator = {
  id: 'children-on-protection-plan', code: 'T11', dashboardNumber: 11,
  title: 'Children subject to a child protection plan',
  explanation: 'Children who were on a child protection plan on the day, because they were at continuing risk of significant harm. Fewer is good only if risk is lower, and not if fewer are found.',
  unit: 'children', direction: 'lower',
  definitions: [{ from: null, text: 'Children with a plan that began on or before the day and had not ended by it. A plan that ended on the day is not open. Plans held for another authority are not counted.', source: 'East Sussex dashboard, October 2012, row 11; CIN census, CPPstartDate and CPPendDate; Annex A list 7' }],
  counterweights: ['protection-plans-second-or-later', 'section-47-enquiries-rate', 're-referrals'],
  measure: { kind: 'state', figure: 'number', needs: ['childProtectionPlans'], during: whileOnProtectionPlan, at: () => true },
  standIn: { kind: 'stock', above: ['children-on-protection-plan'] },
};
