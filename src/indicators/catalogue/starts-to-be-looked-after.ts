import { startsOf } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const startsToBeLookedAfter: Indicator = {
  id: 'starts-to-be-looked-after', code: 'S05', dashboardNumber: null,
  title: 'Children starting to be looked after',
  explanation: 'Children who came into care in the period. What comes in and what goes out together move the number in care.',
  unit: 'children', direction: 'context',
  definitions: [{
    from: null, text: 'Children who started to be looked after (RNE S) in the period. A child who starts more than once in a period of the calendar counts once. A child whose first row is no start came on a day that no return tells and is not counted.',
    source: 'DfE, Children looked after in England, children starting; SSDA903 guide, RNE',
  }],
  counterweights: [],
  caveats: ['The starts of twelve months added up may be more than those of the year: a child counts once in each.'],
  measure: startsOf(() => true),
};
