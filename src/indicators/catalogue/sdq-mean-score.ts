import { forEachSdq } from '#indicators/care-health.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const sdqMeanScore: Indicator = {
  id: 'sdq-mean-score', code: 'L18a', dashboardNumber: null,
  title: 'Strengths and difficulties: mean score',
  explanation: 'How children in care are, as their carers see them, on a scale from 0 to 40: under 14 is thought normal, 17 and over a cause for concern.',
  unit: 'score', direction: 'lower',
  definitions: [{
    from: null, text: 'Mean strengths and difficulties score over the children aged 4 to 16 on 31 March, looked after without a break for the twelve months to it, who have one',
    source: 'SSDA903 guide, OC2, SDQ_SCORE; DfE, Children looked after in England, emotional and behavioural health',
  }],
  counterweights: ['sdq-coverage'],
  caveats: ['Returned once a year: a period that holds no 31 March has no figure.', 'Children without a score are often those who are hardest to reach: read it beside the coverage.'],
  measure: {
    kind: 'events', figure: 'mean', needs: ['care', 'healthOutcomes'],
    events: (person, note) => { forEachSdq(person, (day, score) => { if (score !== null) note(day, null, score); }); },
  },
};
