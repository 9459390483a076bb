/** Parts of Office Open XML as text. Source: ECMA-376 part 1. */
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const RELATION_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An XML part: `attributes` and what is inside stand as they are. */
export const xmlPart = (name: string, attributes: string, inside: string): string => `${HEAD}<${name} ${attributes}>${inside}</${name}>`;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Half of a pair that stands alone, and the two that XML 1.0 leaves out. */
const NO_CHARACTER = /[\p{Surrogate}\uFFFE\uFFFF]/gu;

/** Text in an element or an attribute. */
export const escaped = (text: string): string => text.replaceAll(NO_CHARACTER, '\uFFFD').replaceAll(/[&<>"]/g, sign => NAMED[sign]!);

/** Characters that XML cannot hold, the carriage return that it would change, and a text that looks like one of these codes already. */
// oxlint-disable-next-line no-control-regex
const TO_CODE = /[\u0000-\u0008\u000B-\u001F]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** The same as a cell holds it: such characters as `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
export const escapedText = (text: string): string =>
  escaped(text.replaceAll(TO_CODE, sign => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
