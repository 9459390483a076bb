import { readXmlPart } from '#returns/workbook/read-xml-part.ts';

/** The small parts of a workbook: which sheets it has, the texts that cells share, and which formats are dates. */
export interface SheetPlace { readonly name: string; readonly path: string }

export interface SheetPlaces {
  readonly places: readonly SheetPlace[];
  readonly daysFrom1904: boolean;
  /** Why reading stopped before the end, or null. */
  readonly fault: string | null;
}

export function readSheetPlaces(workbook: Uint8Array, relations: Uint8Array | undefined, folder: string): SheetPlaces {
  const paths = new Map<string, string>();
  let fault: string | null = null;
  if (relations !== undefined) {
    fault = readXmlPart(relations, () => {
      paths.clear();
      return { ...IGNORED, opened: (name, attribute) => { if (name === 'Relationship') paths.set(attribute('Id') ?? '', pathOf(attribute('Target') ?? '', folder)); } };
    });
  }
  let places: SheetPlace[] = [];
  let daysFrom1904 = false;
  const broken = readXmlPart(workbook, () => {
    places = [];
    daysFrom1904 = false;
    return {
      ...IGNORED,
      opened: (name, attribute) => {
        if (name === 'workbookPr') daysFrom1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
        if (name !== 'sheet') return;
        const title = attribute('name') ?? `Sheet ${places.length + 1}`;
        places.push({ name: title, path: paths.get(attribute('id') ?? '') ?? `${folder}worksheets/sheet${places.length + 1}.xml` });
      },
    };
  });
  return { places, daysFrom1904, fault: broken ?? fault };
}

const IGNORED = { opened: (): void => undefined, closed: (): void => undefined, text: (): void => undefined };

/** A relation's target: from the root when it begins with a slash, else from the workbook's folder. */
const pathOf = (target: string, folder: string): string => target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');

/** Most different texts of a workbook. Assumption: no list has as many cells. */
const MOST_TEXTS = 3_000_000;

/** The texts that cells name by number. What was read out loud beside them (phonetic runs) is no part of the text. */
export function readSharedTexts(bytes: Uint8Array | undefined): { readonly texts: readonly string[]; readonly fault: string | null } {
  if (bytes === undefined) return { texts: [], fault: null };
  let texts: string[] = [];
  const fault = readXmlPart(bytes, () => {
    texts = [];
    let item = '';
    let inText = false;
    let inPhonetic = false;
    return {
      enough: () => texts.length > MOST_TEXTS,
      opened: name => {
        if (name === 'si') item = '';
        else if (name === 'rPh') inPhonetic = true;
        inText = name === 't' && !inPhonetic;
      },
      closed: name => {
        if (name === 'si') texts.push(plainText(item));
        else if (name === 'rPh') inPhonetic = false;
        if (name === 't') inText = false;
      },
      text: text => { if (inText) item += text; },
    };
  });
  return { texts, fault: texts.length > MOST_TEXTS ? `it has more than ${MOST_TEXTS} texts` : fault };
}

/** Characters that XML cannot hold are written `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
export const plainText = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

/** Numbers of the built-in formats that show a day. Source: ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are those of East Asian versions. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);

export interface Styles {
  /** Whether a cell of a style (its position among `cellXfs`) shows a day. */
  readonly showsDay: (style: number) => boolean;
  readonly fault: string | null;
}

export function readStyles(bytes: Uint8Array | undefined): Styles {
  if (bytes === undefined) return { showsDay: () => false, fault: null };
  let styles: boolean[] = [];
  const fault = readXmlPart(bytes, () => {
    const formats = new Map<number, string>();
    styles = [];
    let inCellFormats = false;
    return {
      ...IGNORED,
      opened: (name, attribute) => {
        if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        if (name === 'cellXfs') inCellFormats = true;
        if (name !== 'xf' || !inCellFormats) return;
        const id = Number(attribute('numFmtId') ?? 0);
        const own = formats.get(id);
        styles.push(own === undefined ? isBuiltInDate(id) : showsDay(own));
      },
      closed: name => { if (name === 'cellXfs') inCellFormats = false; },
    };
  });
  return { showsDay: style => styles[style] ?? false, fault };
}

/** A format shows a day when a d or a y stands outside quotes, brackets and escapes. */
const showsDay = (format: string): boolean => /[dy]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''));
