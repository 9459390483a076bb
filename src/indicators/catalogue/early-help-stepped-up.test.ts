import { on, onOrNull, referral } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { earlyHelpSteppedUp } from '#indicators/catalogue/early-help-stepped-up.ts';

const help = (started: string, ended: string | null) => ({ startedOn: on(started), endedOn: onOrNull(ended), organisation: null, area: null });

goldenTable(earlyHelpSteppedUp, {
  known: ['2022-04-01', '2024-07-31'],
  people: [
    { earlyHelp: [help('2023-01-10', '2023-06-30')], referrals: [referral('2024-06-30')] },
    { earlyHelp: [help('2023-01-10', '2023-06-30')], referrals: [referral('2024-07-01')] },
    { earlyHelp: [help('2023-01-10', '2023-06-30')], referrals: [referral('2023-06-10')] },
    { earlyHelp: [help('2023-01-10', '2023-06-30')], referrals: [referral('2023-06-10', '2023-06-20')] },
    { earlyHelp: [help('2023-01-10', '2023-06-30')], referrals: [referral('2022-12-10')] },
    { earlyHelp: [help('2023-01-10', '2023-06-30')] },
    { earlyHelp: [help('2023-01-10', '2023-08-15')] },
    { earlyHelp: [help('2023-01-10', null)], referrals: [referral('2023-07-10')] },
  ],
  rows: [
    {
      period: 'month', on: '2023-06-01', value: 2 / 6, numerator: 2, denominator: 6,
      working: 'a year to the day: yes; a day more: no; referred while it ran and open at the end: yes; closed again before: no; in need since before it: no; none: no; one still helped is in neither',
    },
    { period: 'month', on: '2023-08-01', value: null, working: 'what ended in August 2023 has its year on 31 August 2024' },
  ],
});
