import type { Checked, Issue } from '#kernel/issue.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { readSharedTexts, readSheetPlaces, readStyles } from '#returns/workbook/parts.ts';
import type { SheetPlace } from '#returns/workbook/parts.ts';
import { readSheet } from '#returns/workbook/read-sheet.ts';
import type { SheetContext } from '#returns/workbook/read-sheet.ts';
import type { Sheet, Workbook } from '#returns/workbook/sheet.ts';
import { openZip } from '#returns/zip.ts';

/** Most that a part of a workbook may come to. A list of 100,000 rows of 17 columns takes about 75 MB. Assumption. */
const MOST_PART_BYTES = 100_000_000;

/**
 * Reads the sheets of a workbook in the order of its tabs; of each the first `mostRows` rows that hold something, where given.
 * What cannot be read is an issue that names the sheet as if the workbook were a folder; it never throws.
 */
export function readWorkbook(file: SourceFile, mostRows = Infinity): Checked<Workbook> {
  const { value: entries, issues } = openZip(file);
  const found: Issue[] = [...issues];
  const parts = partsOf(entries, file.name, found);
  const main = [...parts.keys()].find(name => /(?:^|\/)workbook\.xml$/i.test(name));
  if (main === undefined) {
    return { value: { sheets: [] }, issues: [...found, faulty(file.name, 'No workbook is in the file', 'It is not read. Open it in Excel and save it as .xlsx, or save each sheet as CSV.')] };
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const { places, daysFrom1904, fault } = readSheetPlaces(parts.get(main)!, parts.get(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const shared = readSharedTexts(partNamed(parts, `${folder}sharedStrings.xml`));
  const styles = readStyles(partNamed(parts, `${folder}styles.xml`));
  if (fault !== null) found.push(faulty(file.name, `The workbook's list of sheets is damaged: ${fault}`, `${places.length} of its sheets are known and read.`));
  if (shared.fault !== null) found.push(faulty(file.name, `The workbook's texts are damaged: ${shared.fault}`, `Texts after the first ${shared.texts.length} cannot be read.`));
  if (styles.fault !== null) found.push(faulty(file.name, `The workbook's formats are damaged: ${styles.fault}`, 'Dates may be read as numbers.'));
  const context = { texts: shared.texts, isDateStyle: styles.showsDay, daysFrom1904, mostRows, days: new Map<number, string | null>() };
  const sheets = places.flatMap(place => sheetAt(place, parts, file.name, context, found));
  const listed = new Set(places.map(({ path }) => path));
  for (const part of parts.keys()) {
    if (/(?:^|\/)worksheets\/[^/]+\.xml$/i.test(part) && !listed.has(part)) found.push(faulty(`${file.name}/${part}`, 'The workbook does not list this sheet', 'The sheet is not read.'));
  }
  if (places.length === 0 && fault === null) found.push(faulty(file.name, 'The workbook lists no sheet', 'Nothing of it is read.'));
  return { value: { sheets }, issues: found };
}

function sheetAt({ name, path }: SheetPlace, parts: ReadonlyMap<string, Uint8Array>, file: string, context: SheetContext, issues: Issue[]): readonly Sheet[] {
  const bytes = parts.get(path);
  const where = `${file}/${name}`;
  if (bytes === undefined) { issues.push(faulty(where, 'The sheet is not in the file', 'The sheet is not read.')); return []; }
  const { rows, fault, formulasWithoutResult } = readSheet(bytes, context);
  if (fault !== null) issues.push(faulty(where, `The sheet is damaged: ${fault}`, `It is read up to row ${rows.at(-1)?.row ?? 0}.`));
  if (formulasWithoutResult > 0) issues.push(notWorkedOut(where, formulasWithoutResult));
  return [{ name, rows, daysFrom1904: context.daysFrom1904 }];
}

/** The parts by their names within the workbook. One that is too large is an issue and counts as missing. */
function partsOf(entries: readonly SourceFile[], file: string, issues: Issue[]): ReadonlyMap<string, Uint8Array> {
  return new Map(entries.flatMap(({ name, bytes }) => {
    if (bytes.length <= MOST_PART_BYTES) return [[name.slice(file.length + 1).replace(/^\//, ''), bytes] as const];
    issues.push(faulty(name, `It has ${Math.ceil(bytes.length / 1e6)} MB, more than the ${MOST_PART_BYTES / 1e6} MB allowed for a part of a workbook`, 'It is not read. Save each sheet as CSV.'));
    return [];
  }));
}

/** A part by its usual name, in capitals or not; writers differ. */
const partNamed = (parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array | undefined =>
  parts.get(name) ?? [...parts].find(([part]) => part.toLowerCase() === name.toLowerCase())?.[1];

const faulty = (file: string, message: string, action: string): Issue => ({ rule: 'workbook-damaged', severity: 'error', file, message, action });

const notWorkedOut = (file: string, cells: number): Issue => ({
  rule: 'formula-without-result', severity: 'warning', file,
  message: `${cells} ${cells === 1 ? 'cell holds a formula' : 'cells hold formulas'} whose result was not saved`,
  action: 'They count as cells that cannot be read. Open the file in Excel and save it again.',
});
