import type { LeverField } from '#scenarios/lever.ts';

/** Asked of every lever that keeps children out of care, because some of them come in later after all. */
export const LATER_SHARE: LeverField = {
  id: 'later-share', title: 'Of those kept out of care, the share who come in later after all', unit: 'share', fallback: null, least: 0, most: 1,
  help: 'A child held at home for a year is a cost put off, not avoided. Look up, in your own records, how many of those whom the service closed came into care within two years. 0 only if you know of none.',
};

export const LATER_AFTER: LeverField = {
  id: 'later-after', title: 'Months until they do, on average', unit: 'months', fallback: 9, least: 1, most: 36,
  help: 'From the day on which they would have come into care. 9 is an assumption.',
};
