import { startedOlder, startsOf } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const startsAged11AndOver: Indicator = {
  id: 'starts-aged-11-and-over', code: 'W2a', dashboardNumber: null,
  title: 'Children starting to be looked after at 11 or over',
  explanation: 'Children who came into care at 11 or over. Their needs differ from those of younger children, and help before care is most often meant for them.',
  unit: 'children', direction: 'lower',
  definitions: [{
    from: null, text: 'Children who started to be looked after in the period at 11 or over. A child who starts more than once in a period of the calendar counts once. A child whose first row is no start came on a day that no return tells and is not counted.',
    source: 'West Sussex, May 2009, appendix B, group B; SSDA903 guide, RNE',
  }],
  counterweights: ['re-entries-to-care', 're-referrals'],
  measure: startsOf(startedOlder),
};
