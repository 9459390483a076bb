import type { Indicator } from '#indicators/indicator.ts';

export const spendNotLookedAfter: Indicator = {
  id: 'spend-not-looked-after', code: 'L29b', dashboardNumber: null,
  title: 'Share of spend that is not on looked after children',
  explanation: 'Of the money for children\'s social care, the share that goes to families and children who are not in care: safeguarding, family support and early help.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: '(Net spend on children\'s social care less spend on looked after children) / net spend, of the period', source: 'Section 251 and RO3 outturn' }],
  counterweights: ['early-help-stepped-up', 're-entries-to-care'],
  caveats: ['Both figures have to be on one basis, gross or net.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['net-spend'], less: ['looked-after-spend'], below: ['net-spend'] },
};
