import { expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import type { Block, ChartBlock, TableBlock } from '#reports/block.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { publishedDesk } from '#web/workers/published-desk.ts';
import type { PublishedAsked } from '#web/workers/protocol.ts';
import { PUBLISHED_AUTHORITIES, PUBLISHED_FILES } from '../../../test/published-files.ts';

const read = (files: Readonly<Record<string, string>>) => {
  const { value, issues } = readPublishedStatistics(Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));
  return publishedDesk(value, issues);
};
const desk = read(PUBLISHED_FILES);
const ASKED: PublishedAsked = {
  authority: '845', outlook: { measure: 'looked-after', fromYear: null, years: 5, target: -0.12 }, compared: { measure: 'looked-after-children', since: null },
};
const told: string[] = [];
const ask = (asked: Partial<PublishedAsked> = {}, of = desk) => of.answer({ ...ASKED, ...asked }, ({ words }) => told.push(words));
const tableOf = (blocks: readonly Block[], id: string): TableBlock => must(blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id), id);
const chartOf = (blocks: readonly Block[]): ChartBlock => must(blocks.find((block): block is ChartBlock => block.kind === 'chart'), 'a chart');

test('the summary names the authorities, the measures and the years that the files hold', () => {
  expect(desk.summary.authorities.map(({ title }) => title)).toEqual([...PUBLISHED_AUTHORITIES].toSorted());
  expect(desk.summary.outlookMeasures).toEqual([{ id: 'looked-after', title: 'Children looked after on 31 March', first: 2010, last: 2024 }]);
  expect(desk.summary.measures).toMatchObject([{ id: 'looked-after-children' }]);
  expect(desk.summary.files).toHaveLength(3);
});

test('the outlook of an authority begins with its last number and says how such forecasts have done', () => {
  const { blocks, problem, records } = ask().outlook;
  expect(problem).toBeNull();
  const { data } = chartOf(blocks);
  expect(data.kind === 'fan' && [data.fan.history.values.at(-1), data.fan.bands.map(({ title }) => title)]).toEqual([600, ['95% range', '80% range', '50% range']]);
  expect(tableOf(blocks, 'track-record').rows.map(row => row[0])).toEqual(['1', '2', '3', '4', '5']);
  // No change stays at 600; the straight line through a rise of 10 a year goes on to 650.
  expect(tableOf(blocks, 'do-nothing-by-year').rows.slice(1, 3)).toEqual([['No change', 600, 600, 600, 600, 600], ['Straight line', 610, 620, 630, 640, 650]]);
  expect(records?.rows).toHaveLength(5);
  expect(JSON.stringify(blocks)).toContain('The target is a fall of 12.0% in 5 years');
});

test('the same outlook is worked out once, and another only when it is asked for', () => {
  const first = ask();
  const before = told.length;
  expect(ask({ compared: { measure: 'looked-after-children', since: 2020 } }).outlook).toBe(first.outlook);
  expect(told.length).toBe(before);
  ask({ authority: '878' });
  expect(told.length).toBe(before + 1);
});

test('the neighbours stand beside England and the region, with rank, excess and change', () => {
  const { blocks } = ask().neighbours;
  const { data, longDescription } = chartOf(blocks);
  // 600, 500 and 400 of 100,000 children; England 54,000 of 12 million; the South East 11,000 of 2 million.
  expect(data.kind === 'dots' && data.rows.filter(({ label }) => label !== 'Median of the group').map(({ label, dots }) => [label, dots[0]?.value]))
    .toEqual([['East Sussex', 60], ['South East', 55], ['Devon', 50], ['England', 45], ['Kent', 40]]);
  expect(longDescription).toContain('East Sussex stands at 60.0, 1st from the highest of 3. From East Sussex 60.0 to Kent 40.0.');
  const words = JSON.stringify(blocks);
  // (60 - 45) x 100,000 / 10,000; from 550 in 2019 to 600.
  expect(words).toContain('At the mean rate of the group (45.0) East Sussex would have 150 children fewer.');
  expect(words).toContain('Change from 2019 to 2024: +50 (+9.1%).');
  expect(tableOf(blocks, 'looked-after-children-counts').rows[0]).toEqual(['East Sussex', '550', '560', '570', '580', '590', '600', '9.09']);
});

test('without neighbours in the files the dots are those of England and the region, and a sentence says so', () => {
  const { blocks } = ask({ authority: '878' }).neighbours;
  const { data } = chartOf(blocks);
  expect(data.kind === 'dots' && data.rows.map(({ label }) => label)).toEqual(['Devon', 'England']);
  expect(JSON.stringify(blocks)).toContain('The files hold no statistical neighbours of this authority');
});

test.each<[string, Partial<PublishedAsked>, 'outlook' | 'neighbours' | 'measures', string, string]>([
  ['a year before the figures', { outlook: { ...ASKED.outlook, fromYear: 1999 } }, 'outlook', 'outlook-from-year', 'Give a year from 2010 to 2024.'],
  ['too early a year', { outlook: { ...ASKED.outlook, fromYear: 2011 } }, 'outlook', 'outlook-from-year', 'it takes four years of figures, and the files begin with 2010'],
  ['a measure that the files lack', { outlook: { ...ASKED.outlook, measure: 'referrals' } }, 'outlook', 'outlook-measure', 'Add “Children looked after in England” or “Children in need”'],
  ['an authority without a number', { authority: '420' }, 'outlook', 'outlook-authority', 'Choose another.'],
  ['an authority without a number to compare', { authority: '420' }, 'neighbours', 'neighbours-measure', 'no number of this measure for this authority'],
  ['an authority without any number', { authority: '420' }, 'measures', 'measures-authority', 'no number of this authority'],
  ['a change from the last year', { compared: { ...ASKED.compared, since: 2024 } }, 'neighbours', 'neighbours-since', 'Give a year from 2010 to 2023'],
])('%s is refused with the field and what to do', (_, asked, part, field, says) => {
  const { problem, blocks } = ask(asked)[part];
  expect([problem?.field, blocks]).toEqual([field, []]);
  expect(problem?.message).toContain(says);
});

test('a file of one authority alone gives no outlook, and says what would', () => {
  const own = read({ 'own.csv': ['authority,year,looked-after-children', ...[2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year, i) => `845,${year},${500 + 7 * i}`)].join('\n') });
  expect(ask({}, own).outlook.problem?.message).toContain('it is learnt from many authorities. Add the official files');
});

test('an authority that is no more says until when; the outlook is then of the whole area', () => {
  const rows = [2013, 2014, 2015, 2016, 2017, 2018, 2019].flatMap(year => ['835', '836', '837', '845', '878', '886', '908', '926'].map((number, i) => `${number},${year},${200 + 20 * i + (7 * (year - 2013) + 3 * i) % 11}`));
  const dorset = read({ 'a.csv': ['authority,year,looked-after-children', ...rows].join('\n') });
  expect(dorset.summary.authorities).toContainEqual({ id: '835', title: 'Dorset (until 2019)' });
  expect(JSON.stringify(ask({ authority: '835' }, dorset).outlook.blocks)).toContain('Its authorities were reorganised, so the outlook is for the whole area');
});
