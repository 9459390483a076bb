import { expect, test } from 'vitest';
import type { SourceFile } from '#returns/source-file.ts';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import { demoShape, makeAuthority, shapeOfSize } from '#synthetic-authority/index.ts';
import { readEverything } from '#web/workers/read-source.ts';
import { PUBLISHED_FILES } from '../../../test/published-files.ts';

const encoder = new TextEncoder();
const file = (name: string, text: string): SourceFile => ({ name, bytes: encoder.encode(text) });

const returns = makeAuthority(5, shapeOfSize(demoShape, 30)).returns.map(({ name, text }) => file(name, text));
const prices = file('money/anything.csv', writePriceList(demoPriceList(null)));
const population = file('ons.csv', `Year,Age,Population\n${Array.from({ length: 18 }, (_, age) => `2024,${age},1000`).join('\n')}\n`);
const minutes = file('minutes.csv', 'Agenda item,Owner\nBudget,Chair\n');

const published = Object.entries(PUBLISHED_FILES).map(([name, text]) => file(name, text));

test('returns, price list and population are told apart by their columns; what is none of them is named', () => {
  const everything = readEverything([...returns, population, minutes, prices]);
  expect(everything.journeys).not.toBeNull();
  expect(everything.priceList).toMatchObject({ name: 'money/anything.csv' });
  expect(everything.priceList?.lines.length).toBe(10);
  expect(everything.population?.counts.length).toBe(18);
  expect(everything.issues.filter(({ rule }) => rule === 'file-not-recognised').map(issue => issue.file)).toEqual(['minutes.csv']);
});

test('the order in which a browser hands files over changes nothing', () => {
  const files = [...returns, prices];
  expect(readEverything([...files].reverse())).toEqual(readEverything(files));
});

test('without a return nothing can be projected, and an issue that blocks says so', () => {
  const { journeys, priceList, issues } = readEverything([prices]);
  expect([journeys, priceList?.name]).toEqual([null, 'money/anything.csv']);
  expect(issues.filter(({ severity }) => severity === 'blocks').length).toBe(1);
});

test('a population file of several areas is reported and stops nothing', () => {
  const areas = file('areas.csv', 'Area,Year,Age,Population\nHere,2024,0,100\nThere,2024,0,200\n');
  const { journeys, issues } = readEverything([...returns, areas]);
  expect(journeys).not.toBeNull();
  expect(issues.find(({ rule }) => rule === 'population-area-not-chosen')?.severity).toBe('error');
  expect(issues.some(({ severity }) => severity === 'blocks')).toBe(false);
});

test('two price lists are read as one', () => {
  const second = file('more.csv', 'Placement group,Price per week,Source\nresidential,6000,Contract 12\n');
  const { priceList } = readEverything([...returns, prices, second]);
  expect(priceList?.lines.length).toBe(11);
  expect(priceList?.name).toBe('money/anything.csv, more.csv');
});

test('published statistics are told from returns by their columns, alone or among them', () => {
  const alone = readEverything([...published, minutes]);
  expect([alone.journeys, alone.published?.value.files.length]).toEqual([null, 3]);
  expect(alone.issues.map(({ rule, file: name }) => [rule, name])).toEqual([['file-not-recognised', 'minutes.csv']]);
  const mixed = readEverything([...published, ...returns, population, prices]);
  expect([mixed.journeys === null, mixed.published?.value.files.length, mixed.population?.counts.length, mixed.priceList?.name]).toEqual([false, 3, 18, 'money/anything.csv']);
  expect(mixed.issues.filter(({ rule }) => rule === 'file-not-recognised')).toEqual([]);
});

test('the children of one authority by age are a population for its returns, and not the statistics of an authority', () => {
  const own = file('own.csv', `Area,Year,Age,Population\n${Array.from({ length: 18 }, (_, age) => `East Sussex,2024,${age},1000`).join('\n')}\n`);
  const { population: read, published: none } = readEverything([...returns, own]);
  expect([read?.counts.length, none]).toEqual([18, null]);
});

test('official files without any measure stop it, and say which to add', () => {
  const { published: none, issues } = readEverything([file('neighbours.csv', PUBLISHED_FILES['download (3).csv']), file('population.csv', PUBLISHED_FILES['download (2).csv'])]);
  expect(none).toBeNull();
  expect(issues.filter(({ severity }) => severity === 'blocks').map(({ action }) => action).join()).toContain('Children looked after in England including adoptions');
});
