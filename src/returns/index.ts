import type { Checked, Issue } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { checkAcrossReturns } from '#returns/across-returns/check-across-returns.ts';
import { annexA } from '#returns/annex-a/index.ts';
import { cinCensus } from '#returns/cin-census/index.ts';
import { monthlyMeasures } from '#returns/monthly-measures/index.ts';
import type { ReturnFormat, ReturnReading } from '#returns/return-format.ts';
import { CHUNK_BYTES, openFiles, openingOf } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { ssda903 } from '#returns/ssda903/index.ts';
import { isWorkbook } from '#returns/zip.ts';

/** The returns that can be read, one object each, in the order of trust: of a fact that two of them tell, the first one's stands. */
export const RETURN_FORMATS: readonly ReturnFormat[] = [ssda903, cinCensus, annexA, monthlyMeasures];

export interface ReturnsReading {
  /** Null when no return told of any child in care; an issue that blocks then says why. */
  readonly journeys: Journeys | null;
  /** What all returns together tell of each child, from contact to leaving care. */
  readonly pathway: Pathway;
  /** What each format read, by its id; only formats that recognised a file. */
  readonly readings: readonly { readonly format: string; readonly title: string; readonly reading: ReturnReading }[];
  readonly filesNotRecognised: readonly string[];
}

/** Opens zips, gives each file to the format that knows it, and says which files nobody knew. */
export function readReturns(files: readonly SourceFile[]): Checked<ReturnsReading> {
  const opened = openFiles(files);
  let issues: readonly Issue[] = opened.issues;
  const owner = new Map(opened.value.map(file => [file, formatOf(file)]));
  const readings = RETURN_FORMATS.flatMap(format => {
    const own = opened.value.filter(file => owner.get(file) === format);
    if (own.length === 0) return [];
    const { value, issues: found } = format.read(own);
    // Joined, not pushed one list as arguments: a bad return has findings by the hundred thousand.
    issues = issues.concat(found);
    return [{ format: format.id, title: format.title, reading: value }];
  });
  const unknown = opened.value.filter(file => owner.get(file) === null);
  issues = issues.concat(
    unknown.map(notRecognised), readings.length === 0 ? [nothingToRead(files.length)] : [],
    checkAcrossReturns(readings.map(({ format, reading }) => ({ format, part: reading.part }))),
  );
  const journeys = readings.find(({ reading }) => reading.journeys !== null)?.reading.journeys ?? null;
  const pathway = joinPathways(readings.map(({ reading }) => reading.part));
  return { value: { journeys, pathway, readings, filesNotRecognised: unknown.map(file => file.name) }, issues };
}

/** A file that is read piece by piece is told by its first lines, as all are; it is not held whole for that. */
function formatOf(file: SourceFile): ReturnFormat | null {
  const seen = file.chunks === undefined ? file : { name: file.name, bytes: openingOf(file, CHUNK_BYTES) };
  return RETURN_FORMATS.find(format => format.recognises(seen)) ?? null;
}

const isExcel = (file: SourceFile): boolean => file.chunks === undefined && isWorkbook(file.bytes);

const notRecognised = (file: SourceFile): Issue => ({
  rule: 'file-not-recognised', severity: 'warning', file: file.name,
  message: file.chunks === undefined && file.bytes.length === 0 ? 'The file is empty' : isExcel(file) ? 'An Excel workbook, not a return we know' : 'Its columns are not those of a return we know',
  action: isExcel(file) ? 'The file is not read: none of its sheets has the columns of a return.' : 'The file is not read.',
});

const nothingToRead = (files: number): Issue => ({
  rule: 'no-return-found', severity: 'blocks',
  message: files === 0 ? 'No files were given' : 'None of the files is a return we know',
  action: 'Give the SSDA903 return: the header and episodes files at least, for as many years as you have. For indicators, the children in need census, Annex A and monthly measures too.',
});
