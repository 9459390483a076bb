import type { Lever } from '#scenarios/lever.ts';
import { noPublishedEffect } from '#scenarios/levers/no-published-effect.ts';

export const commissioning16Plus: Lever = {
  id: 'commissioning-16-plus',
  title: 'Commissioning for 16 and 17 year olds',
  stage: 'prices',
  summary: 'Supported accommodation is bought by plan, in blocks and for quality, in place of one by one in a hurry. Nobody moves; a place costs less.',
  actsOn: 'What a week costs in supported accommodation',
  eligible: 'All supported accommodation',
  effectMeans: 'The share by which the price falls',
  evidence: [noPublishedEffect('Depends on the market and the contract: take what offers say. Norfolk meant to buy better within its budget (October 2017, 4.2), which is a saving only where the budget would have been passed.')],
  counterweights: ['care-leavers-suitable-accommodation-17-18', 'unregistered-placements', 'missing-children-share'],
  overlapsWith: ['residential-to-supported'],
  fields: [],
  action: () => ({ kind: 'lower-price', groups: ['supported-accommodation'] }),
};
