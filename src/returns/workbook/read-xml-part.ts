import { DecodeUTF8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { localName, plainXml } from '#returns/workbook/plain-xml.ts';
import type { XmlEvents } from '#returns/workbook/plain-xml.ts';

/** Bytes parsed at a time, so that a large sheet is never one string. */
const STEP_BYTES = 65_536;
const TAG_END = '>'.charCodeAt(0);

/**
 * Goes through XML in UTF-8. Returns why it had to stop, or null. Entities of a document's own are refused by the parser, so
 * none can swell. `begin` may be called twice, and begins each time with nothing read: what is not plain, or is at fault,
 * is read again from the start by a parser that knows all of XML.
 */
export function readXmlPart(bytes: Uint8Array, begin: () => XmlEvents): string | null {
  return isReadPlainly(bytes, begin()) ? null : readAnyXml(bytes, begin());
}

function isReadPlainly(bytes: Uint8Array, events: XmlEvents): boolean {
  const xml = plainXml(events);
  let isPlain = true;
  try {
    const decoder = new DecodeUTF8(text => { isPlain &&= xml.write(text); });
    // Pieces end with a tag where they can, so that none need be put together.
    let from = 0;
    for (let at = STEP_BYTES; from < bytes.length && isPlain; at += STEP_BYTES) {
      if (events.enough?.() === true) return true;
      const to = at >= bytes.length ? bytes.length : from + (bytes.subarray(from, at).lastIndexOf(TAG_END) + 1 || at - from);
      decoder.push(bytes.subarray(from, to), to === bytes.length);
      from = to;
    }
  } catch {
    return false;
  }
  return isPlain && xml.isWhole();
}

function readAnyXml(bytes: Uint8Array, events: XmlEvents): string | null {
  let fault: string | null = null;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', error => { fault ??= error.message.replace(/^\d+:\d+: /, ''); });
  parser.on('opentag', tag => {
    if (fault !== null) return;
    events.opened(localName(tag.name), name => {
      const key = name in tag.attributes ? name : Object.keys(tag.attributes).find(each => localName(each) === name);
      return key === undefined ? undefined : tag.attributes[key];
    });
  });
  parser.on('closetag', tag => { if (fault === null) events.closed(localName(tag.name)); });
  parser.on('text', text => { if (fault === null) events.text(text); });
  parser.on('cdata', text => { if (fault === null) events.text(text); });
  const decoder = new DecodeUTF8(text => parser.write(text));
  try {
    for (let at = 0; at < bytes.length && fault === null; at += STEP_BYTES) {
      if (events.enough?.() === true) return null;
      decoder.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
    if (fault === null) parser.close();
  } catch (error) {
    // The decoder refuses bytes that are not UTF-8 by throwing.
    return error instanceof Error ? error.message : 'it is not UTF-8';
  }
  return fault;
}
