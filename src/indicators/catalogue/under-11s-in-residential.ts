import { ageInYears } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { placementGroupOn } from '#indicators/placements.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

/** The age of concern. Source: Norfolk, Policy and Resources Committee, 2017, section 4.2.4: under 11 years. */
const UNDER_AGE = 11;

export const under11sInResidential: Indicator = {
  id: 'under-11s-in-residential', code: 'N8', dashboardNumber: null,
  title: 'Children under 11 in residential care',
  explanation: 'Children of primary school age or younger who live in a children\'s home, a care home or a residential school and not in a family.',
  unit: 'children', direction: 'lower',
  definitions: [{ from: null, text: 'Children looked after on the day, under 11, placed in K2, R1 or S1', source: 'Norfolk, Policy and Resources Committee, 2017, section 4.2.4' }],
  counterweights: ['three-or-more-placements', 'unregistered-placements'],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: {
    kind: 'state', figure: 'number', needs: ['care'], during: whileLookedAfter,
    at: (person, day) => placementGroupOn(person, day) === 'residential' && ageInYears(person.care!.bornOn, day) < UNDER_AGE,
  },
};
