import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { plainXml } from '#returns/workbook/plain-xml.ts';
import type { XmlEvents } from '#returns/workbook/plain-xml.ts';

/** What a reader is told, text that comes in pieces put together. */
function notebook(): { readonly events: XmlEvents; readonly told: string[] } {
  const told: string[] = [];
  const text = (piece: string): void => { if (told.at(-1)?.startsWith('text ')) told[told.length - 1] += piece; else told.push(`text ${piece}`); };
  const opened: XmlEvents['opened'] = (name, attribute) => { told.push(`opened ${name} ${['r', 't', 's', 'id', 'space', 'x:r'].map(one => `${one}=${attribute(one) ?? ''}`).join(' ')}`); };
  return { told, events: { opened, text, closed: name => { told.push(`closed ${name}`); } } };
}

/** What the plain reader tells of a text that comes in pieces of a length; null where it leaves it to the other. */
function plainly(xml: string, pieceLength: number): readonly string[] | null {
  const { events, told } = notebook();
  const reader = plainXml(events);
  for (let at = 0; at < xml.length; at += pieceLength) if (!reader.write(xml.slice(at, at + pieceLength))) return null;
  return reader.isWhole() ? told : null;
}

/** The same by a parser of all XML; null where it finds a fault. */
function byParser(xml: string): readonly string[] | null {
  const { events, told } = notebook();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let isFaulty = false;
  parser.on('error', () => { isFaulty = true; });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    events.opened(local(name), asked => attributes[asked in attributes ? asked : Object.keys(attributes).find(each => local(each) === asked) ?? '']);
  });
  parser.on('closetag', ({ name }) => { depth -= 1; events.closed(local(name)); });
  parser.on('text', said => { if (depth > 0) events.text(said); });
  parser.on('cdata', said => events.text(said));
  parser.write(xml).close();
  return isFaulty ? null : told;
}

const SHEET = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://x/main" xmlns:r="http://x/r"><sheetData><row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c>'
  + '<c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve">a &lt; b &amp; "ça" > 1 </t></is></c></row>\n<row r=\'2\'/></sheetData><x:r r:id="rId1" /></worksheet>\n';

describe('a sheet as a spreadsheet writes it', () => {
  test.each([100_000, 64, 7, 1])('in pieces of %i is read plainly, as a parser of all XML reads it', length => {
    // The declaration stands whole in the first piece, which is of 65,536 bytes.
    const told = plainly(length < 64 ? SHEET.slice(SHEET.indexOf('<worksheet')) : SHEET, length);
    expect(told).toEqual(byParser(SHEET));
    expect(told).toContain('text a < b & "ça" > 1 ');
    expect(told).toContain('opened r r= t= s= id=rId1 space= x:r=');
  });
});

describe('what is not plain is left to the parser of all XML', () => {
  test.each([
    ['a comment', '<a><!-- b --></a>'], ['a section', '<a><![CDATA[b]]></a>'], ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'], ['a character by number', '<a>&#65;</a>'],
    ['a sign within a value', '<a b="c &amp; d"/>'], ['a carriage return', '<a>b\r\nc</a>'], ['an attribute twice', '<a b="1" b="2"/>'], ['an attribute without quotes', '<a b=1/>'],
    ['two first elements', '<a/><b/>'], ['text after the last', '<a/>b'], ['elements that cross', '<a><b></a></b>'], ['an end that is missing', '<a><b></b>'], ['a half tag', '<a></a'],
    ['the end of a section in text', '<a>]]></a>'], ['a character that XML does not allow', '<a>\u0001</a>'], ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>'], ['nothing', ''],
  ])('%s', (_, xml) => { expect(plainly(xml, 100_000)).toBeNull(); });
});

test('whatever is done to a sheet, it is read as the parser of all XML reads it or left to that', () => {
  const scraps = fc.constantFrom('<', '>', '/', '"', "'", '=', '&', ';', ' ', '\n', '\r', ']]>', '<!--', '-->', '<c>', '</c>', '<v', 'r="3"', 'x:', '&lt;', '&gt;', '&#x41;', '\u00e9', '\u{1f600}', '\uffff', '<?a?>');
  const place = fc.nat(SHEET.length);
  const spoil = fc.array(fc.tuple(place, fc.nat(6), scraps), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(spoil, fc.constantFrom(100_000, 200), (changes, length) => {
    const xml = changes.reduce((text, [at, gone, scrap]) => text.slice(0, at) + scrap + text.slice(at + gone), SHEET);
    const told = plainly(xml, length);
    if (told !== null) expect(told).toEqual(byParser(xml));
  }), { numRuns: 3000 });
});
