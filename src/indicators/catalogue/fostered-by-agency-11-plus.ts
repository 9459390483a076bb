import { periodOn } from '#indicators/care-on-day.ts';
import { startedOlder } from '#indicators/care-starts.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { AGENCY, isFosteredBy } from '#indicators/placements.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const fosteredByAgency11Plus: Indicator = {
  id: 'fostered-by-agency-11-plus', code: 'W5', dashboardNumber: null,
  title: 'Fostered with agency carers, started at 11 or over',
  explanation: 'Of the fostered children who came into care at 11 or over, the share with agency carers. Own carers for teenagers are the hardest to find.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'As the share of fostered children with agency carers, of the children whose current period of care began at 11 or over. One whose start is not known and may have been before is left out.',
    source: 'West Sussex, May 2009, section 2.3',
  }],
  counterweights: ['share-in-residential', 'unregistered-placements'],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care'], during: whileLookedAfter,
    at: (person, day) => (startedOlder(person, periodOn(person, day)!) === true ? isFosteredBy(AGENCY, person, day) : null),
  },
};
