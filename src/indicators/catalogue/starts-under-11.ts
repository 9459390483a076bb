import { startedOlder, startsOf } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const startsUnder11: Indicator = {
  id: 'starts-under-11', code: 'W2b', dashboardNumber: null,
  title: 'Children starting to be looked after under 11',
  explanation: 'Children who came into care before they were 11: mostly abuse, neglect and family court, where care that comes too late does harm.',
  unit: 'children', direction: 'context',
  definitions: [{
    from: null, text: 'Children who started to be looked after in the period under 11. A child who starts more than once in a period of the calendar counts once. A child whose first row is no start came on a day that no return tells and is not counted.',
    source: 'West Sussex, May 2009, appendix B, group A; SSDA903 guide, RNE',
  }],
  counterweights: [],
  measure: startsOf((person, period) => startedOlder(person, period) === false),
};
