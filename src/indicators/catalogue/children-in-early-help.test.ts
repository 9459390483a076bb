import { on, onOrNull } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { childrenInEarlyHelp } from '#indicators/catalogue/children-in-early-help.ts';

const help = (started: string, ended: string | null = null) => ({ startedOn: on(started), endedOn: onOrNull(ended), organisation: null, area: null });

goldenTable(childrenInEarlyHelp, {
  known: ['2024-04-01', '2024-09-30'],
  people: [
    { earlyHelp: [help('2024-04-30')] }, { earlyHelp: [help('2024-01-10', '2024-04-30')] }, { earlyHelp: [help('2024-01-10', '2024-05-01'), help('2024-02-10')] },
  ],
  monthlyFigures: monthly({ 'children-in-early-help': { '2012-03-31': 5_520, '2015-03-31': 6_592 } }),
  rows: [
    { period: 'month', on: '2024-04-30', value: 2, working: 'begun on the day: yes; ended on it: no; helped by two at once: one child' },
    { period: 'quarter', on: '2024-04-30', value: 2, working: 'as on 30 June: the first, and the third still with one' },
    { period: 'month', on: '2024-03-31', value: null, working: 'not known' },
    { period: 'year', on: '2012-03-31', value: 5_520, working: 'East Sussex, July 2015, 2.16: start' },
    { period: 'year', on: '2015-03-31', value: 6_592, working: 'East Sussex, July 2015, 2.16: end' },
  ],
});
