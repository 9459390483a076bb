import type { Indicator } from '#indicators/indicator.ts';

export const moreThan20MilesFromHome: Indicator = {
  id: 'more-than-20-miles-from-home', code: 'L14a', dashboardNumber: null,
  title: 'Placed more than 20 miles from home',
  explanation: 'Of the children in care, the share who live more than 20 miles from home, where school, friends and family are out of reach.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after on the day placed more than 20 miles, as the crow flies, from the home they came from / children looked after',
    source: 'DfE, Children looked after in England, distance between home and placement',
  }],
  counterweights: ['three-or-more-placements'],
  measure: { kind: 'not-measured', needs: 'A list of postcodes with their grid references: the return holds the postcodes of home and placement, and nothing here turns them into miles.' },
};
