import { isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Projection } from '#demand/projection.ts';
import type { PublishedBaseline } from '#jobs/project-published.ts';
import { publishedDocument } from '#jobs/project-published.ts';

/** A finding as others may read it: without the child's identifier, the value that was in the cell, or a child's dates. */
export type PublicFinding = Pick<Issue, 'rule' | 'severity' | 'message' | 'action'> & Partial<Pick<Issue, 'file' | 'row' | 'column'>>;

/** Messages write a child's dates as dd/mm/yyyy, and the days of returns in words. */
const withoutDates = (words: string): string => words.replace(/\b\d{2}\/\d{2}\/\d{4}\b/g, '[date]');

export const publicFinding = ({ rule, severity, message, action, file, row, column }: Issue): PublicFinding => ({
  rule, severity, message: withoutDates(message), action: withoutDates(action),
  ...(file === undefined ? {} : { file }), ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }),
});

/**
 * The JSON of `headwater project --format json` and of the page's download: docs/schema/projection.schema.json says
 * what is in it. Dates are ISO; counts are children; cost is pence. `headwater` is the program's version; `published` is
 * there only where published statistics were given.
 */
export function projectionDocument(projection: Projection, issues: readonly Issue[], version: string, published: PublishedBaseline | null = null): object {
  const dates = (days: readonly CalendarDate[]): string[] => days.map(isoDate);
  const { from, months, replicates, seed, series, endings, history, years, groupsWithoutPrice, baselines, backtest } = projection;
  return {
    headwater: version, from: isoDate(from), months: dates(months), replicates, seed, series, endings,
    history: history.map(known => ({ ...known, months: dates(known.months) })), years, groupsWithoutPrice, baselines,
    backtest: { ...backtest, origins: dates(backtest.origins) },
    findings: issues.map(publicFinding), ...(published ? { published: publishedDocument(published) } : {}),
  };
}
