import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, SETTINGS } from '#web/settings.ts';

test('what people type is read as they mean it: spaces and commas in a number are no mistake', () => {
  expect(readSettings({ months: ' 24 ', replicates: '2,000', seed: '7' })).toEqual({ settings: { months: 24, replicates: 2000, seed: 7 }, problems: [] });
});

test('every field that is wrong is named, each with what it must be', () => {
  const { settings, problems } = readSettings({ months: '11', replicates: 'many', seed: '-1' });
  expect(settings).toBeNull();
  expect(problems).toEqual([
    { id: 'months', message: 'Months ahead must be a whole number from 12 to 120' },
    { id: 'replicates', message: 'Possible futures to draw must be a whole number from 100 to 10,000' },
    { id: 'seed', message: 'Seed must be a whole number from 0 to 4,294,967,295' },
  ]);
});

test.each(SETTINGS)('$id: its limits are allowed and what lies beyond them is not', ({ id, least, most }) => {
  const { months, replicates, seed } = DEFAULT_SETTINGS;
  const typed = (value: number) => readSettings({ months: String(months), replicates: String(replicates), seed: String(seed), [id]: String(value) });
  expect(typed(least).settings).toEqual({ months, replicates, seed, [id]: least });
  expect(typed(most).settings).toEqual({ months, replicates, seed, [id]: most });
  expect(typed(least - 1).settings).toBeNull();
  expect(typed(most + 1).settings).toBeNull();
});

test.each(['', '1.5', '1e2', '12 months', '１２'])('%o is not taken for a number of months', months => {
  expect(readSettings({ months, replicates: '1000', seed: '1' }).problems.map(({ id }) => id)).toEqual(['months']);
});
