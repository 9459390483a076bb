import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import { ageBand } from '#journeys/counts/dimensions/age-band.ts';
import { legalStatus } from '#journeys/counts/dimensions/legal-status.ts';
import { need } from '#journeys/counts/dimensions/need.ts';
import { placementGroup } from '#journeys/counts/dimensions/placement-group.ts';
import { exampleChild, examplePeriod, on } from '#journeys/counts/example-journeys.ts';
import type { HistoryByDimension } from '#journeys/counts/history-by.ts';
import { historyBy } from '#journeys/counts/history-by.ts';

const window = { observedFrom: on('2023-04-01'), observedUntil: on('2024-03-31') };
const valuesOf = (history: HistoryByDimension, value: string): readonly number[] => history.series.find(series => series.value === value)!.values;

describe('history by age', () => {
  test('stock aged by age at the start of the episode (64 under-ones where 18 were)', () => {
    // 64 children came into care in the week they were born, and are in the same episode still. On 31 March 2024, 18 of
    // them were born within the last year (the first on 1 April 2023); 46 on 31 March 2023 or earlier, a day apart.
    const born = [
      ...Array.from({ length: 18 }, (_, i) => addDays(on('2023-04-01'), i)),
      ...Array.from({ length: 46 }, (_, i) => addDays(on('2023-03-31'), -i)),
    ];
    const children = born.map((bornOn, i) => exampleChild(String(i), bornOn, [examplePeriod([{ from: addDays(bornOn, 5), type: 'U6', provider: 'PR1' }], null)]));
    const history = historyBy({ ...window, children }, ageBand);
    expect(valuesOf(history, 'under-1').at(-1)).toBe(18);
    expect(valuesOf(history, '1-to-4').at(-1)).toBe(46);
  });

  test('a child is a year older from the birthday on', () => {
    // Born 31 May 2022: under 1 at the end of April 2023, 1 at the end of May. Born 1 June 2007: 15 at the end of May, 16 at the end of June.
    const child = (id: string, bornOn: string) => exampleChild(id, on(bornOn), [examplePeriod([{ from: on('2023-04-10'), type: 'U6' }], null)]);
    const history = historyBy({ ...window, children: [child('a', '2022-05-31'), child('b', '2007-06-01')] }, ageBand);
    expect(valuesOf(history, 'under-1').slice(0, 3)).toEqual([1, 0, 0]);
    expect(valuesOf(history, '1-to-4').slice(0, 3)).toEqual([0, 1, 1]);
    expect(valuesOf(history, '10-to-15').slice(0, 3)).toEqual([1, 1, 0]);
    expect(valuesOf(history, '16-and-over').slice(0, 3)).toEqual([0, 0, 1]);
  });
});

describe('history by what was true on the day', () => {
  // Interim care order to 29 June, then a full one with another need; agency all along, residential from 31 July.
  const journeys: Journeys = {
    ...window,
    children: [exampleChild('a', on('2010-01-01'), [examplePeriod([
      { from: on('2023-04-10'), type: 'U6', provider: 'PR4', legalStatus: 'C1', need: 'N1' },
      { from: on('2023-06-30'), type: 'U6', provider: 'PR4', legalStatus: 'C2', need: 'N6' },
      { from: on('2023-07-31'), type: 'K2', provider: 'PR4', legalStatus: 'C2', need: 'N6' },
    ], on('2023-09-30'))])],
  };

  test('legal status is that of the episode current at the month end', () => {
    const history = historyBy(journeys, legalStatus);
    expect(valuesOf(history, 'C1').slice(0, 6)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(valuesOf(history, 'C2').slice(0, 6)).toEqual([0, 0, 1, 1, 1, 0]);
  });

  test('so are category of need and placement', () => {
    expect(valuesOf(historyBy(journeys, need), 'N6').slice(0, 6)).toEqual([0, 0, 1, 1, 1, 0]);
    expect(valuesOf(historyBy(journeys, placementGroup), 'residential').slice(0, 6)).toEqual([0, 0, 0, 1, 1, 0]);
  });

  test('a code that no list knows is shown by its code after the others, not lost', () => {
    const odd = exampleChild('b', on('2012-01-01'), [examplePeriod([{ from: on('2023-04-01'), type: 'U6', legalStatus: 'X7' }], null)]);
    const history = historyBy({ ...window, children: [odd] }, legalStatus);
    expect(history.series.at(-1)).toEqual({ value: 'X7', title: 'X7', values: Array.from({ length: 12 }, () => 1) });
  });
});
