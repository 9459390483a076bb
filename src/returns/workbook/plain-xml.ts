/** What a reader of a part is told, by names without their prefix: writers differ in the prefixes they choose. */
export interface XmlEvents {
  readonly opened: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly closed: (name: string) => void;
  readonly text: (text: string) => void;
  /** Asked between pieces of the text: reading stops when it is true. */
  readonly enough?: () => boolean;
}

/**
 * Reads XML as spreadsheets write it, several times as fast as a parser that must be ready for all of XML: elements,
 * attributes in quotes, text. What is not of that kind (comments, sections, entities of its own, carriage returns, a
 * fault) it leaves to that parser: it never reads anything otherwise. Source: XML 1.0, fifth edition.
 */
export interface PlainXml {
  /** Takes the next piece of the text; false when it is not of the kind, and nothing that was told before may be used. */
  readonly write: (piece: string) => boolean;
  /** Whether the text came to its end. */
  readonly isWhole: () => boolean;
}

/** Where the reader is. One object for the whole text, because a million cells must not make one each. */
interface Place {
  /** What is not read yet of the pieces so far begins at `at`. */
  text: string;
  at: number;
  hasBegun: boolean;
  hasEnded: boolean;
  /** Elements that are open, by their whole names. */
  readonly open: string[];
  /** Attributes of the element in hand: their names, and where their values stand. */
  readonly names: string[];
  readonly from: number[];
  readonly to: number[];
}

/** Most of a text that stands between two tags. Excel's longest cell has 32,767 characters. */
const MOST_IN_HAND = 1_000_000;

export function plainXml(events: XmlEvents): PlainXml {
  const place: Place = { text: '', at: 0, hasBegun: false, hasEnded: false, open: [], names: [], from: [], to: [] };
  const attribute = (name: string): string | undefined => {
    const exact = place.names.indexOf(name);
    const found = exact !== -1 ? exact : place.names.findIndex(each => localName(each) === name);
    return found === -1 ? undefined : place.text.slice(place.from[found], place.to[found]);
  };
  return {
    write: piece => {
      const text = place.hasBegun ? piece : piece.replace(DECLARATION, '');
      place.hasBegun = true;
      if (REFUSED.test(text) || place.text.length - place.at > MOST_IN_HAND) return false;
      place.text = place.at < place.text.length ? place.text.slice(place.at) + text : text;
      place.at = 0;
      return readsTags(place, events, attribute);
    },
    isWhole: () => place.hasEnded && isBlank(place.text.slice(place.at)),
  };
}

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>\s*/;
/** Characters that XML does not allow, and carriage returns, which it reads as line feeds. */
// oxlint-disable-next-line no-control-regex
const REFUSED = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/;

export const localName = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

const isBlank = (text: string): boolean => /^[ \t\n]*$/.test(text);

const [SLASH, EQUALS, QUOTE, APOSTROPHE, AMPERSAND, LESS_THAN] = ['/', '=', '"', "'", '&', '<'].map(sign => sign.charCodeAt(0)) as [number, number, number, number, number, number];

/** Reads every tag that stands whole in the text, and the text before each. */
function readsTags(place: Place, events: XmlEvents, attribute: (name: string) => string | undefined): boolean {
  const { text, open } = place;
  while (true) {
    const start = text.indexOf('<', place.at);
    const end = start === -1 ? -1 : text.indexOf('>', start);
    if (end === -1) return true;
    if (place.hasEnded || !readsText(place, start, events)) return false;
    if (text.charCodeAt(start + 1) === SLASH) {
      const name = open.pop();
      if (name === undefined || start + 2 + name.length !== end || !text.startsWith(name, start + 2)) return false;
      events.closed(localName(name));
    } else {
      const closes = text.charCodeAt(end - 1) === SLASH;
      const name = readTag(place, start + 1, closes ? end - 1 : end);
      if (name === null) return false;
      events.opened(localName(name), attribute);
      if (closes) events.closed(localName(name));
      else open.push(name);
    }
    place.hasEnded = open.length === 0;
    place.at = end + 1;
  }
}

/** The text before a tag; outside the first element there is none. */
function readsText({ text, at, open }: Place, end: number, events: XmlEvents): boolean {
  if (at === end) return true;
  const raw = text.slice(at, end);
  if (open.length === 0) return isBlank(raw);
  if (raw.includes(']]>')) return false;
  const said = raw.includes('&') ? withEntities(raw) : raw;
  if (said === null) return false;
  events.text(said);
  return true;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

/** With the five signs that every XML knows; null where there is any other. */
function withEntities(raw: string): string | null {
  const said = raw.replace(/&[a-z]+;/g, entity => ENTITIES[entity] ?? entity);
  return raw.replace(/&(?:lt|gt|amp|quot|apos);/g, '').includes('&') ? null : said;
}

/** Reads an element's name and attributes, and returns the name; null where they are not written plainly. */
function readTag(place: Place, start: number, end: number): string | null {
  const { text, names, from, to } = place;
  names.length = 0;
  let at = endOfName(text, start, end);
  if (at === start) return null;
  const name = text.slice(start, at);
  while (at < end) {
    const next = skipBlanks(text, at, end);
    if (next === end) break;
    const equals = endOfName(text, next, end);
    const quote = text.charCodeAt(equals + 1);
    if (next === at || equals === next || text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return null;
    const closing = endOfValue(text, equals + 2, end, quote);
    const own = text.slice(next, equals);
    if (closing === -1 || names.includes(own)) return null;
    from[names.length] = equals + 2;
    to[names.length] = closing;
    names.push(own);
    at = closing + 1;
  }
  return name;
}

/** Of each sign: 1 where a name may begin with it (a-z, A-Z, underscore, colon), 2 where it may only go on with it (0-9, full stop, hyphen). */
const IN_NAMES = Uint8Array.from({ length: 128 }, (_, code) => (/[a-zA-Z_:]/.test(String.fromCharCode(code)) ? 1 : /[0-9.-]/.test(String.fromCharCode(code)) ? 2 : 0));

/** A name of plain letters, or as far as it is one. */
function endOfName(text: string, from: number, end: number): number {
  if (IN_NAMES[text.charCodeAt(from)] !== 1) return from;
  let at = from + 1;
  while (at < end && IN_NAMES[text.charCodeAt(at)]! > 0) at += 1;
  return at;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 10 || text.charCodeAt(at) === 9)) at += 1;
  return at;
}

/** Where the quote stands that closes a value; -1 where the value holds what must be worked on, or does not close in the tag. */
function endOfValue(text: string, from: number, end: number, quote: number): number {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === AMPERSAND || code === LESS_THAN || code === 9 || code === 10) return -1;
  }
  return -1;
}
