import { shareOfCareSummaries } from '#indicators/care-summaries.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const returnInterviewsOffered: Indicator = {
  id: 'return-interviews-offered', code: 'L19b', dashboardNumber: null,
  title: 'Return interviews offered',
  explanation: 'Of the children in care who went missing, the share who were offered a talk with somebody independent when they came back.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Children in care on the day of the list with missing episodes in the last 12 months who were offered a return interview after the last / such children. A blank counts as not offered.',
    source: 'Annex A list 8',
  }],
  counterweights: ['missing-children-share'],
  caveats: ['The list tells of the last episode of each child alone, and of offers, not of talks.'],
  measure: shareOfCareSummaries(({ missingInLast12Months, returnInterviewOffered }) => ((missingInLast12Months ?? 0) > 0 ? returnInterviewOffered === true : null)),
};
