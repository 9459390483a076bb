import { expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import { formatCell } from '#reports/format.ts';
import type { AuthorityOutlook } from '#reports/outlook-blocks.ts';
import { outlookBlocks, outlookParts, outlookRecords } from '#reports/outlook-blocks.ts';

const errors = (method: string, medianAbsolute: number) => ({ method, forecasts: 900, medianAbsolute, ninetieth: 0.2, medianBias: 0 });
const method = (id: string, title: string, forecasts: readonly (number | null)[]) =>
  ({ id, title, explanation: '', forecasts, errorsHere: [null, null], errorsOnAll: [errors(id, 0.05), errors(id, 0.08)] });
const coverage = { inside80: 0.81, inside95: 0.952 };
const record = (horizon: number, outlook: number, noChange: number) => ({
  horizon, forecasts: 900, errors: [errors('outlook', outlook), errors('no-change', noChange)], scoreAgainstLastValue: 0.9, scoreAgainstCentredLastValue: 0.9,
  all: coverage, largestThird: coverage, smallestThird: coverage,
});

/** Two years ahead of 2024; nothing was published for 2020 and 2021. */
const ONE: AuthorityOutlook = {
  area: { stableUnit: '845', name: 'East Sussex', region: '', authorities: ['845'] },
  measure: must(outlookMeasureOf('looked-after'), 'the measure'),
  outlook: {
    stableUnit: '845', measure: 'looked-after', fromYear: 2024, lastValue: 600,
    years: [1, 2].map(horizon => ({ year: 2024 + horizon, horizon, mean: 605, quantiles: [500, 540, 570, 605, 640, 670, 720] })),
  },
  history: [2018, 2019, 2022, 2023, 2024].map(yearEnding => ({ yearEnding, value: 600 })),
  panel: {
    stableUnit: '845', fromYear: 2024, years: 2, safest: 'outlook', sentence: 'Which is safest.',
    methods: [method('outlook', 'Outlook', [605, 605]), method('compound-growth', 'Compound growth', [null, null])],
    record: [record(1, 0.045, 0.048), record(2, 0.069, 0.073)],
  },
  steps: [], reference: null,
};

const tableOf = (blocks: readonly Block[], id: string): TableBlock => must(blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id), id);
const shownRows = ({ rows, columns }: TableBlock) => rows.map(row => row.map((cell, i) => formatCell(cell, columns[i]!.format)));

test('the track record says by years ahead how far half of the forecasts missed, and what lay inside the ranges', () => {
  expect(shownRows(tableOf(outlookBlocks(ONE), 'track-record'))).toEqual([
    ['1', '900', '4.5%', '4.8%', '81.0%', '95.2%'],
    ['2', '900', '6.9%', '7.3%', '81.0%', '95.2%'],
  ]);
});

test('the chart has the three ranges, from the last known figure', () => {
  const chart = outlookBlocks(ONE).find(block => block.kind === 'chart');
  expect(chart?.data.kind === 'fan' && chart.data.fan.bands).toEqual([
    { title: '95% range', low: [600, 500, 500], high: [600, 720, 720] },
    { title: '80% range', low: [600, 540, 540], high: [600, 670, 670] },
    { title: '50% range', low: [600, 570, 570], high: [600, 640, 640] },
  ]);
});

test('a method that lacks years has an x for every year, and is not left out', () => {
  expect(shownRows(tableOf(outlookBlocks(ONE), 'do-nothing-by-year'))).toEqual([['Outlook', '605', '605'], ['Compound growth', 'x', 'x']]);
});

test('years without a number are named where the line passes over them; without any, nothing is said', () => {
  const words = (one: AuthorityOutlook): string => JSON.stringify(outlookBlocks(one));
  expect(words(ONE)).toContain('The files hold no number for 2020 and 2021; the line passes over them.');
  expect(words({ ...ONE, history: [2022, 2023, 2024].map(yearEnding => ({ yearEnding, value: 600 })) })).not.toContain('hold no number');
});

test('under a heading of somebody else the parts have headings of the level asked for, and no part without words has one', () => {
  const levels = (blocks: readonly Block[]) => blocks.flatMap(block => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
  expect(levels(outlookParts(ONE, 3))).toEqual(['3 If nothing is done', '3 How far such forecasts have missed']);
  expect(levels(outlookBlocks(ONE))[0]).toBe('2 Outlook');
});

test('the records have every quantile in full, and the numbers of all authorities of a unit', () => {
  const { columns, rows } = outlookRecords([ONE.outlook], [{ ...ONE.area, authorities: ['940', '941'] }]);
  expect(columns.map(({ title }) => title).join()).toBe('authority,stableUnit,measure,fromYear,year,horizon,mean,q0.025,q0.1,q0.25,q0.5,q0.75,q0.9,q0.975,lastValue');
  expect(rows[0]).toEqual(['940+941', '845', 'looked-after', '2024', '2025', 1, 605, 500, 540, 570, 605, 640, 670, 720, 600]);
});
