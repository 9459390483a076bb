import type { Lever } from '#scenarios/lever.ts';
import { AFTER_MONTHS, STEP_DOWN, STEP_DOWN_SUMMARY, UNTIL_AGE } from '#scenarios/levers/step-down.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const residentialToFamily: Lever = {
  id: 'residential-to-family',
  title: 'From residential to in-house families',
  stage: 'in-care',
  summary: STEP_DOWN_SUMMARY,
  actsOn: 'Where children live who would be in residential placements. They stay in care as long as before.',
  eligible: 'Children in residential placements, as far as there are families trained for it',
  effectMeans: 'Of those offered a family, the share who move and stay',
  evidence: [STEP_DOWN],
  counterweights: ['three-or-more-placements', 'missing-children-share', 'unregistered-placements'],
  overlapsWith: ['residential-to-agency-family', 'residential-to-supported', 'treatment-foster-care', 'agency-to-in-house', 'negotiated-prices'],
  fields: [
    { id: 'families', title: 'Children whom trained families can take at a time', unit: 'count', help: 'Carers who are approved and trained for it times the children each takes, mostly one. They are no longer there for other children.', fallback: null, least: 0, most: 200 },
    AFTER_MONTHS, UNTIL_AGE,
  ],
  action: fields => ({
    kind: 'live-elsewhere', fromGroups: ['residential'], toGroup: 'in-house-fostering', ages: [0, valueOf(fields, 'until-age')], afterMonths: valueOf(fields, 'after-months'),
    placesByMonth: months => Array.from({ length: months }, () => valueOf(fields, 'families')),
  }),
};
