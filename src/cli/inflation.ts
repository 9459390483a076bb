import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { InflationByGroup } from '#scenarios/costs/price.ts';
import type { Option, Reading } from '#cli/option.ts';

const HOW = 'Write one rate for all, as 3%, or a list, as residential=6%,agency-fostering=4.5%.';
/** Nothing in a council's budget has risen by more in a year; a larger number is a slip. Assumption. */
const MOST_PERCENT = 50;

function rateOf(text: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?)%$/.exec(text.trim());
  const percent = match ? Number(match[1]) : Number.NaN;
  return Math.abs(percent) <= MOST_PERCENT ? percent / 100 : null;
}

function read(given: string | undefined): Reading<InflationByGroup> {
  if (given === undefined) return { value: {} };
  const ids = PLACEMENT_GROUPS.map(({ id }) => id);
  const forAll = rateOf(given);
  if (forAll !== null) return { value: Object.fromEntries(ids.map(id => [id, forAll])) };
  const rates: Record<string, number> = {};
  for (const part of given.split(',')) {
    const [id = '', text = ''] = part.split('=');
    const rate = rateOf(text);
    if (!ids.includes(id.trim())) return { problem: `"${part}" does not begin with a placement group (${ids.join(', ')}). ${HOW}` };
    if (rate === null) return { problem: `"${part}" has no rate between -${MOST_PERCENT}% and ${MOST_PERCENT}%. ${HOW}` };
    rates[id.trim()] = rate;
  }
  return { value: rates };
}

/** Yearly rise of prices by placement group, 0-1. What is not named does not rise: nothing is assumed silently. */
export const inflation: Option<InflationByGroup> = {
  summary: 'yearly rise of prices: one rate for all (3%), or by placement group (residential=6%,agency-fostering=4.5%); prices stay as they are when left out',
  placeholder: 'RATES', fallback: null, read,
};
