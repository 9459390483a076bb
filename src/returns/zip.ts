import { unzipSync } from 'fflate';
import type { Checked, Issue } from '#kernel/issue.ts';

/**
 * Most that the files of one zip may come to. Five years of returns of the largest English authority take about 60 MB;
 * ten times that and more is no return but a mistake or an attack. Assumption.
 */
export const MOST_UNZIPPED_BYTES = 1_000_000_000;
/** Most files in one zip: a region's returns of twenty years are twelve tables by twenty authorities by twenty years. Assumption. */
export const MOST_FILES = 5_000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 && bytes[3] === 4 || bytes[2] === 5 && bytes[3] === 6);

interface NamedBytes { readonly name: string; readonly bytes: Uint8Array }
interface Entry { readonly name: string; readonly size: number }

/** What the zip's directory lists; nothing is inflated. Throws what fflate throws when the zip is damaged. */
function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  unzipSync(bytes, { filter: entry => { entries.push({ name: entry.name, size: entry.originalSize }); return false; } });
  return entries;
}

/** An Excel workbook is a zip too. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    return directoryOf(bytes).some(entry => entry.name === '[Content_Types].xml');
  } catch {
    return false;
  }
}

/** The files of a zip. The sizes its directory declares are added up before anything is inflated. */
export function openZip(zip: NamedBytes): Checked<readonly NamedBytes[]> {
  const refused = (message: string, action: string, file = zip.name): Issue => ({ rule: 'zip-not-opened', severity: 'error', file, message, action });
  try {
    const entries = directoryOf(zip.bytes).filter(entry => !entry.name.endsWith('/'));
    const declared = entries.reduce((total, entry) => total + entry.size, 0);
    if (declared > MOST_UNZIPPED_BYTES || entries.length > MOST_FILES) {
      return { value: [], issues: [refused(
        `The zip holds ${entries.length} files of ${Math.ceil(declared / 1e6)} MB, more than the ${MOST_FILES} files or ${MOST_UNZIPPED_BYTES / 1e6} MB allowed`,
        'It is not opened; unzip it and choose the files.',
      )] };
    }
    const sizes = new Map(entries.map(entry => [entry.name, entry.size]));
    const contents = unzipSync(zip.bytes, { filter: entry => sizes.has(entry.name) });
    const issues: Issue[] = [];
    const files = Object.entries(contents).flatMap(([name, bytes]) => {
      const path = `${zip.name}/${name}`;
      if (bytes.length !== sizes.get(name)) issues.push(refused('The file inside the zip has another size than the zip says', 'It is not read; make the zip again.', path));
      else if (isZip(bytes) && !isWorkbook(bytes)) issues.push(refused('A zip within a zip', 'It is not opened; unzip it and choose its files.', path));
      else return [{ name: path, bytes }];
      return [];
    });
    return { value: files, issues };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return { value: [], issues: [refused(`The zip is damaged or locked with a password (${reason})`, 'It is not opened; make it again without a password.')] };
  }
}
