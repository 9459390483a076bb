import { CATEGORIES_OF_NEED } from '#reference/categories-of-need.ts';
import type { Dimension } from '#journeys/counts/dimension.ts';

/** The category of need of the episode current on the day. */
export const need: Dimension = {
  id: 'need',
  title: 'Category of need',
  values: () => CATEGORIES_OF_NEED.codes.map(({ code, label }) => ({ id: code, title: label })),
  valueOn: ({ episode }) => episode.categoryOfNeed,
};
