import { placementOn } from '#indicators/care-on-day.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const unregisteredPlacements: Indicator = {
  id: 'unregistered-placements', code: 'L28', dashboardNumber: null,
  title: 'Children in unregistered or other placements',
  explanation: 'Children in care who live somewhere that fits no lawful kind of placement, or that has to be explained. Many of these places should be registered and are not.',
  unit: 'children', direction: 'lower',
  definitions: [{ from: null, text: 'Children looked after on the day whose placement is Z1, since 2025-26 Z11 to Z14', source: 'SSDA903 guide, PLACE' }],
  counterweights: ['three-or-more-placements', 'placed-outside-authority'],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.', 'Not every Z placement is unregistered: the authority explains each to the Department for Education.'],
  measure: {
    kind: 'state', figure: 'number', needs: ['care'], during: whileLookedAfter,
    at: (person, day) => /^Z1[1-4]?$/.test(placementOn(person, day)?.placementType ?? ''),
  },
};
