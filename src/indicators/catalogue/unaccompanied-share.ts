import { isUnaccompanied } from '#indicators/care-on-day.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const unaccompaniedShare: Indicator = {
  id: 'unaccompanied-share', code: 'L25b', dashboardNumber: null,
  title: 'Unaccompanied asylum-seeking children, share',
  explanation: 'Of the children in care, the share who came to the country without a parent to seek asylum.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who are unaccompanied asylum-seeking children then / children looked after',
    source: 'SSDA903 guide, uasc; DfE, Children looked after in England; Annex A list 8',
  }],
  counterweights: [],
  caveats: ['The National Transfer Scheme moves children from authorities where they are more than 0.1% of all children (0.07% before 24 August 2022).'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care'], during: whileLookedAfter,
    at: isUnaccompanied,
  },
};
