import type { Lever } from '#scenarios/lever.ts';
import { noPublishedEffect } from '#scenarios/levers/no-published-effect.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const specialGuardianship: Lever = {
  id: 'special-guardianship',
  title: 'Special guardianship',
  stage: 'leaving-care',
  summary: 'Carers who bring a child up for good become special guardians, and the child leaves care and stays where it is. It is not free: the allowance goes on until the child is 18, and a foster carer is lost to other children.',
  actsOn: 'How long children stay in care who live with relatives or settled foster carers, and the allowances paid after it',
  eligible: 'Children in fostering with relatives or in-house carers, within the time in care below',
  effectMeans: 'Of those for whom it is worked for, the share who leave care by an order because of it',
  evidence: [noPublishedEffect('Studies count how often such orders break down, not how many more could be made. An order that the carer is pressed into is one that breaks.')],
  counterweights: ['starts-after-permanence-breakdown', 're-entries-to-care', 'fostered-in-house'],
  overlapsWith: ['kinship-placements', 'agency-to-in-house', 'reunification-support'],
  fields: [
    { id: 'from-months', title: 'From months in care', unit: 'months', help: 'Long enough to know that it will last. 12 is an assumption.', fallback: 12, least: 0, most: 120 },
    { id: 'until-months', title: 'Until months in care', unit: 'months', help: 'Look up exits by special guardianship by months in care. 120 is an assumption.', fallback: 120, least: 1, most: 216 },
    { id: 'within-months', title: 'Months within which the order is made', unit: 'months', help: 'Assessment of the carers and the court’s time. 9 is an assumption.', fallback: 9, least: 1, most: 36 },
    { id: 'return-share', title: 'Of these children, the share who come back into care', unit: 'share', help: '57 in 1,000 within five years (Selwyn, Wijedasa and Meakings, Beyond the adoption order, Department for Education, 2014). The model lets them come back within a year, which is early.', fallback: 0.057, least: 0, most: 1 },
    { id: 'allowance-per-week', title: 'Allowance for each child', unit: 'pounds-a-week', help: 'What special guardians are paid on average today, those who are paid nothing among them. Paid from leaving care to the 18th birthday.', fallback: null, least: 0, most: 200_000 },
  ],
  action: fields => ({
    kind: 'leave-earlier', groups: ['kinship-fostering', 'in-house-fostering'], ages: [0, 18], careMonths: [valueOf(fields, 'from-months'), valueOf(fields, 'until-months')],
    destination: 'special-guardianship-and-orders', withinMonths: valueOf(fields, 'within-months'), returnShare: valueOf(fields, 'return-share'),
    allowancePerWeekPence: valueOf(fields, 'allowance-per-week'), casesPerMonth: null,
  }),
};
