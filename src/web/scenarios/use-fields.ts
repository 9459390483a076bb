import type { LeverField, ThreePoint } from '#scenarios/lever.ts';

/** How a number is typed. A share is typed as a percentage, and money in pounds. */
export type Unit = LeverField['unit'] | 'whole-months';

/** A number that is typed for a lever, as a form shows it. */
export interface NumberField {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
  /** Also moved by a slider. */
  readonly slides: boolean;
}

/** Longer than any projection; assumption, as in a plan file. */
const MOST_MONTHS = 600;

export const TIMES: readonly NumberField[] = [
  { id: 'lead', title: 'Months until the first effect', hint: 'Recruiting and setting up, counted from the start.', unit: 'whole-months', least: 0, most: MOST_MONTHS, slides: false },
  { id: 'ramp', title: 'Months from then to full reach', hint: '0: all at once.', unit: 'months', least: 0, most: MOST_MONTHS, slides: false },
  { id: 'fade', title: 'Months in which it halves after the end', hint: '0: it stops at once.', unit: 'months', least: 0, most: MOST_MONTHS, slides: false },
];

export const SHARES: readonly NumberField[] = [
  { id: 'reach', title: 'Reach', hint: 'Of those eligible, the share who are offered it.', unit: 'share', least: 0, most: 1, slides: true },
  { id: 'take-up', title: 'Take-up', hint: 'Of those offered it, the share who take it up.', unit: 'share', least: 0, most: 1, slides: true },
];

const EFFECT_TITLES = { low: 'Lowest effect', likeliest: 'Likeliest effect', high: 'Highest effect' } as const;

export const EFFECTS: readonly (NumberField & { readonly point: keyof ThreePoint })[] = (['low', 'likeliest', 'high'] as const).map(point => (
  { id: `effect-${point}`, point, title: EFFECT_TITLES[point], hint: '', unit: 'share', least: -1, most: 1, slides: true }));

export const ownField = ({ id, title, help, unit, least, most }: LeverField): NumberField => ({ id: `own-${id}`, title, hint: help, unit, least, most, slides: false });

export const SUFFIXES: Readonly<Record<Unit, string>> = {
  share: '%', count: '', months: 'months', 'whole-months': 'months', years: 'years', pounds: '£', 'pounds-a-week': '£ a week',
};
