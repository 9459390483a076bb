import type { PeriodOfCare } from '#journeys/child.ts';
import { CONTINUES, INFERRED_END } from '#reference/reasons-episode-ceased.ts';
import type { EventMeasure } from '#indicators/indicator.ts';

/** How children left care. Groups of REC codes: SSDA903 guide; E43 and E44 gave way to E45 to E48 in 2018-19. */
export const SPECIAL_GUARDIANSHIP: readonly string[] = ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'];
export const CHILD_ARRANGEMENTS: readonly string[] = ['E41'];
export const ADOPTED: readonly string[] = ['E11', 'E12'];
/** To parents or others with parental responsibility, planned or not, or to a relative or other without it. */
export const HOME: readonly string[] = ['E4A', 'E4B', 'E13'];

export const isHome = (reasonCeased: string): boolean => HOME.includes(reasonCeased);

/**
 * Whether a return told that the child left care. An end that the merge of returns inferred is none: the child was in one
 * return and not in the next, and nobody knows when or how care ended.
 */
export const isKnownExit = ({ ceasedOn, reasonCeased }: PeriodOfCare): boolean => ceasedOn !== null && reasonCeased !== INFERRED_END && reasonCeased !== CONTINUES;

/** Of the times that children left care for a reason that is told, the share that left for one of some reasons. */
export const shareOfExits = (reasons: readonly string[]): EventMeasure => ({
  kind: 'events', figure: 'share', needs: ['care'],
  events: ({ care }, note) => {
    for (const period of care?.periodsOfCare ?? []) {
      if (isKnownExit(period) && period.reasonCeased !== null) note(period.ceasedOn!, null, reasons.includes(period.reasonCeased));
    }
  },
});
