import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendedText } from '#returns/cin-census/mend-text.ts';

/** The text mended in pieces of a size, and what was said of it. */
function mended(text: string, size = text.length): { readonly text: string; readonly said: readonly string[] } {
  const said: string[] = [];
  const pieces = Array.from({ length: Math.ceil(text.length / Math.max(1, size)) }, (_, at) => text.slice(at * size, (at + 1) * size));
  return { text: [...mendedText(pieces, (lines, what) => { said.push(`${lines} ${what}`); })].join(''), said };
}

test('references that XML knows stay, and other ampersands become one', () => {
  const known = '&amp; &lt; &gt; &quot; &apos; &#38; &#x26;';
  expect(mended(known)).toEqual({ text: known, said: [] });
  expect(mended('A\n& B; &nbsp; &#x;&').text).toBe('A\n&amp; B; &amp;nbsp; &amp;#x;&amp;');
  expect(mended('A\n& B').said).toEqual(['1 an ampersand (&) by itself']);
});

test('characters that are none in XML are put as the sign for that', () => {
  expect(mended('a\u0000b\u001Fc\td\n')).toEqual({ text: 'a\uFFFDb\uFFFDc\td\n', said: ['0 the character 0', '0 the character 31'] });
});

test('where the pieces are cut changes nothing', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('&', 'amp;', '&lt;', '#', 'x26;', 'a', ' ', '\u0001', '<b>', '&#1234567;'), { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (parts, size) => {
    expect(mended(parts.join(''), size).text).toBe(mended(parts.join('')).text);
  }), { numRuns: 300 });
});
