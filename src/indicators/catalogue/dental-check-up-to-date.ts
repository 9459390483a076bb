import { shareInYearInCare } from '#indicators/care-health.ts';
import { firstDayOfMonthsTo, hasLasted, periodOn } from '#indicators/care-on-day.ts';
import { shareOfCareSummaries } from '#indicators/care-summaries.ts';
import type { Indicator } from '#indicators/indicator.ts';

const YEAR_MONTHS = 12;

export const dentalCheckUpToDate: Indicator = {
  id: 'dental-check-up-to-date', code: 'L17b', dashboardNumber: null,
  title: 'Dental check up to date',
  explanation: 'Of the children in care for the whole year, the share whose teeth a dentist checked.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Children looked after without a break for the twelve months to 31 March whose teeth were checked in the year / such children. A blank, and a child without a row, counts as no. Where only Annex A is known: the last check was within twelve months of its day.',
    source: 'SSDA903 guide, OC2, TEETH_CHECK; DfE, Children looked after in England, health; Annex A list 8',
  }],
  counterweights: ['sdq-mean-score', 'sdq-coverage'],
  caveats: ['Returned once a year: a period that holds no 31 March has no figure.'],
  measure: shareInYearInCare(({ teethCheck }) => teethCheck),
  otherwise: shareOfCareSummaries(({ dentalCheckOn }, day, person) => (hasLasted(periodOn(person, day)!.commencedOn, day, YEAR_MONTHS) ? dentalCheckOn !== null && dentalCheckOn >= firstDayOfMonthsTo(day, YEAR_MONTHS) : null)),
};
