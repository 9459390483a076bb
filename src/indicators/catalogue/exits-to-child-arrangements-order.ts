import { CHILD_ARRANGEMENTS, shareOfExits } from '#indicators/care-exits.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const exitsToChildArrangementsOrder: Indicator = {
  id: 'exits-to-child-arrangements-order', code: 'L20b', dashboardNumber: null,
  title: 'Exits to a child arrangements order',
  explanation: 'Of the times children left care, the share in which a court decided with whom they live.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Times that children ceased to be looked after in the period with that reason (E41; a residence order before 22 April 2014) / all such times. Each time a child left counts. Ends that no return tells, or for no reason that is told, are left out.',
    source: 'DfE, Children looked after in England, children ceasing; SSDA903 guide, REC',
  }],
  counterweights: [],
  caveats: ['The Department for Education counts only the last time of a child in the year.'],
  measure: shareOfExits(CHILD_ARRANGEMENTS),
};
