import { AGED_17_18, DIED_OR_HOME, shareOfCareLeavers } from '#indicators/care-leavers.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const careLeaversSuitableAccommodation1718: Indicator = {
  id: 'care-leavers-suitable-accommodation-17-18', code: 'L23a', dashboardNumber: null,
  title: 'Care leavers in suitable accommodation, aged 17 and 18',
  explanation: 'Of the care leavers aged 17 and 18, the share who live somewhere the authority judges suitable.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Care leavers aged 17 and 18 in accommodation that is judged suitable / all care leavers of the age. Those of whom it is not known where they live count below the line. Those who died or have been home with parents for six months are left out. Of OC3, those whose birthday lies in the period; where only Annex A is known, everybody on its list.',
    source: 'SSDA903 guide, OC3; DfE, Children looked after in England, care leavers; Annex A list 9',
  }],
  counterweights: ['care-leavers-in-touch', 'care-leavers-in-education-17-18'],
  ...shareOfCareLeavers({ ages: AGED_17_18, leftOut: DIED_OR_HOME, counts: ({ accommodationIsSuitable }) => accommodationIsSuitable === true }),
};
