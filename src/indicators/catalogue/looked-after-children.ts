import type { Indicator } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const lookedAfterChildren: Indicator = {
  id: 'looked-after-children', code: 'T13', alsoCodes: ['E6', 'N1'], dashboardNumber: 13,
  title: 'Looked after children',
  explanation: 'Children in the care of the authority on the day. Fewer is an aim of the programme and not good in itself: it has to be read beside those who come back and those who are stepped up.',
  unit: 'children', direction: 'lower',
  definitions: [{ from: null, text: 'Children with a period of care that began on or before the day and had not ended by it. Short breaks (V3, V4) are not counted.', source: 'SSDA903 guide; DfE, Children looked after in England' }],
  counterweights: ['re-entries-to-care', 're-referrals', 'protection-plans-second-or-later'],
  caveats: ['Unaccompanied children are in it; they are shown apart as well.'],
  measure: { kind: 'state', figure: 'number', needs: ['care'], during: whileLookedAfter, at: () => true },
  standIn: { kind: 'stock', above: ['looked-after-children'] },
};
