import type { Evidence } from '#scenarios/lever.ts';

/** Said of a lever that nobody has measured in a way that would carry a default: the user enters a range. */
export const noPublishedEffect = (says: string): Evidence => ({ grade: 'none', says, source: 'No study found that measured it', effect: null });
