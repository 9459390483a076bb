import type { Lever } from '#scenarios/lever.ts';
import { LATER_AFTER, LATER_SHARE } from '#scenarios/levers/later-entry.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

/** Share of children in care twelve months after the letter before proceedings, without a referral: Taylor and others 2024. */
const IN_CARE_WITHOUT = 0.448;

export const familyGroupConferences: Lever = {
  id: 'family-group-conferences',
  title: 'Family group conferences before proceedings',
  stage: 'edge-of-care',
  summary: 'When a letter before proceedings goes out, the wider family is brought together by an independent coordinator and makes a plan for the child.',
  actsOn: 'Children who would enter care after a letter before proceedings',
  eligible: 'Children who would enter care by way of pre-proceedings: as reach enter their share of all who enter, and leave out emergencies and families who are offered a conference today',
  effectMeans: 'Of those referred who would have entered care, the share who do not',
  evidence: [
    {
      grade: 'trial', effect: { low: 0.08, likeliest: 0.192, high: 0.29 },
      says: '36.2% of children referred were in care twelve months after the letter, against 44.8% of the others: 19.2% fewer. 1,471 families of 21 authorities were in the analysis, with 2,548 children. Take-up is in the figure, since it counts everyone referred: enter 100%. Range: our own arithmetic, a 95% interval from the published shares and the number of families, half of them in each arm, with every family counted once because its children go the same way; the interval of the study was not at hand.',
      source: 'Taylor, Blackshaw, Dorsett, Lawrence, Stern, Gilbert and Raghoo, Impact of family group conference referrals at pre-proceedings stage on child outcomes: a randomised controlled trial, British Journal of Social Work, 2024; first reported by Coram and Foundations, 2023',
    },
    {
      grade: 'trial', effect: null,
      says: 'In Amsterdam conferences offered earlier and more widely, to any family sent to child welfare, made children no safer, and more of them were placed away from home: 9% against 1.3%. The English result is for the stage before proceedings and no other.',
      source: 'Dijkstra, Asscher, Deković, Stams and Creemers, A randomized controlled trial on the effectiveness of family group conferencing in child welfare, Child Maltreatment, 2019',
    },
  ],
  counterweights: ['re-referrals', 'protection-plans-again-within-two-years', 're-entries-to-care', 'section-47-enquiries-rate'],
  overlapsWith: ['early-help-capacity', 'social-workers-in-schools', 'edge-of-care', 'kinship-placements'],
  fields: [
    { id: 'children-referred-a-month', title: 'Children referred a month, above those referred today', unit: 'count', help: 'What the coordinators can take: conferences a month times children in a family. Of children at this stage 44.8% would be in care within a year, as in the trial; only those are kept out.', fallback: null, least: 0, most: 500 },
    LATER_SHARE, LATER_AFTER,
  ],
  action: fields => ({
    kind: 'prevent-entry', ages: [0, 18], laterShare: valueOf(fields, 'later-share'), laterAfterMonths: valueOf(fields, 'later-after'),
    casesPerMonth: valueOf(fields, 'children-referred-a-month') * IN_CARE_WITHOUT,
  }),
};
