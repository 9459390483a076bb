import type { Lever } from '#scenarios/lever.ts';
import { noPublishedEffect } from '#scenarios/levers/no-published-effect.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const residentialToSupported: Lever = {
  id: 'residential-to-supported',
  title: 'From residential to supported accommodation at 16 and 17',
  stage: 'in-care',
  summary: 'Young people who are ready for it move on from a children’s home to supported accommodation of good quality near home. It costs less and gives less care: it is a step for some and a danger for others.',
  actsOn: 'Where 16 and 17 year olds live who would be in residential placements. They stay in care as long as before.',
  eligible: 'Young people of 16 and 17 in residential placements whose plan says that they are ready',
  effectMeans: 'Of those offered it, the share who move and stay',
  evidence: [noPublishedEffect('No study says how many are ready. No child under 16 may live there, and since 28 October 2023 nobody may run one without Ofsted’s registration, or an application it has accepted (Supported Accommodation (England) Regulations 2023).')],
  counterweights: ['care-leavers-suitable-accommodation-17-18', 'missing-children-share', 'unregistered-placements'],
  overlapsWith: ['residential-to-family', 'residential-to-agency-family', 'treatment-foster-care', 'commissioning-16-plus', 'negotiated-prices'],
  fields: [
    { id: 'from-age', title: 'Youngest age', unit: 'years', help: '16 by law, 17 to be more careful.', fallback: 16, least: 16, most: 17 },
    { id: 'after-months', title: 'Months in the home before the move', unit: 'months', help: 'Time to get ready. 3 is an assumption.', fallback: 3, least: 0, most: 60 },
  ],
  action: fields => ({ kind: 'live-elsewhere', fromGroups: ['residential'], toGroup: 'supported-accommodation', ages: [valueOf(fields, 'from-age'), 18], afterMonths: valueOf(fields, 'after-months'), placesByMonth: null }),
};
