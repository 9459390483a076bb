import type { Evidence, LeverField } from '#scenarios/lever.ts';

// What both levers share that bring children from homes to families: they differ in whose the families are.

export const STEP_DOWN: Evidence = {
  grade: 'before-and-after', effect: null,
  says: 'Birmingham’s Step Down: in four years 31 young people moved from homes to trained foster carers; 20 of them (64%) had a stable placement, or had so far. Nobody like them was watched at the same time.',
  source: 'Plumridge and Sebba, Evaluation of Birmingham City Council’s Step Down Programme: report of the findings, Rees Centre, University of Oxford, September 2018',
};

export const AFTER_MONTHS: LeverField = {
  id: 'after-months', title: 'Months in the home before the move', unit: 'months', fallback: 6, least: 0, most: 120,
  help: 'Finding and preparing a family takes time. 6 is an assumption; look up how long your own moves took.',
};
export const UNTIL_AGE: LeverField = {
  id: 'until-age', title: 'Until the age of', unit: 'years', fallback: 16, least: 1, most: 18,
  help: 'Near 18 another move helps few. 16 is an assumption.',
};

export const STEP_DOWN_SUMMARY = 'Children in children’s homes who could live in a family are prepared, matched and moved, with much support for the carers. A place in a children’s home cost £318,400 a year on average in 2023-24 (National Audit Office, Managing children’s residential care, September 2025); use your own prices.';
