import { must } from '#kernel/assert.ts';
import { clamp } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import { uncapitalised } from '#kernel/words.ts';
import { isNeutral } from '#scenarios/lever.ts';
import type { LeverField, LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';

/** What a case rests on: its levers, and what is supposed about prices. */
export interface Assumptions {
  readonly uses: readonly LeverUse[];
  /** Prices of placements as a factor on the price list, for all and then for a group; 1 where not named. */
  readonly priceFactor: number;
  readonly priceFactors: Readonly<Record<string, number>>;
  /** Added to the yearly rise of every price, 0-1. */
  readonly inflationPoints: number;
}

export const asTheyStand = (uses: readonly LeverUse[]): Assumptions => ({ uses, priceFactor: 1, priceFactors: {}, inflationPoints: 0 });

/** `factor`: 1 is as stated. `points`: added to a yearly rise. Otherwise as a lever's field; money in pence. */
export type InputUnit = LeverField['unit'] | 'factor' | 'points';

/** A number of the case that could be another. */
export interface UncertainInput {
  /** `edge-of-care/take-up`, `edge-of-care/later-share`, `prices`, `prices/residential`, `inflation`; a second use of a lever is `edge-of-care-2`. */
  readonly id: string;
  readonly title: string;
  readonly unit: InputUnit;
  /** As it stands. For an effect, which the case draws from a range, the likeliest. */
  readonly value: number;
  /** What it could well be, and who says so. */
  readonly low: number;
  readonly high: number;
  readonly basis: string;
  /** Between these a value is looked for that makes something come true. */
  readonly least: number;
  readonly most: number;
  /** Decimal places to which a value that was found is given, in the unit of the value: nobody types more of them. */
  readonly places: number;
}

/** A number of one use of a lever, and how the use is with another. */
interface Knob extends Omit<UncertainInput, 'id'> { readonly id: string; readonly set: (use: LeverUse, value: number) => LeverUse }

const POINTS = 0.1;
const PART = 0.1;
const MONTHS_PART = 0.25;
const LEAD_MONTHS = 3;
const AS_STATED = 'Range of the case';
const MOST_TIMES = 4;

/** A tenth of a per cent, of a point, of a count or of a month; a penny. */
const PLACES: Readonly<Record<InputUnit, number>> = { share: 3, count: 1, months: 1, years: 1, pounds: 0, 'pounds-a-week': 0, factor: 3, points: 3 };

/** Ten points up and down, and never more than half of a small share. */
function shareRange(value: number, least = 0, most = 1): Pick<UncertainInput, 'low' | 'high' | 'basis'> {
  const step = value === 0 ? POINTS : Math.min(POINTS, value / 2);
  return { low: clamp(value - step, least, most), high: clamp(value + step, least, most), basis: step === POINTS ? 'Assumption: 10 points less or more' : 'Assumption: half less or more' };
}

function fieldRange({ unit, least, most }: LeverField, value: number): Pick<UncertainInput, 'low' | 'high' | 'basis'> {
  if (unit === 'share') return shareRange(value, least, most);
  const [step, basis] = unit === 'years' ? [1, 'Assumption: a year less or more'] : unit === 'months' ? [MONTHS_PART * value, 'Assumption: a quarter less or more'] : [PART * value, 'Assumption: a tenth less or more'];
  return { low: clamp(value - step, least, most), high: clamp(value + step, least, most), basis };
}

/** Bounds of a count or an amount can lie far from anything that will ever be: a search goes to four times the value. Assumption. */
const mostOf = ({ unit, most }: LeverField, value: number): number => (value > 0 && (unit === 'count' || unit === 'pounds' || unit === 'pounds-a-week') ? Math.min(most, MOST_TIMES * value) : most);

function knobsOf(use: LeverUse): readonly Knob[] {
  const { lever } = leverCalled(use.lever);
  const { effect, reach, takeUp, leadMonths } = use;
  const share = (id: string, title: string, value: number, set: Knob['set']): Knob => ({ id, title, unit: 'share', value, ...shareRange(value), least: 0, most: 1, places: PLACES.share, set });
  const certain = (one: LeverUse, value: number): LeverUse => ({ ...one, effect: { low: value, likeliest: value, high: value } });
  return [
    { id: 'effect', title: 'effect', unit: 'share', value: effect.likeliest, low: effect.low, high: effect.high, basis: AS_STATED, least: Math.min(0, effect.low), most: Math.max(1, effect.high), places: PLACES.share, set: certain },
    share('reach', 'reach', reach, (one, value) => ({ ...one, reach: value })),
    share('take-up', 'take-up', takeUp, (one, value) => ({ ...one, takeUp: value })),
    {
      id: 'lead-months', title: 'months until it works', unit: 'months', value: leadMonths, low: Math.max(0, leadMonths - LEAD_MONTHS), high: leadMonths + LEAD_MONTHS, basis: `Assumption: ${LEAD_MONTHS} months earlier or later`,
      least: 0, most: Math.max(24, 2 * leadMonths), places: 0, set: (one, value) => ({ ...one, leadMonths: Math.round(value) }),
    },
    ...(use.costs.length === 0 ? [] : [{
      id: 'costs', title: 'what it costs', unit: 'factor' as const, value: 1, low: 1 - PART, high: 1 + PART, basis: 'Assumption: a tenth less or more', least: 0, most: MOST_TIMES, places: PLACES.factor,
      set: (one: LeverUse, value: number): LeverUse => ({ ...one, costs: one.costs.map(cost => ({ ...cost, amountPence: pence(cost.amountPence * value) })) }),
    }]),
    ...lever.fields.flatMap((field): readonly Knob[] => {
      const value = use.fields[field.id] ?? field.fallback;
      return value === null ? [] : [{
        id: field.id, title: uncapitalised(field.title), unit: field.unit, value, ...fieldRange(field, value), least: field.least, most: mostOf(field, value), places: PLACES[field.unit],
        set: (one, to) => ({ ...one, fields: { ...one.fields, [field.id]: to } }),
      }];
    }),
  ];
}

/** Names of the uses, in their order: the lever's, with a number from the second use of the same lever on. */
function namesOf(uses: readonly LeverUse[]): readonly { readonly id: string; readonly title: string }[] {
  return uses.map(({ lever }, position) => {
    const nth = uses.slice(0, position).filter(one => one.lever === lever).length + 1;
    return { id: nth === 1 ? lever : `${lever}-${nth}`, title: nth === 1 ? leverCalled(lever).lever.title : `${leverCalled(lever).lever.title} (${nth})` };
  });
}

const PRICES = { unit: 'factor', value: 1, low: 1 - PART, high: 1 + PART, basis: 'Assumption: a tenth less or more', least: 0.5, most: 2, places: PLACES.factor } as const;
const INFLATION: UncertainInput = {
  id: 'inflation', title: 'Yearly rise of prices', unit: 'points', value: 0, low: -0.01, high: 0.01, basis: 'Assumption: a point less or more a year', least: -0.05, most: 0.1, places: PLACES.points,
};

/** Every number that could be another, with a range. A lever that does nothing has none; so have prices, without a price list. */
export function inputsOf(uses: readonly LeverUse[], pricedGroups: readonly { readonly id: string; readonly title: string }[]): readonly UncertainInput[] {
  const names = namesOf(uses);
  const ofUses = uses.flatMap((use, position) => (isNeutral(use) ? [] : knobsOf(use).map(({ set: _set, ...knob }): UncertainInput =>
    ({ ...knob, id: `${names[position]!.id}/${knob.id}`, title: `${names[position]!.title}: ${knob.title}` }))));
  const ofPrices = pricedGroups.length === 0 ? [] : [{ ...PRICES, id: 'prices', title: 'Prices of all placements' }, ...pricedGroups.map(({ id, title }) => ({ ...PRICES, id: `prices/${id}`, title: `Price: ${uncapitalised(title)}` })), INFLATION];
  return [...ofUses, ...ofPrices];
}

/** The same case with one number another. Throws for an id that is none: shells refuse those before. */
export function withInput(assumptions: Assumptions, id: string, value: number): Assumptions {
  if (id === 'inflation') return { ...assumptions, inflationPoints: value };
  if (id === 'prices') return { ...assumptions, priceFactor: value };
  const [of = '', knobId = ''] = id.split('/');
  if (of === 'prices') return { ...assumptions, priceFactors: { ...assumptions.priceFactors, [knobId]: value } };
  const position = namesOf(assumptions.uses).findIndex(name => name.id === of);
  const knob = must(assumptions.uses[position] && knobsOf(assumptions.uses[position]).find(one => one.id === knobId), `the input ${id}`);
  return { ...assumptions, uses: assumptions.uses.map((use, i) => (i === position ? knob.set(use, value) : use)) };
}
