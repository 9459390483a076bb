import type { Issue } from '#kernel/issue.ts';
import type { BesidePublished } from '#jobs/beside-published.ts';
import { besidePublished } from '#jobs/beside-published.ts';
import { authorityCalled } from '#reference/local-authorities.ts';
import type { LocalAuthority } from '#reference/local-authorities.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { readInputs } from '#cli/files/read-inputs.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

/** The authority of a DfE number or a name; of two of one name, the present one. */
export function authorityAsked(words: string | null): LocalAuthority {
  if (words === null) throw wrongUse('--authority', 'it is missing. Give a DfE number, such as 845, or a name, such as "East Sussex".');
  const found = authorityCalled(words);
  if (!found) throw wrongUse('--authority', `"${words}" is not an authority. Give its three-figure DfE number, such as 845, or its name.`);
  return found;
}

/** Published statistics as they were read, with what was wrong in them and where they were. */
export interface PublishedRead { readonly statistics: PublishedStatistics; readonly issues: readonly Issue[]; readonly places: readonly string[] }

export async function readPublishedAt(paths: readonly string[], io: Io): Promise<PublishedRead> {
  const progress = progressOn(io);
  progress.show('Reading the published statistics', null);
  const { files, places } = await readInputs(paths, io.workingFolder);
  const { value: statistics, issues } = readPublishedStatistics(files);
  progress.clear();
  return { statistics, issues, places };
}

/** What the published statistics at a path say beside indicators; of the authority that was asked for, or else that of the returns. */
export async function publishedBeside(path: string | null, asked: string | null, ofReturns: string | null, io: Io): Promise<BesidePublished> {
  if (path === null) return besidePublished(null, null);
  const { statistics, issues } = await readPublishedAt([path], io);
  stopIfBlocked(issues);
  return besidePublished(statistics, (asked === null ? authorityCalled(ofReturns ?? '') : authorityAsked(asked))?.dfeNumber ?? null);
}
