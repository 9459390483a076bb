import type { Dimension } from '#journeys/counts/dimension.ts';

export const placementGroup: Dimension = {
  id: 'placement-group',
  title: 'Placement',
  values: groups => groups.map(({ id, title }) => ({ id, title })),
  valueOn: found => found.placementGroup,
};
