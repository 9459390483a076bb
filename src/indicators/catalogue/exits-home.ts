import { HOME, shareOfExits } from '#indicators/care-exits.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const exitsHome: Indicator = {
  id: 'exits-home', code: 'L20d', dashboardNumber: null,
  title: 'Exits home',
  explanation: 'Of the times children left care, the share in which they went home to parents or relatives.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Times that children ceased to be looked after in the period with that reason (E4A, E4B, E13) / all such times. Each time a child left counts. Ends that no return tells, or for no reason that is told, are left out.',
    source: 'DfE, Children looked after in England, children ceasing; SSDA903 guide, REC',
  }],
  counterweights: [],
  caveats: ['The Department for Education counts only the last time of a child in the year.'],
  measure: shareOfExits(HOME),
};
