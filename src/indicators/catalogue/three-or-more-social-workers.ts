import { firstDayOfMonthsTo, touches } from '#indicators/care-on-day.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

const YEAR_MONTHS = 12;
/** Source: indicator L27 of the sector: three or more social workers in twelve months. */
const MANY = 3;

export const threeOrMoreSocialWorkers: Indicator = {
  id: 'three-or-more-social-workers', code: 'L27', dashboardNumber: null,
  title: 'Three or more social workers in twelve months',
  explanation: 'Of the children in care, the share who had three social workers or more within twelve months. A child who has to start again with each soon stops.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after on the day with three different social workers or more in the twelve months that end with it / children looked after',
    source: 'SSDA903 guide, social worker table, since 2023-24',
  }],
  counterweights: ['looked-after-reviews-on-time', 'three-or-more-placements'],
  caveats: ['A child with no worker recorded counts as having had fewer than three.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care', 'socialWorkers'], lookBackMonths: YEAR_MONTHS, during: whileLookedAfter,
    at: ({ socialWorkers }, day) => {
      const first = firstDayOfMonthsTo(day, YEAR_MONTHS);
      return new Set(socialWorkers.filter(({ startedOn, endedOn }) => touches({ from: startedOn, until: endedOn }, first, day)).map(({ worker }) => worker)).size >= MANY;
    },
  },
};
