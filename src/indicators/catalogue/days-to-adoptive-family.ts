import { daysBetween, meanDaysToAdoption } from '#indicators/adoption-times.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const daysToAdoptiveFamily: Indicator = {
  id: 'days-to-adoptive-family', code: 'T19', dashboardNumber: 19,
  title: 'Days from entering care to moving in with the adoptive family (A1)',
  explanation: 'How long adopted children waited, from coming into care to the day they moved in with their new family. Months in a small child\'s life are long.',
  unit: 'days', direction: 'lower',
  definitions: [{
    from: null, text: 'Mean days from the start of the last period of care to being placed for adoption, over the children adopted in the three years that end with the period. A child whose dates are not both told, or stand the wrong way round, is left out.',
    source: 'DfE, adoption scorecards, indicator A1; East Sussex dashboard, October 2012, row 19',
  }],
  counterweights: ['starts-after-permanence-breakdown', 'exits-to-adoption'],
  caveats: ['Needs three years of returns.', 'A few children with complex needs, or brothers and sisters placed together, move the mean of a small authority.', 'National thresholds were 639 days (2008-11), 547 (2011-14), 487 (2012-15) and 426 (2013-16).'],
  measure: meanDaysToAdoption(({ enteredCareOn, placedOn }) => daysBetween(enteredCareOn, placedOn)),
};
