import type { Indicator } from '#indicators/indicator.ts';

export const spend16Plus: Indicator = {
  id: 'spend-16-plus', code: 'N11', dashboardNumber: null,
  title: 'Spend on placements from 16',
  explanation: 'What accommodation for looked after young people of 16 and over costs, to be held against its budget.',
  unit: '£', direction: 'lower',
  definitions: [{
    from: null, text: 'Spend of the period on supported and semi-independent accommodation and independent living (K3, H5, P2), from the ledger',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 4.2.5',
  }],
  counterweights: ['unregistered-placements', 'care-leavers-suitable-accommodation-17-18'],
  caveats: ['Low spend may be poor provision: read it beside how suitable the accommodation is.'],
  measure: { kind: 'own-figures' },
  otherwise: { kind: 'prices', figure: 'cost', groups: ['supported-accommodation'] },
  standIn: { kind: 'flow', above: ['spend-16-plus'] },
};
