import { ageInYears } from '#kernel/calendar-date.ts';
import type { Dimension } from '#journeys/counts/dimension.ts';

/** The bands of the Department for Education's looked-after statistics. */
const BANDS = [
  { id: 'under-1', title: 'Under 1', youngerThan: 1 },
  { id: '1-to-4', title: '1 to 4', youngerThan: 5 },
  { id: '5-to-9', title: '5 to 9', youngerThan: 10 },
  { id: '10-to-15', title: '10 to 15', youngerThan: 16 },
  { id: '16-and-over', title: '16 and over', youngerThan: Infinity },
] as const;

/** Age in completed years on the day that is counted, never at the start of the episode or of care. */
export const ageBand: Dimension = {
  id: 'age-band',
  title: 'Age',
  values: () => BANDS.map(({ id, title }) => ({ id, title })),
  valueOn: ({ child, day }) => {
    const age = ageInYears(child.bornOn, day);
    return BANDS.find(band => age < band.youngerThan)!.id;
  },
};
