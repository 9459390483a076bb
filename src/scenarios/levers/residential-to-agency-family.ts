import type { Lever } from '#scenarios/lever.ts';
import { AFTER_MONTHS, STEP_DOWN, STEP_DOWN_SUMMARY, UNTIL_AGE } from '#scenarios/levers/step-down.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const residentialToAgencyFamily: Lever = {
  id: 'residential-to-agency-family',
  title: 'From residential to agency families',
  stage: 'in-care',
  summary: STEP_DOWN_SUMMARY,
  actsOn: 'Where children live who would be in residential placements. They stay in care as long as before.',
  eligible: 'Children in residential placements: as reach enter the share for whom agencies have offered a family in earlier searches',
  effectMeans: 'Of those offered a family, the share who move and stay',
  evidence: [STEP_DOWN],
  counterweights: ['three-or-more-placements', 'missing-children-share', 'more-than-20-miles-from-home'],
  overlapsWith: ['residential-to-family', 'residential-to-supported', 'treatment-foster-care', 'agency-to-in-house', 'negotiated-prices'],
  fields: [AFTER_MONTHS, UNTIL_AGE],
  action: fields => ({ kind: 'live-elsewhere', fromGroups: ['residential'], toGroup: 'agency-fostering', ages: [0, valueOf(fields, 'until-age')], afterMonths: valueOf(fields, 'after-months'), placesByMonth: null }),
};
