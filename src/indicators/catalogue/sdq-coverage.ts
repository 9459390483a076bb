import { forEachSdq } from '#indicators/care-health.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const sdqCoverage: Indicator = {
  id: 'sdq-coverage', code: 'L18b', dashboardNumber: null,
  title: 'Strengths and difficulties: coverage',
  explanation: 'Of the children in care who should have a strengths and difficulties score, the share who have one.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Children aged 4 to 16 on 31 March, looked after without a break for the twelve months to it, with a score / such children',
    source: 'SSDA903 guide, OC2, SDQ_SCORE; DfE, Children looked after in England, emotional and behavioural health',
  }],
  counterweights: ['sdq-mean-score'],
  caveats: ['Returned once a year: a period that holds no 31 March has no figure.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['care', 'healthOutcomes'],
    events: (person, note) => { forEachSdq(person, (day, score) => { note(day, null, score !== null); }); },
  },
};
