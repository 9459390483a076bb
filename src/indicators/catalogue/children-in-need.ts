import type { Indicator } from '#indicators/indicator.ts';
import { whileInNeed } from '#indicators/spans.ts';

export const childrenInNeed: Indicator = {
  id: 'children-in-need', code: 'S02', dashboardNumber: null,
  title: 'Children in need',
  explanation: 'Children with an open case of social care on the day, those on protection plans and those looked after among them: all whom social workers answer for.',
  unit: 'children', direction: 'context',
  definitions: [{ from: null, text: 'Children with an episode of need that a referral opened on or before the day and that had not been closed by it. A referral with no further action opens none.', source: 'DfE, Children in need, table B1: episodes at 31 March; CIN census, CINreferralDate and CINclosureDate' }],
  counterweights: [],
  caveats: ['Unborn children are in it.'],
  measure: { kind: 'state', figure: 'number', needs: ['referrals'], during: whileInNeed, at: () => true },
  standIn: { kind: 'stock', above: ['children-in-need'] },
};
