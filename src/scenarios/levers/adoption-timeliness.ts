import type { Lever } from '#scenarios/lever.ts';
import { noPublishedEffect } from '#scenarios/levers/no-published-effect.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const adoptionTimeliness: Lever = {
  id: 'adoption-timeliness',
  title: 'Adoption orders sooner',
  stage: 'leaving-care',
  summary: 'Children who live with their adopters are adopted sooner. Good for the child and small in money: a placement for adoption costs little, and most of the waiting lies before it, where this lever does not reach.',
  actsOn: 'How long children stay in care after they are placed for adoption',
  eligible: 'Children placed for adoption',
  effectMeans: 'Of these, the share whose order comes within the time below',
  evidence: [noPublishedEffect('Adoption scorecards watch how long it takes. What shortens it was not measured against anybody.')],
  counterweights: ['starts-after-permanence-breakdown', 'days-to-adoptive-family', 'adoption-order-to-match'],
  overlapsWith: [],
  fields: [
    { id: 'within-months', title: 'Months from placement to order, at most', unit: 'months', help: 'Take less than what it takes now: mean months from the first day placed for adoption (A3 to A6) to the exit with E11 or E12. Adopters may apply after ten weeks (Adoption and Children Act 2002, section 42).', fallback: null, least: 2.5, most: 36 },
    { id: 'allowance-per-week', title: 'Adoption allowance for each child', unit: 'pounds-a-week', help: 'Averaged over all, for the time by which the order comes sooner. 0 where none is paid.', fallback: 0, least: 0, most: 200_000 },
  ],
  // Nobody comes back: 7 in 1,000 do within five years (Selwyn, Wijedasa and Meakings, Beyond the adoption order, Department for Education, 2014).
  action: fields => ({
    kind: 'leave-earlier', groups: ['placed-for-adoption'], ages: [0, 18], careMonths: [0, 216], destination: 'adoption', withinMonths: valueOf(fields, 'within-months'), returnShare: 0,
    allowancePerWeekPence: valueOf(fields, 'allowance-per-week') || null, casesPerMonth: null,
  }),
};
