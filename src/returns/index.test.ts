import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readReturns, RETURN_FORMATS } from '#returns/index.ts';
import { filesOf, tableFile, textFile } from '#returns/ssda903/example-returns.test-support.ts';

const files = filesOf({ '2017-18': { episodes: ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } });

test('each return format has an id and a title of its own', () => {
  expect(RETURN_FORMATS.map(format => format.id)).toEqual(['ssda903', 'cin-census', 'annex-a', 'monthly-measures']);
  for (const format of RETURN_FORMATS) expect(format.title.length).toBeGreaterThan(5);
});

test('returns are read the same from files and from a zip of them', () => {
  const zipped = { name: 'all.zip', bytes: zipSync(Object.fromEntries(files.map(file => [file.name, file.bytes]))) };
  expect(readReturns([zipped]).value.journeys).toEqual(readReturns(files).value.journeys);
  expect(readReturns(files).value.journeys!.children).toHaveLength(2);
});

test('a file that no return knows is named, and the rest are read', () => {
  const { value, issues } = readReturns([...files, textFile('notes.txt', 'Dear all'), textFile('prices.csv', 'group,price\nU6,100'), textFile('cin.xml', '<Message><Children/></Message>')]);
  expect(value.filesNotRecognised).toEqual(['notes.txt', 'prices.csv', 'cin.xml']);
  expect(issues.filter(issue => issue.rule === 'file-not-recognised').map(issue => issue.severity)).toEqual(['warning', 'warning', 'warning']);
  expect(value.journeys!.children).toHaveLength(2);
});

test('no files, and empty ones, block with what to do next', () => {
  for (const given of [[], [textFile('a.csv', '')], [{ name: 'b.zip', bytes: zipSync({ 'c.csv': strToU8('') }) }]]) {
    const { value, issues } = readReturns(given);
    expect(value.journeys).toBeNull();
    expect(issues.filter(issue => issue.severity === 'blocks')).toEqual([expect.objectContaining({ rule: 'no-return-found', action: expect.stringContaining('episodes') as string })]);
  }
});

test('findings by the hundred thousand are no more than many findings', () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => `C${index},,S,C1,N1,U6,PR1,,,,,,`);
  const { issues } = readReturns([tableFile('2017/e.csv', 'episodes', rows), ...files]);
  expect(issues.filter(issue => issue.rule === 'no-start-date')).toHaveLength(150_000);
});
