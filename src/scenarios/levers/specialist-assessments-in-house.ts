import type { Lever } from '#scenarios/lever.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const specialistAssessmentsInHouse: Lever = {
  id: 'specialist-assessments-in-house',
  title: 'Specialist assessments in-house',
  stage: 'around-care',
  summary: 'Psychologists, family workers and others employed by the authority assess families for court, in place of independent experts paid by the report.',
  actsOn: 'What specialist assessments cost',
  eligible: 'Assessments that an independent expert makes today at the authority’s cost',
  effectMeans: 'Of these assessments, the share that own staff make',
  evidence: [{
    grade: 'before-and-after', effect: null,
    says: 'East Sussex: £792,000 of external assessments had been expected for 2012/13; half way through the year £223,500 was. The rules on experts in court changed in those years too. The court decides whether it trusts the report.',
    source: 'East Sussex County Council, dashboard of October 2012, row 22',
  }],
  counterweights: ['external-assessment-spend', 'care-applications'],
  overlapsWith: [],
  fields: [
    { id: 'assessments-a-year', title: 'External assessments a year', unit: 'count', help: 'Invoices of the last twelve months, by the legal team or the ledger. The authority’s share where the court splits the cost.', fallback: null, least: 0, most: 5000 },
    { id: 'external-price', title: 'Price of an external assessment', unit: 'pounds', help: 'Spend over assessments; indicator external-assessment-spend.', fallback: null, least: 0, most: 5_000_000 },
    { id: 'in-house-cost', title: 'Cost of one by own staff', unit: 'pounds', help: 'Posts and supervision over assessments finished. Enter the posts here or as costs of the lever, not in both places.', fallback: null, least: 0, most: 5_000_000 },
  ],
  action: fields => ({ kind: 'change-activity', unit: 'specialist assessments', unitsPerYear: valueOf(fields, 'assessments-a-year'), beforePence: valueOf(fields, 'external-price'), afterPence: valueOf(fields, 'in-house-cost') }),
};
