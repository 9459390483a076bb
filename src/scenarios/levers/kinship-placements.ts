import type { Lever } from '#scenarios/lever.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const kinshipPlacements: Lever = {
  id: 'kinship-placements',
  title: 'Fostering by relatives and friends',
  stage: 'in-care',
  summary: 'Relatives and friends are looked for and assessed early, and paid and supported as foster carers, so that fewer children live with strangers.',
  actsOn: 'Where children live who would be fostered by carers they did not know. They stay in care as long as before.',
  eligible: 'Children in agency or in-house fostering',
  effectMeans: 'Of those for whom relatives and friends are looked for, the share who come to live with them and stay',
  evidence: [{
    grade: 'matched-comparison', effect: null,
    says: 'Over 102 studies, none of them drawn by lot and most of them American, children with relatives did better in behaviour, mental health and stability than children in other foster care, and were adopted less often. It speaks for such placements where there are relatives. It does not say how many more children could have one.',
    source: 'Winokur, Holtan and Batchelder, Kinship care for the safety, permanency, and well-being of children removed from the home for maltreatment, Cochrane Database of Systematic Reviews, 2014 (number of studies as reported, to be checked)',
  }],
  counterweights: ['three-or-more-placements', 'long-term-stability', 'exits-to-special-guardianship'],
  overlapsWith: ['family-group-conferences', 'agency-to-in-house', 'special-guardianship', 'reunification-support', 'negotiated-prices'],
  fields: [
    { id: 'after-months', title: 'Months in the placement before the move', unit: 'months', help: 'Relatives have to be assessed: 16 weeks is the limit for those approved at once (Care Planning Regulations 2010, regulation 24). 4 is an assumption from it.', fallback: 4, least: 0, most: 60 },
    { id: 'until-age', title: 'Until the age of', unit: 'years', help: 'Older children are moved less lightly. 16 is an assumption.', fallback: 16, least: 1, most: 18 },
  ],
  action: fields => ({ kind: 'live-elsewhere', fromGroups: ['agency-fostering', 'in-house-fostering'], toGroup: 'kinship-fostering', ages: [0, valueOf(fields, 'until-age')], afterMonths: valueOf(fields, 'after-months'), placesByMonth: null }),
};
