import { knownStarts, startedOlder } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** Accommodated by agreement, Children Act 1989, section 20. Source: SSDA903 guide, LS. */
const BY_AGREEMENT = 'V2';

export const starts11PlusByAgreement: Indicator = {
  id: 'starts-11-plus-by-agreement', code: 'W3', dashboardNumber: null,
  title: 'Starts at 11 or over by agreement',
  explanation: 'Of the children who came into care at 11 or over, the share accommodated by agreement with their parents (section 20) and not by an order. It is where help at home most often could come first.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Children who started at 11 or over under V2 / children who started at 11 or over. The legal status is that of the first day. A child who starts more than once in a period of the calendar counts once.',
    source: 'West Sussex, May 2009, section 2.2; SSDA903 guide, LS',
  }],
  counterweights: ['re-entries-to-care', 're-referrals'],
  caveats: ['Annex A alone gives the legal status of its day, which may not be that of the first.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['care'],
    events: (person, note) => {
      for (const period of knownStarts(person)) {
        if (startedOlder(person, period) === true) note(period.commencedOn, null, period.episodes[0]!.legalStatus === BY_AGREEMENT, person.id);
      }
    },
  },
};
