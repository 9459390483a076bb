import { isUnaccompanied } from '#indicators/care-on-day.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const unaccompaniedChildren: Indicator = {
  id: 'unaccompanied-children', code: 'L25a', dashboardNumber: null,
  title: 'Unaccompanied asylum-seeking children',
  explanation: 'Children in care who came to the country without a parent to seek asylum. They have their own funding, and mostly arrive at 16 or 17.',
  unit: 'children', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who are unaccompanied asylum-seeking children then',
    source: 'SSDA903 guide, uasc; DfE, Children looked after in England; Annex A list 8',
  }],
  counterweights: [],
  caveats: ['The National Transfer Scheme moves children from authorities where they are more than 0.1% of all children (0.07% before 24 August 2022).'],
  measure: {
    kind: 'state', figure: 'number', needs: ['care'], during: whileLookedAfter,
    at: isUnaccompanied,
  },
};
