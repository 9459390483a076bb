import { knownStarts } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** Special guardianship; residence or child arrangements order. Source: SSDA903 guide, PREV_PERM. */
const ORDERS: ReadonlySet<string> = new Set(['P2', 'P3']);

export const startsAfterPermanenceBreakdown: Indicator = {
  id: 'starts-after-permanence-breakdown', code: 'W6', dashboardNumber: null,
  title: 'Starts after special guardianship or another order broke down',
  explanation: 'Children who came into care after living with a special guardian, or under a residence or child arrangements order. It says whether those families were helped enough.',
  unit: 'children', direction: 'lower',
  definitions: [{
    from: null, text: 'Children who started to be looked after in the period and whose previous permanence was a special guardianship order (P2) or a residence or child arrangements order (P3). Permanence without a date belongs to the latest start of the child.',
    source: 'West Sussex, May 2009, section 2.2.4; SSDA903 guide, PREV_PERM',
  }],
  counterweights: ['exits-to-special-guardianship', 'exits-to-child-arrangements-order'],
  measure: {
    kind: 'events', figure: 'number', needs: ['care', 'previousPermanence'],
    events: (person, note) => {
      const starts = knownStarts(person).map(({ commencedOn }) => commencedOn);
      for (const { code, on } of person.previousPermanence) {
        const start = on === null ? starts.at(-1) : starts.find(day => day >= on);
        if (ORDERS.has(code) && start !== undefined) note(start, null, 1, person.id);
      }
    },
  },
};
