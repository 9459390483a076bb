import { strFromU8, unzipSync } from 'fflate';

/** What the XML of a cell says, read with no help of ours: text is looked up among the shared ones. */
export interface WrittenCell { readonly formula: string | null; readonly held: string; readonly isText: boolean; readonly format: string | null }

export type WrittenSheet = ReadonlyMap<string, WrittenCell>;

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export const writtenParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The cells of each sheet by their addresses, sheets by their names. */
export function writtenCells(bytes: Uint8Array): Readonly<Record<string, WrittenSheet>> {
  const parts = writtenParts(bytes);
  const texts = [...parts['xl/sharedStrings.xml']!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => plain(text!));
  const codes = new Map([...parts['xl/styles.xml']!.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id!, plain(code!)]));
  const styles = [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => codes.get(id!) ?? null);
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => plain(name!));
  return Object.fromEntries(names.map((name, i) => [name, new Map([...parts[`xl/worksheets/sheet${i + 1}.xml`]!
    .matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"( t="(?:s|str)")?>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/g)].map(([, at, style, type, formula, held]): [string, WrittenCell] => [at!, {
      formula: formula === undefined ? null : plain(formula), held: type === ' t="s"' ? texts[Number(held)]! : plain(held!), isText: type !== undefined, format: styles[Number(style)] ?? null,
    }]))]));
}

const placeOf = (address: string): readonly [column: number, row: number] => {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return [[...letters!].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
};

const within = (address: string, from: string, until: string): boolean => {
  const [[column, row], [left, top], [right, bottom]] = [placeOf(address), placeOf(from), placeOf(until)];
  return column >= left && column <= right && row >= top && row <= bottom;
};

/** What a formula comes to, as a spreadsheet works it out: a sum counts numbers alone. Knows the forms that Headwater writes. */
export function workedOut(sheet: WrittenSheet, formula: string): number {
  const numberAt = (address: string): number => { const cell = sheet.get(address); return cell === undefined || cell.isText ? Number.NaN : Number(cell.held); };
  const sum = /^SUM\((\w+):(\w+)\)$/.exec(formula);
  if (sum) return [...sheet].reduce((total, [address, { held, isText }]) => (within(address, sum[1]!, sum[2]!) && !isText ? total + Number(held) : total), 0);
  const points = /^\((\w+)-(\w+)\)\*(\d+)$/.exec(formula);
  if (points) return (numberAt(points[1]!) - numberAt(points[2]!)) * Number(points[3]);
  const [, above, below, sign, number] = /^([A-Z]+\d+)\/([A-Z]+\d+)(?:([*-])(\d+))?$/.exec(formula)!;
  const quotient = numberAt(above!) / numberAt(below!);
  return sign === undefined ? quotient : sign === '*' ? quotient * Number(number) : quotient - Number(number);
}
