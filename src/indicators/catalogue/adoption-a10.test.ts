import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { adoption } from '#indicators/care-example.test-support.ts';
import { adoptionA10 } from '#indicators/catalogue/adoption-a10.ts';

goldenTable(adoptionA10, {
  known: ['2017-04-01', '2024-03-31'],
  people: [
    adoption({ enteredCareOn: '2021-01-10', placedOn: '2022-01-10', adoptedOn: '2022-08-01' }),
    adoption({ enteredCareOn: '2020-06-01', fosteredByAdopterOn: '2020-07-01', placedOn: '2022-05-22', adoptedOn: '2023-03-31' }, true),
    adoption({ enteredCareOn: '2021-01-01', fosteredByAdopterOn: '2021-01-15', placedOn: '2021-09-01', adoptedOn: '2022-04-01' }, null),
    adoption({ enteredCareOn: '2021-01-01', fosteredByAdopterOn: '2021-01-15', placedOn: '2021-04-01', adoptedOn: '2022-04-01' }, false),
  ],
  rows: [
    { period: 'year', on: '2023-03-31', value: (365 + 30 + 14 + 90) / 4, denominator: 4, working: '365 days to new carers; 30 days of June to the foster carer who adopted, not 720; 14 to the carers who were approved to adopt; 31 + 28 + 31 where the return says that the foster carer did not' },
    { period: 'year', on: '2019-03-31', value: null, working: 'of three years two are known' },
  ],
});
