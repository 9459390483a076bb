import type { Indicator } from '#indicators/indicator.ts';

export const investmentDrawn: Indicator = {
  id: 'investment-drawn', code: 'N14', dashboardNumber: null,
  title: 'Investment drawn down',
  explanation: 'How much of the money set aside for the programme has been released so far. Money held centrally is released as milestones are passed, so too little says delay and too much says haste.',
  unit: '%', direction: 'context',
  definitions: [{ from: null, text: 'Investment drawn to date / investment approved to date, at the end of the period', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 5.4' }],
  counterweights: [],
  caveats: ['Gateways passed are a decision and no figure.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['investment-drawn'], below: ['investment-approved'] },
};
