import { AGED_17_18, DIED_OR_HOME, isInEducationOrWork, shareOfCareLeavers } from '#indicators/care-leavers.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const careLeaversInEducation1718: Indicator = {
  id: 'care-leavers-in-education-17-18', code: 'L22a', dashboardNumber: null,
  title: 'Care leavers in education, employment or training, aged 17 and 18',
  explanation: 'Of the care leavers aged 17 and 18, the share who study, train or work, full time or part time.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Care leavers aged 17 and 18 in education, employment or training (ACTIV F or P) / all care leavers of the age. Those the authority is not in touch with count below the line. Those who died or have been home with parents for six months are left out. Of OC3, those whose birthday lies in the period; where only Annex A is known, everybody on its list.',
    source: 'SSDA903 guide, OC3; DfE, Children looked after in England, care leavers; Annex A list 9',
  }],
  counterweights: ['care-leavers-in-touch', 'care-leavers-suitable-accommodation-17-18'],
  ...shareOfCareLeavers({ ages: AGED_17_18, leftOut: DIED_OR_HOME, counts: isInEducationOrWork }),
};
