import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { adoption } from '#indicators/care-example.test-support.ts';
import { adoptionOrderToMatch } from '#indicators/catalogue/adoption-order-to-match.ts';

goldenTable(adoptionOrderToMatch, {
  known: ['2017-04-01', '2024-03-31'],
  people: [
    adoption({ placementOrderOn: '2021-09-01', matchedOn: '2021-12-01', placedOn: '2022-01-10', adoptedOn: '2022-08-01' }),
    adoption({ placementOrderOn: '2021-09-01', matchedOn: '2021-08-01', placedOn: '2022-01-10', adoptedOn: '2022-08-01' }),
    adoption({ matchedOn: '2021-08-01', placedOn: '2022-01-10', adoptedOn: '2022-08-01' }),
    adoption({ placementOrderOn: '2021-09-01', matchedOn: '2021-12-01', placedOn: '2022-01-10' }),
  ],
  rows: [
    { period: 'year', on: '2023-03-31', value: (91 + 0) / 2, denominator: 2, working: '30 + 31 + 30 days of three months; a match before the order is 0; no order and not adopted are left out' },
    { period: 'year', on: '2019-03-31', value: null, working: 'of three years two are known' },
  ],
});
