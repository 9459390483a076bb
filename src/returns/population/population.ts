/** How many people of some ages live in the area at the middle of a year, by estimate or projection. */
export interface PopulationCount {
  /** The year whose 30 June is meant. */
  readonly midYear: number;
  /** Youngest and oldest age in completed years, both included. */
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly people: number;
}

export interface ChildPopulation {
  /** The file, as a reader should quote it. */
  readonly name: string;
  /** The area as the file calls it; null where it names none. */
  readonly area: string | null;
  /** Ages under 18 only, each year and range of ages once. */
  readonly counts: readonly PopulationCount[];
}

/** Oldest age of a child. */
export const OLDEST_CHILD = 17;

/** The bands of the Department for Education's looked-after statistics, as far as childhood goes. */
export const CHILD_AGE_BANDS = [
  { id: 'under-1', ageFrom: 0, ageTo: 0 },
  { id: '1-to-4', ageFrom: 1, ageTo: 4 },
  { id: '5-to-9', ageFrom: 5, ageTo: 9 },
  { id: '10-to-15', ageFrom: 10, ageTo: 15 },
  { id: '16-to-17', ageFrom: 16, ageTo: OLDEST_CHILD },
] as const;

/**
 * People of the ages given at a mid-year: the count of exactly those ages, or the sum of narrower counts that cover them
 * without a gap or an overlap. Null where the file does not give that: nothing is interpolated or split.
 */
export function populationOfAges({ counts }: ChildPopulation, midYear: number, ageFrom: number, ageTo: number): number | null {
  const within = counts.filter(count => count.midYear === midYear && count.ageFrom >= ageFrom && count.ageTo <= ageTo);
  const cover = (from: number): number | null => {
    if (from > ageTo) return 0;
    for (const count of within.filter(candidate => candidate.ageFrom === from).sort((a, b) => b.ageTo - a.ageTo)) {
      const rest = cover(count.ageTo + 1);
      if (rest !== null) return count.people + rest;
    }
    return null;
  };
  return cover(ageFrom);
}

/** Everyone under 18 at a mid-year, or null where the file does not give it. */
export const childPopulation = (population: ChildPopulation, midYear: number): number | null => populationOfAges(population, midYear, 0, OLDEST_CHILD);

/** The mid-years of the file, in order. */
export const midYearsOf = ({ counts }: ChildPopulation): readonly number[] => [...new Set(counts.map(count => count.midYear))].sort((a, b) => a - b);
