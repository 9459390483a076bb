import { Inflate } from 'fflate';
import type { Checked, Issue } from '#kernel/issue.ts';
import { decodeText } from '#returns/decode-text.ts';

/**
 * Most that the files of one zip may come to. Five years of returns of the largest English authority take about 60 MB;
 * ten times that and more is no return but a mistake or an attack. Assumption.
 */
export const MOST_UNZIPPED_BYTES = 1_000_000_000;
/** Most files in one zip: twenty authorities' twelve tables of twenty years. Assumption. */
export const MOST_FILES = 5_000;
/** Compressed bytes inflated at a time: no deflate stream grows more than about 1,030 times, so at most 17 MB are made before the next check. */
const STEP_BYTES = 16_384;

interface NamedBytes { readonly name: string; readonly bytes: Uint8Array }

/** What a zip's directory says of one file. Source for all offsets and signatures: PKWARE APPNOTE 6.3.10, section 4.3. */
interface Entry {
  readonly name: string;
  readonly isLocked: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const isZip = (bytes: Uint8Array): boolean => {
  if (bytes.length < 22) return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;
  const signature = viewOf(bytes).getUint32(0, true);
  return signature === LOCAL_HEADER || signature === DIRECTORY_END;
};

/** The directory at the end of a zip, or null when it cannot be made out. Nothing is inflated. */
function directoryOf(bytes: Uint8Array): readonly Entry[] | null {
  const view = viewOf(bytes);
  // The end record has 22 bytes and a comment of at most 65,535.
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: decodeText(bytes.subarray(at + 46, at + 46 + nameBytes)).text.replaceAll('\\', '/'),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true), checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true), bytes: view.getUint32(at + 24, true), headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** An Excel workbook is a zip too. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  isZip(bytes) && (directoryOf(bytes) ?? []).some(entry => entry.name === '[Content_Types].xml');

const refused = (file: string, message: string, action: string): Issue => ({ rule: 'zip-not-opened', severity: 'error', file, message, action });

/** The files of a zip. The sizes its directory declares are added up before anything is inflated. */
export function openZip(zip: NamedBytes): Checked<readonly NamedBytes[]> {
  const entries = directoryOf(zip.bytes)?.filter(entry => !entry.name.endsWith('/'));
  if (entries === undefined) return { value: [], issues: [refused(zip.name, 'The zip is damaged: its list of files cannot be read', 'It is not opened; make it again.')] };
  const declared = entries.reduce((total, entry) => total + entry.bytes, 0);
  if (declared > MOST_UNZIPPED_BYTES || entries.length > MOST_FILES) {
    const found = `The zip holds ${entries.length} files of ${Math.ceil(declared / 1e6)} MB, more than the ${MOST_FILES} files or ${MOST_UNZIPPED_BYTES / 1e6} MB allowed`;
    return { value: [], issues: [refused(zip.name, found, 'It is not opened; unzip it and choose the files.')] };
  }
  const issues: Issue[] = [];
  const files = entries.flatMap(entry => {
    const name = `${zip.name}/${entry.name}`;
    const content = entry.isLocked ? 'It is locked with a password' : contentOf(zip.bytes, entry);
    if (typeof content === 'string') issues.push(refused(name, content, 'It is not read; make the zip again, without a password.'));
    else if (isZip(content) && !isWorkbook(content)) issues.push(refused(name, 'A zip within a zip', 'It is not opened; unzip it and choose its files.'));
    else return [{ name, bytes: content }];
    return [];
  });
  return { value: files, issues };
}

/** A file of the zip, or why it cannot be had. It never grows beyond what the directory declares. */
function contentOf(zip: Uint8Array, entry: Entry): Uint8Array | string {
  const view = viewOf(zip);
  if (entry.headerAt + 30 > zip.length || view.getUint32(entry.headerAt, true) !== LOCAL_HEADER) return 'The zip is damaged: the file is not where its list says';
  const from = entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  const packed = zip.subarray(from, from + entry.packedBytes);
  if (packed.length < entry.packedBytes) return 'The zip is damaged: it ends before the file does';
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.bytes) : `It is packed in a way that is not known here (method ${entry.method})`;
  if (typeof content === 'string') return content;
  if (content.length !== entry.bytes) return 'The file is smaller than the zip says';
  return checksumOf(content) === entry.checksum ? content : 'The zip is damaged: the file\'s checksum is wrong';
}

function inflated(packed: Uint8Array, declaredBytes: number): Uint8Array | string {
  const content = new Uint8Array(declaredBytes);
  let length = 0;
  const inflate = new Inflate(chunk => {
    if (length + chunk.length <= declaredBytes) content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= declaredBytes; at += STEP_BYTES) {
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    }
  } catch (error) {
    return `The zip is damaged: ${error instanceof Error ? error.message : 'the file cannot be unpacked'}`;
  }
  return length > declaredBytes ? 'The file is larger than the zip says' : content.subarray(0, length);
}

/** Table of the cyclic redundancy check that zip uses (CRC-32, reflected polynomial 0xEDB88320). */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) value = (value >>> 8) ^ CHECKSUMS[(value ^ bytes[i]!) & 0xff]!;
  return (value ^ 0xffffffff) >>> 0;
}
