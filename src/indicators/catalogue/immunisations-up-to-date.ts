import { shareInYearInCare } from '#indicators/care-health.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const immunisationsUpToDate: Indicator = {
  id: 'immunisations-up-to-date', code: 'L17c', dashboardNumber: null,
  title: 'Immunisations up to date',
  explanation: 'Of the children in care for the whole year, the share who have had every immunisation for their age.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Children looked after without a break for the twelve months to 31 March whose immunisations are up to date / such children. A blank, and a child without a row, counts as no.',
    source: 'SSDA903 guide, OC2, IMMUNISATIONS; DfE, Children looked after in England, health',
  }],
  counterweights: ['sdq-mean-score', 'sdq-coverage'],
  caveats: ['Returned once a year: a period that holds no 31 March has no figure.'],
  measure: shareInYearInCare(({ immunisations }) => immunisations),
};
