import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import { stream, type Random } from '#kernel/random.ts';
import { drawOne, drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import { draftOf, type Household } from './drafts.ts';

/** The halves of the imaginary authority and their shares of its children (assumption). */
export const AREAS: readonly (readonly [string, number])[] = [['West', 0.46], ['East', 0.54]];

/** Children under 18 in a household that comes to notice (assumption). */
const SIZES: readonly (readonly [number, number])[] = [[1, 0.4], [2, 0.33], [3, 0.18], [4, 0.09]];

/** Ethnicity of a mostly rural and coastal authority of the south east, rounded (assumption after the census of 2011). */
const ETHNICITIES: readonly (readonly [string, number])[] = [
  ['WBRI', 0.83], ['WOTH', 0.045], ['WROM', 0.006], ['WIRT', 0.004], ['MWBC', 0.015], ['MWBA', 0.01], ['MWAS', 0.015], ['MOTH', 0.015], ['AIND', 0.006], ['ABAN', 0.008],
  ['AOTH', 0.01], ['BAFR', 0.01], ['BCRB', 0.004], ['BOTH', 0.004], ['CHNE', 0.003], ['OOTH', 0.005], ['NOBT', 0.01],
];

/** Kinds of disability among those who have one (assumption after DfE, Children in need, table on disability, rounded). */
const DISABILITIES: readonly (readonly [string, number])[] = [
  ['LD', 0.3], ['AUT', 0.24], ['BEH', 0.14], ['MOB', 0.09], ['COMM', 0.08], ['DDA', 0.06], ['PC', 0.03], ['HEAR', 0.02], ['VIS', 0.02], ['INC', 0.01], ['CON', 0.005], ['HAND', 0.005],
];

/** One child in fifteen of those in contact (assumption). */
const SHARE_DISABLED = 0.065;
const SHARE_UNBORN = 0.03;

export const drawDisabilities = (random: Random, share = SHARE_DISABLED): readonly string[] =>
  (drawYes(random, share) ? [...new Set([drawOne(random, DISABILITIES), ...(drawYes(random, 0.3) ? [drawOne(random, DISABILITIES)] : [])])] : []);

/** Case numbers of children whom no care history named before: above those, rising, with gaps. */
const localIdOf = (number: number): string => String(400_000 + 3 * number + (number % 2));

/** Days old, oldest first: births two to four years apart; one mother in thirty is still expecting her youngest. */
function drawAges(random: Random): number[] {
  const oldest = drawWhole(random, 0, 17 * 365);
  const ages = [oldest];
  for (let left = drawOne(random, SIZES) - 1; left > 0; left -= 1) {
    const next = ages[ages.length - 1]! - drawWhole(random, 450, 1500);
    if (next < 0) break;
    ages.push(next);
  }
  if (drawYes(random, SHARE_UNBORN)) ages.push(-drawWhole(random, 20, 150));
  return ages;
}

/** A household that comes to notice for the first time, with its children under 18. */
export function drawHousehold(seed: number, number: number, firstChild: number, on: CalendarDate): Household {
  const random = stream(seed, 'pathway-household', number);
  const household: Household = { number, area: drawOne(random, AREAS), children: [] };
  const ethnicity = drawOne(random, ETHNICITIES);
  for (const age of drawAges(random)) {
    const child = firstChild + household.children.length;
    const bornOn = addDays(on, -age);
    household.children.push(draftOf({
      number: child, localId: localIdOf(child), household, bornOn,
      expectedOn: age < 0 ? addDays(bornOn, drawWhole(random, -12, 12)) : null,
      sex: drawYes(random, 0.515) ? 'male' : 'female', ethnicity, disabilities: drawDisabilities(random), unaccompanied: false, care: null, freeFrom: on,
    }));
  }
  return household;
}
