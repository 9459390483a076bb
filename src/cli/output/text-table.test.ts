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
