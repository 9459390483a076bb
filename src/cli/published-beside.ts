import type { BesidePublished } from '#jobs/beside-published.ts';
import { besidePublished } from '#jobs/beside-published.ts';
import { authorityCalled } from '#reference/local-authorities.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { authorityAsked } from '#cli/commands/benchmark.ts';
import { readInputs } from '#cli/files/read-inputs.ts';
import type { Io } from '#cli/io.ts';
import { stopIfBlocked } from '#cli/wrong-use.ts';

/** What the published statistics at a path say beside indicators; of the authority that was asked for, or else that of the returns. */
export async function publishedBeside(path: string | null, asked: string | null, ofReturns: string | null, io: Io): Promise<BesidePublished> {
  if (path === null) return besidePublished(null, null);
  const { files } = await readInputs([path], io.workingFolder);
  const { value: statistics, issues } = readPublishedStatistics(files);
  stopIfBlocked(issues);
  return besidePublished(statistics, (asked === null ? authorityCalled(ofReturns ?? '') : authorityAsked(asked))?.dfeNumber ?? null);
}
