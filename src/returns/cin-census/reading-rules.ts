import type { Issue } from '#kernel/issue.ts';
import type { FileRule } from '#returns/file-rule.ts';
import { issueOf } from '#returns/file-rule.ts';

/** What may be wrong with a census before its contents can be checked, and with several of them side by side. */
export const READING_RULES = [
  { id: 'malformed-file', severity: 'error', title: 'The XML breaks off or is wrong', action: 'The children before that line were read, the rest of the file was not; this file is not taken to tell of everything.' },
  { id: 'malformed-character', severity: 'warning', title: 'A character that XML does not allow', action: 'Kept as it stands.' },
  { id: 'not-utf-8', severity: 'note', title: 'The file is not UTF-8, in which returns are to be written', action: 'Read as Windows text (cp1252) where it is not.' },
  { id: 'cut-off-record', severity: 'error', title: 'A child that the file breaks off in', action: 'The child, and all records of it, are not used.' },
  { id: 'record-out-of-place', severity: 'error', title: 'A record outside of the record it belongs to', action: 'The record, and those in it, are not used.' },
  { id: 'element-out-of-place', severity: 'error', title: 'A value outside of the record it belongs to', action: 'The value is not used.' },
  { id: 'element-not-known', severity: 'warning', title: 'An element that is none of the census', action: 'What stands in it is not used.' },
  { id: 'attribute-not-known', severity: 'warning', title: 'An attribute; the census has none', action: 'What stands in it is not used.' },
  { id: 'stray-text', severity: 'note', title: 'Text between the elements', action: 'The text is not used.' },
  { id: 'value-given-twice', severity: 'warning', title: 'A value that its record already has', action: 'The first stands.' },
  { id: 'no-child-identifier', severity: 'error', title: 'A child without an identifier', action: 'The child and all records of it are not used.' },
  { id: 'too-many-records', severity: 'error', title: 'A child with more records than any child has', action: 'The child, and all records of it, are not used.' },
  { id: 'no-referral-date', severity: 'error', title: 'A referral without a date', action: 'The referral is not used; what belongs to it is, as of no known referral.' },
  { id: 'no-start-date', severity: 'error', title: 'A record without the date it begins on', action: 'The record is not used.' },
  { id: 'no-reference-date', severity: 'error', title: 'A census that does not say which year it is of', action: 'Its records are used, but it is not taken to tell of everything in any year.' },
  { id: 'reference-date', severity: 'warning', title: 'A reference date that is no 31 March, or of another year than the census says', action: 'The reference date is believed.' },
  { id: 'no-children', severity: 'error', title: 'A census with no child that can be used', action: 'Nothing of it is used.' },
  { id: 'referral-given-twice', severity: 'warning', title: 'Two episodes of one child with the same referral date in one census', action: 'Taken for one episode; the first stands where they differ.' },
  { id: 'census-differs', severity: 'warning', title: 'A later census tells it otherwise', action: 'The later census is believed.' },
  { id: 'child-given-twice', severity: 'note', title: 'A child who stands in one census more than once', action: 'Taken for one child; what the first says stands.' },
  { id: 'gone-from-later-census', severity: 'repair', title: 'Open in one census, absent from the later one', action: 'Ended on the last day of the census that has it.' },
  { id: 'assessment-gone-from-later-census', severity: 'warning', title: 'An assessment open in one census, absent from the later one', action: 'The assessment is not used.' },
] as const satisfies readonly FileRule[];

export type ReadingRuleId = (typeof READING_RULES)[number]['id'];

const plainIssue = issueOf(READING_RULES);

/** Where in which file, and of which child. */
export type Where = Pick<Issue, 'file' | 'row' | 'column' | 'value' | 'child'>;

export const readingIssue = (rule: ReadingRuleId, message: string, where: Where): Issue => ({ ...plainIssue(rule, message), ...where });
