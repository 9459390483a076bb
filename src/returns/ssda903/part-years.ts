import { at } from '#kernel/assert.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { EpisodePart } from '#returns/ssda903/episodes.ts';
import { UNKNOWN_YEAR } from '#returns/ssda903/episode-row.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { returnYears } from '#returns/ssda903/return-year.ts';
import type { ReturnYear } from '#returns/ssda903/return-year.ts';

export type YearOfPart = (part: Part) => number;

/**
 * The return year of every part: the episodes' from their dates, the other tables' from the episodes they came with
 * (same authority and label, then same folder, then same label), else the latest there is.
 */
export function yearsOfParts(episodes: readonly EpisodePart[], issues: Issue[]): YearOfPart {
  const years = returnYears(episodes);
  const known = new Map<string, number>();
  episodes.forEach(({ part }, index) => {
    const year = at(years, index);
    issues.push(...labelIssues(part, year));
    for (const key of keysOf(part)) known.set(key, Math.max(known.get(key) ?? UNKNOWN_YEAR, year.yearEnding));
  });
  const latest = Math.max(UNKNOWN_YEAR, ...years.map(year => year.yearEnding));
  const yearOf = new Map(episodes.map(({ part }, index) => [keyOf(part), at(years, index).yearEnding]));
  return part => {
    const own = part.source.table.id === 'episodes' ? yearOf.get(keyOf(part)) : undefined;
    return own ?? keysOf(part).map(key => known.get(key)).find(year => year !== undefined) ?? latest;
  };
}

/** A part's place: its first row is in no other part of that table and file. */
const keyOf = (part: Part): string => `${part.source.file}\n${part.rows[0]}`;

const keysOf = (part: Part): readonly string[] => part.label === null ? [`folder ${part.folder}`]
  : [`${part.authority} label ${part.label.text}`, `folder ${part.folder} label ${part.label.text}`, `label ${part.label.text}`];

/** Labels decide only where dates are too few; where they say something else, that is worth knowing. */
function labelIssues(part: Part, year: ReturnYear): readonly Issue[] {
  const { file } = part.source;
  const found = year.yearEnding === UNKNOWN_YEAR ? 'no year' : `the year ending 31 March ${year.yearEnding} (${financialYearName(year.yearEnding)})`;
  if (year.basis === 'dates') {
    if (part.label === null || part.label.mayMean.includes(year.yearEnding)) return [];
    return [{
      rule: 'year-label-disagrees', severity: 'warning', file, value: part.label.text,
      message: `The label ${part.label.text} and the dates in the file disagree: the dates are those of ${found}`, action: 'The dates decide.',
    }];
  }
  return [{
    rule: 'return-year-uncertain', severity: year.basis === 'label' ? 'note' : 'warning', file,
    message: 'The file has too few dates to tell its return year by them',
    action: year.basis === 'label' ? `Taken as ${found} by its label.` : `Taken as ${found}, its latest date.`,
  }];
}
