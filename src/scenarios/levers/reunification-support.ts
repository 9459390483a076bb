import type { Lever } from '#scenarios/lever.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const reunificationSupport: Lever = {
  id: 'reunification-support',
  title: 'Support to return home',
  stage: 'leaving-care',
  summary: 'Work with child and parents towards a safe return, and support after it for as long as it takes.',
  actsOn: 'How long children who could go home stay in care',
  eligible: 'Children in fostering, residential placements or with parents, within the time in care below',
  effectMeans: 'Of those who take part, the share who go home because of it',
  evidence: [{
    grade: 'matched-comparison', effect: null,
    says: 'Family drug and alcohol courts: 52.0% of children went back to the parent, against 12.5% in standard proceedings. The authors say that families were too few and too different to put it down to the court. For other help towards a return nobody has measured how many more children went home than would have.',
    source: 'Papaioannou and others, Evaluation of Family Drug and Alcohol Courts, National Centre for Social Research for Foundations, 2023',
  }],
  counterweights: ['re-entries-to-care', 're-referrals', 'protection-plans-again-within-two-years'],
  overlapsWith: ['edge-of-care', 'kinship-placements', 'agency-to-in-house', 'special-guardianship'],
  fields: [
    { id: 'from-months', title: 'From months in care', unit: 'months', help: 'Many children leave within weeks by themselves; helping them changes nothing. 3 is an assumption.', fallback: 3, least: 0, most: 120 },
    { id: 'until-months', title: 'Until months in care', unit: 'months', help: 'Returns are rare after two years: look up exits home by months in care. 24 is an assumption.', fallback: 24, least: 1, most: 216 },
    { id: 'within-months', title: 'Months within which they go home', unit: 'months', help: 'From the day it is offered. 9 is an assumption.', fallback: 9, least: 1, most: 36 },
    { id: 'return-share', title: 'Of those who go home, the share who come back into care', unit: 'share', help: 'Within a year. One in five in England, and more than one in three within six years (Goldacre, Hood, Jones, King and Wang, Reunification and re-entry to care, British Journal of Social Work, 2022). Your own is better. A return to care undoes what was saved.', fallback: 0.2, least: 0, most: 1 },
  ],
  action: fields => ({
    kind: 'leave-earlier', groups: ['in-house-fostering', 'agency-fostering', 'kinship-fostering', 'residential', 'with-parents'], ages: [0, 17],
    careMonths: [valueOf(fields, 'from-months'), valueOf(fields, 'until-months')], destination: 'home', withinMonths: valueOf(fields, 'within-months'), returnShare: valueOf(fields, 'return-share'),
    allowancePerWeekPence: null, casesPerMonth: null,
  }),
};
