import { isShortBreak, LEGAL_STATUSES } from '#reference/legal-statuses.ts';
import type { Dimension } from '#journeys/counts/dimension.ts';

/** The legal status of the episode current on the day. Short breaks are not looked after, so they have no row. */
export const legalStatus: Dimension = {
  id: 'legal-status',
  title: 'Legal status',
  values: () => LEGAL_STATUSES.codes.filter(({ code }) => !isShortBreak(code)).map(({ code, label }) => ({ id: code, title: label })),
  valueOn: ({ episode }) => episode.legalStatus,
};
