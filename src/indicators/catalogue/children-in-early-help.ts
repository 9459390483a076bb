import type { Indicator } from '#indicators/indicator.ts';
import { whileInEarlyHelp } from '#indicators/spans.ts';

export const childrenInEarlyHelp: Indicator = {
  id: 'children-in-early-help', code: 'T20', alsoCodes: ['E3'], dashboardNumber: 20,
  title: 'Children receiving one-to-one targeted early help',
  explanation: 'Children with somebody of their own in early help on the day: help that a family may take or leave, before or after social care.',
  unit: 'children', direction: 'higher',
  definitions: [{ from: null, text: 'Children with a spell of targeted early help that began on or before the day and had not ended by it', source: 'East Sussex dashboard, October 2012, row 20; Annex A list 2' }],
  counterweights: ['early-help-stepped-up', 're-referrals'],
  caveats: ['A rise may be better recording: East Sussex said so of its own.', 'Read on the last day of a period, not at any time in it.'],
  measure: { kind: 'state', figure: 'number', needs: ['earlyHelp'], during: whileInEarlyHelp, at: () => true },
  standIn: { kind: 'stock', above: ['children-in-early-help'] },
};
