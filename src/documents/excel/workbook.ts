import { strToU8, zipSync } from 'fflate';
import { assert } from '#kernel/assert.ts';
import type { SheetContent } from '#reports/sheet.ts';
import { headingsOf, sharedTexts, sheetPart, tablePart } from '#documents/excel/sheet-part.ts';
import { stylesPart } from '#documents/excel/styles.ts';
import { escaped, MAIN, RELATION_TYPES, xmlPart } from '#documents/excel/xml.ts';

/** The same sheets are the same file, whenever they are written: the entries carry the first day that a zip can. */
const WRITTEN_ON = '1980-01-01T00:00:00';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  xmlPart('Relationships', `xmlns="${PACKAGE}/relationships"`, targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`).join(''));

function contentTypes(sheets: number): string {
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1);
  const overrides: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`], ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`], ['/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...numbers.map(number => [`/xl/worksheets/sheet${number}.xml`, `${SPREADSHEET}.worksheet+xml`] as const),
    ...numbers.map(number => [`/xl/tables/table${number}.xml`, `${SPREADSHEET}.table+xml`] as const),
  ];
  return xmlPart('Types', `xmlns="${PACKAGE}/content-types"`, [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
  ].join(''));
}

/** A workbook is worked out anew when it is opened by a program that can, so that no figure in it is older than what it is made of. */
const workbookPart = (names: readonly string[]): string => xmlPart('workbook', `${MAIN} xmlns:r="${RELATION_TYPES}"`,
  `<bookViews><workbookView/></bookViews><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets><calcPr fullCalcOnLoad="1"/>`);

const corePart = (title: string): string => xmlPart('cp:coreProperties', `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
  `<dc:title>${escaped(title)}</dc:title><dc:creator>Headwater</dc:creator><dc:language>en-GB</dc:language>`);

/** Most characters of the name on a tab. Source: Excel specifications and limits. */
const LONGEST_NAME = 31;

/** A name that Excel takes for a sheet. "History" it keeps for itself. */
function safeName(name: string): string {
  const safe = name.replaceAll(/[[\]:*?/\\\p{Cc}\s]+/gu, ' ').replaceAll(/^[\s']+|[\s']+$/g, '').slice(0, LONGEST_NAME).replaceAll(/[\s']+$/g, '');
  return safe === '' || safe.toLowerCase() === 'history' ? `${safe} sheet`.trim() : safe;
}

function safeNames(sheets: readonly SheetContent[]): readonly string[] {
  const used = new Set<string>();
  return sheets.map(({ name }) => {
    let safe = safeName(name);
    for (let n = 2; used.has(safe.toLowerCase()); n += 1) safe = `${safeName(name).slice(0, LONGEST_NAME - 6)} (${n})`;
    used.add(safe.toLowerCase());
    return safe;
  });
}

/**
 * An Excel workbook (xlsx) of sheets, the first in front. `title` is the document's own, which a screen reader reads out.
 * Written by docs/decisions/0027-writing-workbooks.md; every formula carries the value it comes to.
 */
export function workbookOf(sheets: readonly SheetContent[], title: string): Uint8Array {
  assert(sheets.length > 0, 'a workbook without a sheet');
  const texts = sharedTexts();
  const names = safeNames(sheets);
  const parts = sheets.flatMap((sheet, i): readonly (readonly [string, string])[] => {
    const headings = headingsOf(sheet);
    return [
      [`xl/worksheets/sheet${i + 1}.xml`, sheetPart(sheet, headings, texts)],
      [`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relations([[`${RELATION_TYPES}/table`, `../tables/table${i + 1}.xml`]])],
      [`xl/tables/table${i + 1}.xml`, tablePart(sheet, headings, i + 1)],
    ];
  });
  const all: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([[`${RELATION_TYPES}/officeDocument`, 'xl/workbook.xml'], [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']])],
    ['docProps/core.xml', corePart(title)],
    ['xl/workbook.xml', workbookPart(names)],
    ['xl/_rels/workbook.xml.rels', relations([
      ...sheets.map((_, i) => [`${RELATION_TYPES}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const), [`${RELATION_TYPES}/styles`, 'styles.xml'], [`${RELATION_TYPES}/sharedStrings`, 'sharedStrings.xml'],
    ])],
    ['xl/styles.xml', stylesPart()],
    ...parts, ['xl/sharedStrings.xml', texts.part()],
  ];
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { mtime: WRITTEN_ON });
}
