import type { Dimension } from '#journeys/counts/dimension.ts';

export const none: Dimension = {
  id: 'none',
  title: 'All looked-after children',
  values: () => [{ id: 'all', title: 'All looked-after children' }],
  valueOn: () => 'all',
};
