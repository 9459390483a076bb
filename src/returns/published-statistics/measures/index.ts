import { CHILD_PROTECTION, CHILDREN_IN_NEED } from '#returns/published-statistics/measures/children-in-need.ts';
import { LOOKED_AFTER } from '#returns/published-statistics/measures/looked-after.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';
import { FINANCE, WORKFORCE } from '#returns/published-statistics/measures/workforce-and-finance.ts';

/** Its value in a year is the denominator of that year: the estimate for the middle of the year before the year ends. */
const population: Measure = {
  id: POPULATION, title: 'Children under 18', publication: 'Mid-year population estimates', unit: 'children', kind: 'stock',
  countedOn: 'mid-year-before', direction: 'context', denominator: null, sources: [],
};

/** The catalogue: every published measure that Headwater knows. A new one is a line in the file of its publication. */
export const MEASURES: readonly Measure[] = [...LOOKED_AFTER, ...CHILD_PROTECTION, ...CHILDREN_IN_NEED, ...WORKFORCE, ...FINANCE, population];

const byId: ReadonlyMap<string, Measure> = new Map(MEASURES.map(measure => [measure.id, measure]));

export const measureOf = (id: string): Measure | null => byId.get(id) ?? null;
