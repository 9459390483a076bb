/** A reference that XML knows, or the beginning of one at the end of a piece of text. Source: XML 1.0, sections 4.1 and 4.6. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/g;
const BEGUN_REFERENCE = /&[#\w]{0,8}$/;
/** Not allowed in XML 1.0 (section 2.2): C0 controls but tab, line feed and carriage return, and the two that are no characters. */
const NO_CHARACTER = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`, 'g');

/** Says what was mended, and after how many lines of the piece of text. */
export type OnMended = (linesBefore: number, what: string) => void;

/**
 * The text, piece by piece, with what people leave in free text put as XML wants it: an ampersand by itself, or before a
 * word that is no reference, and characters that are none. Otherwise one name of a firm would end the reading of a file;
 * or worse, the parser would take all up to the next semicolon, children among it, for a reference.
 */
export function* mendedText(pieces: Iterable<string>, onMended: OnMended): Generator<string> {
  let rest = '';
  for (const piece of pieces) {
    const text = rest + piece;
    const begun = BEGUN_REFERENCE.exec(text.slice(-10));
    rest = begun === null ? '' : begun[0];
    yield mended(rest === '' ? text : text.slice(0, -rest.length), onMended);
  }
  if (rest !== '') yield mended(rest, onMended);
}

function mended(text: string, onMended: OnMended): string {
  const say = (at: number, what: string): void => onMended(text.slice(0, at).split('\n').length - 1, what);
  const withReferences = text.includes('&') ? text.replace(BARE_AMPERSAND, (_, at: number) => { say(at, 'an ampersand (&) by itself'); return '&amp;'; }) : text;
  return text.search(NO_CHARACTER) >= 0 ? withReferences.replace(NO_CHARACTER, (found, at: number) => { say(at, `the character ${found.charCodeAt(0)}`); return '\uFFFD'; }) : withReferences;
}
