import { homeWithinMonths } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** The longest that 12 months can be. */
const SETTLES_AFTER_DAYS = 366;

export const homeWithin12Months11Plus: Indicator = {
  id: 'home-within-12-months-11-plus', code: 'W4b', dashboardNumber: null,
  title: 'Home within 12 months, started at 11 or over',
  explanation: 'Of the children who came into care at 11 or over, the share who went home to family within 12 months. Many older children do not, unless somebody works for it.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Starts at 11 or over in the period that ended with home (E4A, E4B, E13) within 12 months, to the day / such starts. Every start is followed. One that ended within them in a way that no return tells is left out.',
    source: 'West Sussex, May 2009, appendix B; SSDA903 guide, REC',
  }],
  counterweights: ['re-entries-to-care'],
  caveats: ['A period has a figure only when 12 months have passed since its last day.'],
  measure: homeWithinMonths(12, SETTLES_AFTER_DAYS),
};
