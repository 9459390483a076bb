import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { InflationByGroup } from '#scenarios/costs/price.ts';
import type { Option, Reading } from '#cli/option.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** Rises as they were asked for, before anybody knows by which placement groups: one for all, or some by group. */
export type RisesAsked = { readonly forAll: number } | { readonly byGroup: InflationByGroup };

const HOW = 'Write one rate for all, as 3%, or a list, as residential=6%,agency-fostering=4.5%.';
/** Nothing in a council's budget has risen by more in a year; a larger number is a slip. Assumption. */
const MOST_PERCENT = 50;

function rateOf(text: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?)%$/.exec(text.trim());
  const percent = match ? Number(match[1]) : Number.NaN;
  return Math.abs(percent) <= MOST_PERCENT ? percent / 100 : null;
}

function read(given: string | undefined): Reading<RisesAsked> {
  if (given === undefined) return { value: { byGroup: {} } };
  const forAll = rateOf(given);
  if (forAll !== null) return { value: { forAll } };
  const rates: Record<string, number> = {};
  for (const part of given.split(',')) {
    const [id = '', text = ''] = part.split('=');
    const rate = rateOf(text);
    if (id.trim() === '' || !part.includes('=')) return { problem: `"${part}" does not begin with a placement group. ${HOW}` };
    if (rate === null) return { problem: `"${part}" has no rate between -${MOST_PERCENT}% and ${MOST_PERCENT}%. ${HOW}` };
    rates[id.trim()] = rate;
  }
  return { value: { byGroup: rates } };
}

export const isAsked = (asked: RisesAsked): boolean => 'forAll' in asked || Object.keys(asked.byGroup).length > 0;

/** The rises of these placement groups; stops the command where one was asked for of a group that is none of them. */
export function risesOf(asked: RisesAsked, groups: readonly PlacementGroup[]): InflationByGroup {
  const ids = groups.map(({ id }) => id);
  if ('forAll' in asked) return Object.fromEntries(ids.map(id => [id, asked.forAll]));
  const unknown = Object.keys(asked.byGroup).find(id => !ids.includes(id));
  if (unknown !== undefined) throw wrongUse('--inflation', `"${unknown}" is not a placement group (${ids.join(', ')}). ${HOW}`);
  return asked.byGroup;
}

/** Yearly rise of prices by placement group, 0-1. What is not named does not rise: nothing is assumed silently. */
export const inflation: Option<RisesAsked> = {
  summary: 'yearly rise of prices: one rate for all (3%), or by placement group (residential=6%,agency-fostering=4.5%); prices stay as they are when left out',
  placeholder: 'RATES', fallback: null, read,
};
