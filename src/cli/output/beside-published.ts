import type { Review } from '#indicators/review.ts';
import { comparisonLines } from '#jobs/indicator-comparisons.ts';
import type { IndicatorsResult } from '#jobs/indicators.ts';
import { targetsPlace } from '#jobs/indicators.ts';
import { outlookDataFrom } from '#jobs/outlook-from-published.ts';
import { authoritiesNamed, authorityOf } from '#reference/local-authorities.ts';
import type { Line } from '#reports/block.ts';
import type { TargetsPlace } from '#reports/indicator-blocks.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { readInputs } from '#cli/files/read-inputs.ts';
import type { Io } from '#cli/io.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

/** What published statistics say beside indicators: how often others have moved as far as a target, and lines for the charts. */
export interface BesidePublished {
  readonly places: readonly { readonly review: Review; readonly found: TargetsPlace }[];
  readonly linesOf: (review: Review) => readonly Line[];
}

/** `authority` is a DfE number or a name, from the command or the returns; England alone is shown where nobody says or knows it. */
export async function besidePublished(path: string | null, asked: string | null, ofReturns: string | null, { indicators }: IndicatorsResult, io: Io): Promise<BesidePublished> {
  if (path === null) return { places: [], linesOf: () => [] };
  const { files } = await readInputs([path], io.workingFolder);
  const { value: statistics, issues } = readPublishedStatistics(files);
  stopIfBlocked(issues);
  const known = (words: string | null): string | null => (words === null ? null : (authorityOf(words.trim()) ?? authoritiesNamed(words).at(-1))?.dfeNumber ?? null);
  if (asked !== null && known(asked) === null) throw wrongUse('--authority', `"${asked}" is not an authority. Give its three-figure DfE number, such as 845, or its name.`);
  const data = outlookDataFrom(statistics);
  return {
    places: indicators.flatMap(({ review }) => { const found = targetsPlace(review, data); return found === null ? [] : [{ review, found }]; }),
    linesOf: review => comparisonLines(statistics, known(asked) ?? known(ofReturns), review),
  };
}
