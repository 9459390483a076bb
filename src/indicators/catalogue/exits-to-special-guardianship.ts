import { shareOfExits, SPECIAL_GUARDIANSHIP } from '#indicators/care-exits.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const exitsToSpecialGuardianship: Indicator = {
  id: 'exits-to-special-guardianship', code: 'L20a', dashboardNumber: null,
  title: 'Exits to special guardianship',
  explanation: 'Of the times children left care, the share in which somebody, most often a relative or the foster carer, became their special guardian.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Times that children ceased to be looked after in the period with that reason (E45 to E48, before 2018-19 E43 and E44) / all such times. Each time a child left counts. Ends that no return tells, or for no reason that is told, are left out.',
    source: 'DfE, Children looked after in England, children ceasing; SSDA903 guide, REC',
  }],
  counterweights: [],
  caveats: ['The Department for Education counts only the last time of a child in the year.'],
  measure: shareOfExits(SPECIAL_GUARDIANSHIP),
};
