import { at } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { populationFactors } from '#demand/population-growth.ts';
import type { PopulationOfBand } from '#demand/population-growth.ts';
import { CHILD_AGE_BANDS, populationOfAges } from '#returns/population/population.ts';
import type { ChildPopulation } from '#returns/population/population.ts';
import { populationIssue } from '#returns/population/rules.ts';

/** The population of a file by the bands that children enter care in. */
export const populationOfBand = (population: ChildPopulation): PopulationOfBand => (midYear, band) => {
  const { ageFrom, ageTo } = at(CHILD_AGE_BANDS, band);
  return populationOfAges(population, midYear, ageFrom, ageTo);
};

/** Years that the projection needs and the population file does not hold: there it keeps the last growth known. */
export function missingPopulationYears(population: ChildPopulation, from: CalendarDate, months: number): readonly Issue[] {
  const { missingYears } = populationFactors(populationOfBand(population), from, Math.ceil(months / 12));
  if (missingYears.length === 0) return [];
  return [{
    ...populationIssue('population-year-missing', `There is no population for the middle of ${missingYears.join(', ')}.`, { file: population.name }),
    action: 'Children enter care there as in the last year that the file reaches; without the year before the data end, the file changes nothing.',
  }];
}
