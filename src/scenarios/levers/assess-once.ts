import type { Lever } from '#scenarios/lever.ts';
import { valueIfGiven, valueOf } from '#scenarios/levers/value-of.ts';

export const assessOnce: Lever = {
  id: 'assess-once',
  title: 'Assess once',
  stage: 'front-door',
  summary: 'One assessment that goes on with the child, in place of a new one at each handover or return. It frees social workers’ time; the model changes no child’s path.',
  actsOn: 'What assessments cost in staff time',
  eligible: 'Assessments of children who were assessed before in the same twelve months',
  effectMeans: 'Of these assessments, the share that is a short update in place of a new assessment',
  evidence: [{
    grade: 'before-and-after', effect: null,
    says: 'East Sussex replaced initial and core assessments by one in October 2012. Assessments fell from 663 to 257 per 10,000 children over its programme. A screening hub opened in the same months, two assessments became one by definition, and nobody else was watched: no size of the effect follows.',
    source: 'East Sussex County Council, dashboard of October 2012, and end of programme review, July 2015, 2.16',
  }],
  counterweights: ['assessments-within-45-days', 'assessments-closed-after', 're-referrals'],
  overlapsWith: ['multi-agency-hub'],
  fields: [
    { id: 'assessments-a-year', title: 'Such assessments a year', unit: 'count', help: 'Leave it out where the returns tell of the front door: it is then counted and projected from them. A number given here is used instead. Assessments of the last twelve months whose child had another in the twelve months before: list 4 of Annex A, or the children in need census.', fallback: null, fromReturns: true, least: 0, most: 50_000 },
    { id: 'cost-before', title: 'Cost of an assessment', unit: 'pounds', help: 'Hours of each grade times pay with on-costs. Staff time becomes money only when a post goes with it.', fallback: null, least: 0, most: 1_000_000 },
    { id: 'cost-after', title: 'Cost of an update', unit: 'pounds', help: 'The same for bringing the first assessment up to date.', fallback: null, least: 0, most: 1_000_000 },
  ],
  action: fields => ({
    kind: 'change-front-door', unit: 'assessments', parts: ['repeat-assessments'], becomes: 'Updates in place of a new assessment',
    unitsPerYear: valueIfGiven(fields, 'assessments-a-year'), beforePence: valueOf(fields, 'cost-before'), afterPence: valueOf(fields, 'cost-after'), laterShare: 0, laterAfterMonths: 0,
  }),
};
