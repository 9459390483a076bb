import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { adoption } from '#indicators/care-example.test-support.ts';
import { daysToAdoptiveFamily } from '#indicators/catalogue/days-to-adoptive-family.ts';

goldenTable(daysToAdoptiveFamily, {
  known: ['2017-04-01', '2024-03-31'],
  people: [
    adoption({ enteredCareOn: '2021-01-10', placedOn: '2022-01-10', adoptedOn: '2022-08-01' }),
    adoption({ enteredCareOn: '2020-06-01', placedOn: '2022-05-22', adoptedOn: '2023-03-31' }),
    adoption({ enteredCareOn: '2018-01-01', placedOn: '2019-01-01', adoptedOn: '2020-03-31' }),
    adoption({ enteredCareOn: '2022-01-01', placedOn: '2022-02-01' }),
    adoption({ enteredCareOn: '2022-01-01', adoptedOn: '2023-01-01' }),
    adoption({ enteredCareOn: '2022-03-01', placedOn: '2022-02-01', adoptedOn: '2023-01-01' }),
  ],
  rows: [
    { period: 'year', on: '2023-03-31', value: (365 + 720) / 2, denominator: 2, working: '10 January to 10 January is 365 days; 1 June 2020 to 22 May 2022 is 730 - 10; the third was adopted a day before the three years; not adopted, not placed, and placed before care: left out' },
    { period: 'month', on: '2023-03-31', value: (365 + 720) / 2, working: 'three years to the month, however short the period' },
    { period: 'year', on: '2020-03-31', value: 365, working: 'the third alone' },
    { period: 'year', on: '2019-03-31', value: null, working: 'of three years two are known' },
  ],
});
