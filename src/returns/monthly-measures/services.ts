import type { MonthlyMeasure } from '#returns/monthly-measures/measure.ts';

export const SERVICES: readonly MonthlyMeasure[] = [
  {
    id: 'family-time-in-house', title: 'Supervised family time by own staff', unit: 'count', kind: 'flow', feeds: ['family-time-in-house'],
    explanation: 'Sessions of supervised time between a looked after child and relatives in the month, supervised by the authority\'s own staff. Cancelled sessions do not count.',
  },
  {
    id: 'family-time-agency', title: 'Supervised family time by agencies', unit: 'count', kind: 'flow', feeds: ['family-time-agency-share', 'family-time-agency'],
    explanation: 'The same, supervised by agency staff.',
  },
  {
    id: 'family-time-sessions', title: 'Supervised family time, all sessions', unit: 'count', kind: 'flow', feeds: ['family-time-in-house', 'family-time-agency-share'],
    explanation: 'All sessions of supervised family time in the month, whoever supervised.',
  },
  { id: 'family-time-hours', title: 'Supervised family time, hours', unit: 'hours', kind: 'flow', feeds: ['family-time-in-house'], explanation: 'Hours of supervised family time in the month, whoever supervised.' },
  {
    id: 'specialist-assessments', title: 'Specialist assessments in-house', unit: 'count', kind: 'flow', feeds: ['specialist-assessments'],
    explanation: 'Parenting and family assessments for the court or for planning that own staff completed in the month.',
  },
  { id: 'specialist-interventions', title: 'Specialist interventions', unit: 'count', kind: 'flow', feeds: ['specialist-interventions'], explanation: 'Pieces of intensive work with families that the specialist team completed in the month.' },
  { id: 'specialist-families', title: 'Families served by the specialist team', unit: 'count', kind: 'flow', feeds: ['specialist-families'], explanation: 'Families whom the specialist team began to work with in the month.' },
  {
    id: 'external-assessment-spend', title: 'Spend on external assessments', unit: 'GBP', kind: 'flow', feeds: ['external-assessment-spend'],
    explanation: 'Paid in the month to outside experts for assessments for the court.',
  },
  { id: 'in-house-carers-approved', title: 'In-house foster carers approved', unit: 'count', kind: 'flow', feeds: ['in-house-carers-approved'], explanation: 'The authority\'s own foster carers whom the panel approved in the month.' },
  { id: 'in-house-carer-households', title: 'In-house foster carer households', unit: 'count', kind: 'stock', feeds: ['in-house-carers-approved'], explanation: 'Households of the authority\'s own approved foster carers at the month\'s end.' },
  { id: 'in-house-carers-left', title: 'In-house foster carers who left', unit: 'count', kind: 'flow', feeds: ['in-house-carers-approved'], explanation: 'The authority\'s own foster carers whose approval ended in the month.' },
  { id: 'adopters-approved', title: 'Adopters approved', unit: 'count', kind: 'flow', feeds: ['adopters-approved'], explanation: 'Households approved to adopt in the month; a couple counts once.' },
  {
    id: 'parent-and-baby-placements', title: 'Parent-and-baby placements', unit: 'count', kind: 'flow', feeds: ['parent-and-baby-placements'],
    explanation: 'Foster placements of a parent together with a baby that began in the month.',
  },
  {
    id: 'staff-confidence', title: 'Staff who feel confident', unit: 'percent', kind: 'stock', feeds: ['staff-confidence'],
    explanation: 'Of the latest survey by the month\'s end: per cent of staff who feel confident, the mean over the areas of competence asked about.',
  },
  { id: 'service-users-satisfied', title: 'Service users who are satisfied', unit: 'count', kind: 'flow', feeds: ['satisfaction-with-help'], explanation: 'People who said in the month that they were generally happy with the service.' },
  { id: 'service-users-asked', title: 'Service users who answered', unit: 'count', kind: 'flow', feeds: ['satisfaction-with-help'], explanation: 'People who answered that question in the month.' },
];
