import { expect, test } from 'vitest';
import { csvText } from '#cli/output/csv.ts';

test('cells with commas, quotes and line ends are quoted as RFC 4180 says', () => {
  expect(csvText(['a', 'b'], [['x,y', 'say "x"'], ['two\nlines', null], [1.5, true]]))
    .toBe('a,b\r\n"x,y","say ""x"""\r\n"two\nlines",\r\n1.5,true\r\n');
});

test('text that a spreadsheet would run as a formula is made text; a number stays a number', () => {
  expect(csvText(['v'], [['=1+1'], ['@cmd'], ['-x'], ['+44'], [-5]])).toBe("v\r\n'=1+1\r\n'@cmd\r\n'-x\r\n'+44\r\n-5\r\n");
});

test('no rows leave the headings', () => {
  expect(csvText(['a', 'b'], [])).toBe('a,b\r\n');
});
