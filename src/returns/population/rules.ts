import { issueOf } from '#returns/file-rule.ts';
import type { FileRule } from '#returns/file-rule.ts';

/** What may be wrong with a population file. `action` says what was done. */
export const POPULATION_RULES = [
  { id: 'population-unreadable', severity: 'blocks', title: 'The population file could not be read', action: 'No population was read.' },
  { id: 'population-column-missing', severity: 'blocks', title: 'A column that the population file needs is missing', action: 'No population was read.' },
  { id: 'population-area-not-chosen', severity: 'blocks', title: 'The population file holds several areas', action: 'No population was read: name the area, or keep its rows only.' },
  { id: 'population-area-unknown', severity: 'blocks', title: 'The area is not in the population file', action: 'No population was read.' },
  { id: 'population-one-sex', severity: 'note', title: 'Rows for one sex', action: 'The rows were left out; those for everyone were used.' },
  { id: 'population-year-unreadable', severity: 'error', title: 'A year could not be read', action: 'The row was set aside.' },
  { id: 'population-age-unreadable', severity: 'error', title: 'An age could not be read', action: 'The row was set aside.' },
  { id: 'population-age-straddles', severity: 'warning', title: 'A range of ages reaches past 17', action: 'The row was set aside: how many of these are children cannot be told.' },
  { id: 'population-count-unreadable', severity: 'error', title: 'A number of people could not be read', action: 'The cell was set aside.' },
  { id: 'population-repeated', severity: 'error', title: 'Two numbers for the same year and ages', action: 'The first of the two was kept.' },
  { id: 'population-ages-missing', severity: 'error', title: 'Not every age under 18 is given', action: 'No number of children is used for this year.' },
  { id: 'population-year-missing', severity: 'warning', title: 'A year is missing between others', action: 'Nothing was put in its place.' },
] as const satisfies readonly FileRule[];

export type PopulationRule = (typeof POPULATION_RULES)[number]['id'];

export const populationIssue = issueOf(POPULATION_RULES);
