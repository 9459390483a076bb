import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { spendNotLookedAfter } from '#indicators/catalogue/spend-not-looked-after.ts';

goldenTable(spendNotLookedAfter, {
  people: [], monthlyFigures: monthly({ 'net-spend': yearTotal(2025, 16_878_900_000), 'looked-after-spend': yearTotal(2025, 8_917_000_000) }),
  rows: [
    { period: 'year', on: '2025-03-31', value: 7_961_900_000 / 16_878_900_000, working: 'England, RO3 2024-25: 8,917.0m of 16,878.9m on looked after children, so 47.2% is not' },
    { period: 'year', on: '2024-03-31', value: null, working: 'not given' },
  ],
});
