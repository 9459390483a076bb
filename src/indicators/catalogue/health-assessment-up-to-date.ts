import { shareInYearInCare } from '#indicators/care-health.ts';
import { firstDayOfMonthsTo, hasLasted, periodOn } from '#indicators/care-on-day.ts';
import { shareOfCareSummaries } from '#indicators/care-summaries.ts';
import type { Indicator } from '#indicators/indicator.ts';

const YEAR_MONTHS = 12;

export const healthAssessmentUpToDate: Indicator = {
  id: 'health-assessment-up-to-date', code: 'L17a', dashboardNumber: null,
  title: 'Health assessment up to date',
  explanation: 'Of the children in care for the whole year, the share who had their yearly health assessment.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Children looked after without a break for the twelve months to 31 March who had a health assessment in the year / such children. A blank, and a child without a row, counts as no. Where only Annex A is known: the last assessment was within twelve months of its day.',
    source: 'SSDA903 guide, OC2, HEALTH_ASSESSMENT; DfE, Children looked after in England, health; Annex A list 8',
  }],
  counterweights: ['sdq-mean-score', 'sdq-coverage'],
  caveats: ['Returned once a year: a period that holds no 31 March has no figure.', 'Children under five should have two assessments a year; neither the flag nor the latest date shows both.'],
  measure: shareInYearInCare(({ healthAssessment }) => healthAssessment),
  otherwise: shareOfCareSummaries(({ healthAssessmentOn }, day, person) => (hasLasted(periodOn(person, day)!.commencedOn, day, YEAR_MONTHS) ? healthAssessmentOn !== null && healthAssessmentOn >= firstDayOfMonthsTo(day, YEAR_MONTHS) : null)),
};
