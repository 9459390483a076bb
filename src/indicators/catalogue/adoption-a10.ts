import { calendarDate } from '#kernel/calendar-date.ts';
import { daysBetween, meanDaysToAdoption } from '#indicators/adoption-times.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const adoptionA10: Indicator = {
  id: 'adoption-a10', code: 'L21a', dashboardNumber: null,
  title: 'Days from entering care to the adoptive family, adjusted (A10)',
  explanation: 'As the days to the adoptive family, with the clock stopped when a child moved in with the foster carer who later adopted: from that day the child was home.',
  unit: 'days', direction: 'lower',
  definitions: [{
    from: calendarDate(2012, 4, 1), text: 'Mean days from the start of the last period of care to being placed for adoption, or to the start of the foster placement with the carers who adopted, over the children adopted in the three years that end with the period',
    source: 'DfE, adoption scorecards, indicator A10, from the year 2012-13',
  }],
  counterweights: ['starts-after-permanence-breakdown', 'exits-to-adoption'],
  caveats: ['Needs three years of returns.'],
  measure: meanDaysToAdoption(({ enteredCareOn, placedOn, fosteredByAdopterOn, adoptedByFosterCarer }) =>
    (placedOn === null ? null : daysBetween(enteredCareOn, adoptedByFosterCarer === false ? placedOn : fosteredByAdopterOn ?? placedOn))),
};
