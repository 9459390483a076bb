import { AGED_17_21, DIED_OR_HOME, shareOfCareLeavers } from '#indicators/care-leavers.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const careLeaversInTouch: Indicator = {
  id: 'care-leavers-in-touch', code: 'L24', dashboardNumber: null,
  title: 'Care leavers in touch',
  explanation: 'Of the care leavers aged 17 to 21, the share with whom the authority is in touch. Nothing else is known of the others.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Care leavers aged 17 to 21 with whom the authority is in touch (YES) / all but those who died (DIED), no longer need services (NREQ) or have been home with parents for six months (RHOM). Of OC3, those whose birthday lies in the period; where only Annex A is known, everybody on its list.',
    source: 'SSDA903 guide, OC3; DfE, Children looked after in England, care leavers; Annex A list 9',
  }],
  counterweights: ['care-leavers-in-education-19-21', 'care-leavers-suitable-accommodation-19-21'],
  ...shareOfCareLeavers({ ages: AGED_17_21, leftOut: [...DIED_OR_HOME, 'NREQ'], counts: ({ inTouch }) => inTouch === 'YES' }),
};
