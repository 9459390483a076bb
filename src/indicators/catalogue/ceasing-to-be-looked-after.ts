import { isKnownExit } from '#indicators/care-exits.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const ceasingToBeLookedAfter: Indicator = {
  id: 'ceasing-to-be-looked-after', code: 'S06', dashboardNumber: null,
  title: 'Children ceasing to be looked after',
  explanation: 'Children who left care in the period, for whatever reason.',
  unit: 'children', direction: 'context',
  definitions: [{
    from: null, text: 'Children who ceased to be looked after in the period (REC other than X1), each once in a period of the calendar. An end that no return tells and that was only inferred, because a child is missing from the next return, is not counted.',
    source: 'DfE, Children looked after in England, children ceasing; SSDA903 guide, REC',
  }],
  counterweights: [],
  caveats: ['Where returns forget children, starts less leavers differ from the change in the number in care. The checks of the return list those children.'],
  measure: {
    kind: 'events', figure: 'number', needs: ['care'],
    events: ({ id, care }, note) => { for (const period of care?.periodsOfCare ?? []) if (isKnownExit(period)) note(period.ceasedOn!, null, 1, id); },
  },
};
