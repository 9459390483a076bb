import { expect, test } from 'vitest';
import { formatNamed, written } from '#cli/output/output.ts';

test.each([
  ['case.docx', 'docx'], ['out/case.XLSX', 'xlsx'], ['case.htm', 'html'], ['page.html', 'html'], ['a.json', 'json'], ['a.b.csv', 'csv'], ['notes.txt', 'text'], ['docx', 'text'], ['-', 'text'], [null, 'text'],
])('a file called %s is written as %s', (out, format) => expect(formatNamed(out)).toBe(format));

test('an answer without a Word form or a page says which form to take instead', () => {
  expect(() => written({ text: () => '', json: () => null, csv: () => '' }, 'html', 80)).toThrow(/no page. Use text/);
  expect(() => written({ text: () => '', json: () => null, csv: () => '' }, 'docx', 80)).toThrow(/no Word form. Use html/);
});
