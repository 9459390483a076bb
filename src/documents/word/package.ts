import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import { escaped, xmlPart } from '#documents/excel/xml.ts';
import { cleaned } from '#documents/word/cleaned.ts';

/** What the document says of itself. Source: ECMA-376 part 2, core properties. */
export const corePropertiesPart = (title: string, madeOn: CalendarDate): string => xmlPart('cp:coreProperties', [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' '), [
  `<dc:title>${escaped(cleaned(title))}</dc:title><dc:creator>Headwater</dc:creator><dc:language>en-GB</dc:language>`,
  ...['created', 'modified'].map(when => `<dcterms:${when} xsi:type="dcterms:W3CDTF">${isoDate(madeOn)}T00:00:00Z</dcterms:${when}>`),
].join(''));

/** The names of tables, put where a screen reader finds them: the library has no place for them. Source: ECMA-376 part 1, 17.4.61. */
function withTableNames(xml: string, names: readonly string[]): string {
  let index = 0;
  return xml.replaceAll('</w:tblPr>', end => { const name = names[index]; index += 1; return name === undefined ? end : `<w:tblCaption w:val="${escaped(cleaned(name))}"/>${end}`; });
}

/** The library counts bookmarks through all the documents it ever made; here they begin with 1. */
function bookmarksFromOne(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `${before}${numbers.get(id)}"`;
  });
}

/**
 * A picture written twice: as Word draws SVG since 2016 (MS-ODRAWXML 2.26.1.1), beside a plain picture for what cannot; and
 * as LibreOffice 7.4 needs it, which looks for no SVG beside a picture (tried). Word takes the first, for it knows the namespace
 * that the first asks for (symbols of 2015); a program that does not know it takes the second.
 */
const withPicturesForAll = (xml: string): string => xml.replaceAll(/<w:drawing>.*?<\/w:drawing>/gs, drawing => {
  const [, svg] = /<asvg:svgBlip [^>]*r:embed="([^"]*)"/.exec(drawing) ?? [];
  if (svg === undefined) return drawing;
  const second = drawing.replace(/<a:blip .*?<\/a:blip>/s, `<a:blip r:embed="${svg}"/>`);
  return `<mc:AlternateContent><mc:Choice Requires="w16se">${drawing}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`;
});

/** The package with its tables named and nothing of the hour at which it was made. */
export function samePackage(bytes: Uint8Array, tableNames: readonly string[], madeOn: CalendarDate): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) =>
    [name, name === 'word/document.xml' ? strToU8(withPicturesForAll(bookmarksFromOne(withTableNames(strFromU8(content), tableNames)))) : content] as const);
  return zipSync(Object.fromEntries(parts), { mtime: `${isoDate(madeOn)}T12:00:00` });
}
