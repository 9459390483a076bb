import { issueOf } from '#returns/file-rule.ts';
import type { FileRule } from '#returns/file-rule.ts';

/** What may be wrong with published statistics, or worth knowing about them. `action` says what was done. */
export const PUBLISHED_STATISTICS_RULES = [
  { id: 'published-nothing-read', severity: 'blocks', title: 'None of the files holds published statistics that we know', action: 'Give files as downloaded from Explore Education Statistics, or one with columns for authority, year and a measure.' },
  { id: 'published-file-unknown', severity: 'warning', title: 'The columns are not those of a published file that we know', action: 'The file was not read.' },
  { id: 'published-file-without-measures', severity: 'note', title: 'The file is known, and holds nothing that the catalogue has', action: 'The file was not used.' },
  { id: 'published-area-unknown', severity: 'warning', title: 'Rows for an area that is not known', action: 'The rows were set aside.' },
  { id: 'published-measure-unknown', severity: 'warning', title: 'Rows of a measure that the catalogue does not have', action: 'The rows were set aside: use the id or the title of a measure.' },
  { id: 'published-joint-row', severity: 'note', title: 'Rows that join two authorities', action: 'They are kept for the two together, and for neither of them.' },
  { id: 'published-year-unreadable', severity: 'error', title: 'A year could not be read', action: 'The rows were set aside.' },
  { id: 'published-figure-unreadable', severity: 'error', title: 'A figure is neither a number nor an official symbol', action: 'The figure counts as missing.' },
  { id: 'published-figure-repeated', severity: 'error', title: 'A file gives two figures for the same area and year', action: 'The first of the two was kept.' },
  { id: 'published-editions-differ', severity: 'note', title: 'Editions give different figures for the same year', action: 'The newest edition is used.' },
  { id: 'published-hidden-before-2019', severity: 'note', title: 'An x in an edition before 2019 means that the figure is hidden', action: 'It was read as c.' },
  { id: 'published-year-of-the-name', severity: 'note', title: 'The file says its year only in its name', action: 'The year of the name was used.' },
  { id: 'published-year-missing', severity: 'error', title: 'The file does not say which year it is of', action: 'The file was not read: put the year in its name, as in mid2023.' },
] as const satisfies readonly FileRule[];

export type PublishedRule = (typeof PUBLISHED_STATISTICS_RULES)[number]['id'];

export const publishedIssue = issueOf(PUBLISHED_STATISTICS_RULES);
