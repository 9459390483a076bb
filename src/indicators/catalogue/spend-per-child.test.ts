import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { spendPerChild } from '#indicators/catalogue/spend-per-child.ts';

goldenTable(spendPerChild, {
  people: [], population: { 2024: 12_183_016 }, monthlyFigures: monthly({ 'net-spend': yearTotal(2025, 16_878_900_000) }),
  rows: [
    { period: 'year', on: '2025-03-31', value: 16_878_900_000 / 12_183_016, denominator: 12_183_016, working: 'England, RO3 2024-25: £16,878.9m for 12,183,016 children of mid-2024, £1,385 each' },
    { period: 'year', on: '2024-03-31', value: null, working: 'no spend given' },
  ],
});
