import type { PriceRises } from '#web/settings.ts';

/** The field that holds for every placement group without a rate of its own. */
export const EVERY_GROUP = 'every-group';

/** Nothing in a council's budget has risen by more in a year; a larger number is a slip. Assumption, as on the command line. */
const MOST_PERCENT = 50;

export interface GroupTitle { readonly id: string; readonly title: string }

/** Yearly rises of price, 0-1 by placement group, from percentages as typed; or what is wrong with each field. */
export function readPriceRises(typed: Readonly<Record<string, string>>, groups: readonly GroupTitle[]): {
  readonly inflation: PriceRises | null;
  readonly problems: readonly { readonly id: string; readonly message: string }[];
} {
  const problems: { id: string; message: string }[] = [];
  const rateOf = (id: string, title: string): number | null => {
    const text = (typed[id] ?? '').replace(/[%\s]/g, '');
    if (text === '') return null;
    const percent = Number(text);
    if (/^-?\d+(\.\d+)?$/.test(text) && Math.abs(percent) <= MOST_PERCENT) return percent / 100;
    problems.push({ id, message: `${title} must be a percentage from -${MOST_PERCENT} to ${MOST_PERCENT}, such as 3.5` });
    return null;
  };
  const every = rateOf(EVERY_GROUP, 'The rise for all placements') ?? 0;
  const rates = groups.map(({ id, title }) => [id, rateOf(id, title) ?? every] as const);
  // A group that is not named does not rise, so one without a rise need not be named.
  return { inflation: problems.length > 0 ? null : Object.fromEntries(rates.filter(([, rate]) => rate !== 0)), problems };
}

/** The typed form of a rate that is in force; blank where there is none. */
export const percentText = (rate: number | undefined): string => (rate === undefined ? '' : String(Number((rate * 100).toFixed(6))));
