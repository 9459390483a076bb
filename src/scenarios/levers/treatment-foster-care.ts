import type { Lever } from '#scenarios/lever.ts';

export const treatmentFosterCare: Lever = {
  id: 'treatment-foster-care',
  title: 'Treatment foster care for adolescents',
  stage: 'in-care',
  summary: 'Specially trained carers with a team of therapists, for months, for young people with grave difficulties. Tried in England and no better than usual care over all. It is here so that the result is known where the choice is made.',
  actsOn: 'Where young people live who would be in residential placements',
  eligible: 'Young people of 11 to 16 in residential placements',
  effectMeans: 'Of those offered it, the share who live in a family and would not have done so otherwise',
  evidence: [{
    grade: 'no-effect-found', effect: { low: 0, likeliest: 0, high: 0 },
    says: '219 young people of 11 to 16. General functioning differed by 1.3 points (95% interval −7.1 to 9.7) among the 34 drawn by lot, and by 0.95 (−2.38 to 4.29) among 185 compared otherwise; school and offending did not differ. It may help the antisocial and harm the others. Where they lived later was not what was tested: nothing is claimed for it here either.',
    source: 'Green, Biehal, Roberts, Dixon, Kay, Parry, Rothwell, Roby, Kapadia, Scott and Sinclair, Multidimensional Treatment Foster Care for Adolescents in English care: randomised trial and observational cohort evaluation, British Journal of Psychiatry, 2014',
  }],
  counterweights: ['three-or-more-placements', 'missing-children-share', 'sdq-mean-score'],
  overlapsWith: ['residential-to-family', 'residential-to-agency-family', 'residential-to-supported', 'negotiated-prices'],
  fields: [],
  action: () => ({ kind: 'live-elsewhere', fromGroups: ['residential'], toGroup: 'in-house-fostering', ages: [11, 17], afterMonths: 0, placesByMonth: null }),
};
