import type { Lever } from '#scenarios/lever.ts';

export const negotiatedPrices: Lever = {
  id: 'negotiated-prices',
  title: 'Negotiated prices',
  stage: 'prices',
  summary: 'Agency fostering and residential places are bought for less: block contracts, frameworks, joint buying. Nobody moves; a place costs less.',
  actsOn: 'What a week costs in agency fostering and in residential placements',
  eligible: 'All placements of these kinds: as reach enter the share of the money spent on both that is open to new terms',
  effectMeans: 'The share by which the price falls',
  evidence: [{
    grade: 'none', effect: null,
    says: 'The market study found too few places where they are needed, and authorities that buy alone with little weight. No size of a fall in price is taken from it. Where places are short a price may not fall, or the provider may take other children.',
    source: 'Competition and Markets Authority, Children’s social care market study: final report, March 2022',
  }],
  counterweights: ['more-than-20-miles-from-home', 'unregistered-placements', 'three-or-more-placements'],
  overlapsWith: ['kinship-placements', 'residential-to-family', 'residential-to-agency-family', 'residential-to-supported', 'treatment-foster-care', 'agency-to-in-house'],
  fields: [],
  action: () => ({ kind: 'lower-price', groups: ['agency-fostering', 'residential'] }),
};
