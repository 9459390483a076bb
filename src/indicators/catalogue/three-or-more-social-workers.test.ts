import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { threeOrMoreSocialWorkers } from '#indicators/catalogue/three-or-more-social-workers.ts';

const spells = (...all: readonly (readonly [string, string, string | null])[]) => ({
  ...cared('2012-01-01', ...inCare([['2022-01-01']])),
  socialWorkers: all.map(([worker, from, until]) => ({ worker, startedOn: on(from), endedOn: until === null ? null : on(until), reason: null })),
});

goldenTable(threeOrMoreSocialWorkers, {
  known: ['2023-04-01', '2024-03-31'],
  people: [
    spells(['A', '2022-01-01', '2023-04-02'], ['B', '2023-04-02', '2024-03-31'], ['C', '2024-03-31', null]),
    spells(['A', '2022-01-01', '2023-04-01'], ['B', '2023-04-01', '2024-03-31'], ['C', '2024-03-31', null]),
    spells(['A', '2023-04-01', '2023-06-01'], ['B', '2023-06-01', '2023-09-01'], ['A', '2023-09-01', null]),
    spells(),
    { ...spells(['A', '2023-04-01', '2023-06-01'], ['B', '2023-06-01', '2023-09-01'], ['C', '2023-09-01', null]), ...cared('2012-01-01', ...inCare([['2022-01-01']], '2024-03-31')) },
  ],
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 4, denominator: 4, working: 'the first worker stayed into 1 April: three; until then: two; the same one again: two; none; left on the day' },
    { period: 'month', on: '2024-02-29', value: null, working: 'March 2023 is not known' },
  ],
});
