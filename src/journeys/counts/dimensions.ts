import type { Dimension } from '#journeys/counts/dimension.ts';
import { ageBand } from '#journeys/counts/dimensions/age-band.ts';
import { legalStatus } from '#journeys/counts/dimensions/legal-status.ts';
import { need } from '#journeys/counts/dimensions/need.ts';
import { none } from '#journeys/counts/dimensions/none.ts';
import { placementGroup } from '#journeys/counts/dimensions/placement-group.ts';

/** Every way to divide the history, sorted by id. A new one is a file in `dimensions/` and a line here. */
export const DIMENSIONS: readonly Dimension[] = [
  ageBand,
  legalStatus,
  need,
  none,
  placementGroup,
];
