import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textTable, wrapped } from '#cli/output/text-table.ts';

test('words stand to the left and figures to the right, with no blanks at the end of a line', () => {
  expect(textTable([{ title: 'Group' }, { title: 'Children', figures: true }, { title: 'Note' }], [['Secure', '3', ''], ['In-house fostering', '1,204', 'most']], 80))
    .toBe([
      'Group               Children  Note',
      '------------------  --------  ----',
      'Secure                     3',
      'In-house fostering     1,204  most'].join('\n'));
});

test('where the terminal is narrow, long headings stand in several lines, their last words next to the rule', () => {
  expect(textTable([{ title: 'Group' }, { title: 'Months ahead', figures: true }], [['Secure', '12']], 14))
    .toBe(['        Months', 'Group    ahead', '------  ------', 'Secure      12'].join('\n'));
});

test('where that is still too much, long words stand in several lines of their column, and every word is kept', () => {
  const evidence = 'Nobody knows how many of them would have done so without it, because there was no comparison.';
  const text = textTable([{ title: 'Lever' }, { title: 'Children', figures: true }, { title: 'Evidence' }], [['Edge of care', '12', evidence], ['Prices', '0', 'None']], 60);
  const [, , ...rows] = text.split('\n');
  expect(rows[0]).toMatch(/^Edge of care {8}12 {2}Nobody knows/);
  expect(rows.slice(0, -2).map(line => line.slice(24).trim()).join(' ')).toBe(evidence);
  expect(rows.slice(1, -2).every(line => line.startsWith(' '.repeat(24)))).toBe(true);
  expect(rows.slice(-2)).toEqual(['', 'Prices               0  None']);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('wrapping keeps every word, in order, and no line is wider unless one word is', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), fc.integer({ min: 5, max: 40 }), (words, width) => {
    const text = wrapped(words.join(' '), width);
    expect(text.split(/\s+/)).toEqual(words);
    for (const line of text.split('\n')) expect(line.length <= width || !line.includes(' ')).toBe(true);
  }));
});

test('lines after the first are set in', () => {
  expect(wrapped('one two three', 7, '  ')).toBe('one two\n  three');
});
