import type { Indicator } from '#indicators/indicator.ts';

export const placementUnitCost: Indicator = {
  id: 'placement-unit-cost', code: 'L30', dashboardNumber: null,
  title: 'Unit cost by placement group',
  explanation: 'What a week in each kind of placement costs: the cost of a period for every week that children spent there.',
  unit: '£ a week', direction: 'lower',
  definitions: [{
    from: null, text: 'Cost of the period / days that children spent in the placement group × 7',
    source: 'Cost groups of placement codes; days in care × the price in force on each day, from the authority\'s own price list',
  }],
  counterweights: ['three-or-more-placements'],
  caveats: ['It is what the price list says and not what was paid. Divided by placement it is the unit cost of each group; of all together it moves with the mix of placements.'],
  measure: { kind: 'prices', figure: 'cost-per-week' },
};
