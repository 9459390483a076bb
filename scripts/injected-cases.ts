/** Authorities in which something is done whose true effect is known, with the lever that a user would type for it: what several scripts of evidence try. */
import { addDays, addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import type { Child, Journeys } from '#journeys/child.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { LeverUse, ThreePoint } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { ofTriangle } from '#scenarios/replay/draws.ts';
import { makeAuthority, variedShape } from '#synthetic-authority/index.ts';
import type { InjectedEffect, SyntheticAuthority } from '#synthetic-authority/index.ts';

/** Months that an authority lives on. */
export const MONTHS = 60;
export const AGENCY = 'agency-fostering';

export const KINDS = ['edge of care', 'return home', 'agency to in-house', 'several'] as const;
export type Kind = (typeof KINDS)[number];
type Part = keyof InjectedEffect;
/** By kind; those of the last take turns. */
const PARTS: readonly (readonly (readonly Part[])[])[] = [
  [['keptOut']], [['sentHome']], [['movedInHouse']], [['keptOut', 'sentHome'], ['keptOut', 'movedInHouse'], ['sentHome', 'movedInHouse'], ['keptOut', 'sentHome', 'movedInHouse']],
];

const between = (random: Random, low: number, high: number): number => low + (high - low) * random.uniform();

/** A lever as a user would type it, and the effect that it truly has. */
interface Done { readonly use: LeverUse; readonly effect: Partial<InjectedEffect> }

const rangeAround = (random: Random, likeliest: number): ThreePoint =>
  ({ low: likeliest * between(random, 0.4, 0.8), likeliest, high: Math.min(0.95, likeliest * between(random, 1.2, 1.7)) });

function useOf(random: Random, lever: string, start: CalendarDate, leadMonths: number, effect: ThreePoint, own: LeverUse['fields']): { readonly use: LeverUse; readonly share: number } {
  // What the lever asks beside: as it proposes, and nothing where it proposes nothing.
  const fields = { ...Object.fromEntries(leverCalled(lever).lever.fields.map(({ id, fallback }) => [id, fallback ?? 0])), ...own };
  const use: LeverUse = {
    lever, start, end: null, leadMonths, rampMonths: 0, fadeHalfLifeMonths: 0, reach: between(random, 0.6, 1), takeUp: between(random, 0.5, 0.95), effect, fields, costs: [],
  };
  return { use, share: use.reach * use.takeUp * ofTriangle(effect, random.uniform()) };
}

function keptOut(random: Random, start: CalendarDate): Done {
  const [laterShare, laterAfterMonths, leadMonths] = [between(random, 0, 0.4), Math.round(between(random, 6, 12)), Math.floor(between(random, 0, 7))];
  const { use, share } = useOf(random, 'edge-of-care', start, leadMonths, rangeAround(random, between(random, 0.15, 0.5)), { 'from-age': 11, 'later-share': laterShare, 'later-after': laterAfterMonths });
  return { use, effect: { keptOut: { from: addMonths(start, leadMonths), fromAge: 11, share, laterShare, laterAfterMonths } } };
}

function sentHome(random: Random, start: CalendarDate): Done {
  const [returnShare, leadMonths] = [between(random, 0.1, 0.35), Math.floor(between(random, 0, 7))];
  const { use, share } = useOf(random, 'reunification-support', start, leadMonths, rangeAround(random, between(random, 0.1, 0.4)), { 'from-months': 3, 'until-months': 24, 'within-months': 9, 'return-share': returnShare });
  return { use, effect: { sentHome: { from: addMonths(start, leadMonths), careMonths: [3, 24], withinMonths: 9, share, returnShare } } };
}

/** Places for few or for most of the children with agency carers, and from the month in which the first carers are approved. */
function movedInHouse(random: Random, start: CalendarDate, agencyNow: number): Done {
  const fields = {
    'new-carers-a-year': Math.max(1, Math.round(agencyNow * between(random, 0.04, 0.25))), 'carers-leaving-a-year': between(random, 0.05, 0.12),
    'special-guardians-a-year': 0, 'children-per-carer': 1.5, 'approval-months': Math.round(between(random, 6, 10)),
  };
  const { use, share } = useOf(random, 'agency-to-in-house', start, 0, rangeAround(random, between(random, 0.3, 0.6)), fields);
  const action = leverCalled(use.lever).lever.action(use.fields);
  const places = action.kind === 'live-elsewhere' && action.placesByMonth !== null ? action.placesByMonth(MONTHS).map(Math.floor) : [];
  return { use, effect: { movedInHouse: { from: start, share, places } } };
}

export interface Case { readonly seed: number; readonly kind: Kind; readonly authority: SyntheticAuthority; readonly effect: InjectedEffect; readonly levers: readonly LeverUse[] }

export const journeysOf = ({ observedFrom, futureUntil }: SyntheticAuthority, children: readonly Child[]): Journeys => ({ children, observedFrom, observedUntil: futureUntil });

/** In care in the group, or in all, on the last day of each month of the projection. */
export function inCareByMonth(authority: SyntheticAuthority, children: readonly Child[], group: string): readonly number[] {
  const { months, values } = monthEndHistory(journeysOf(authority, children), PLACEMENT_GROUPS).find(one => one.measure === 'looked-after' && one.population === 'all' && one.placementGroup === group)!;
  const now = months.indexOf(authority.observedUntil);
  return Array.from(values).slice(now, now + MONTHS + 1);
}

export function caseOf(seed: number): Case {
  const random = stream(seed, 'injected-case');
  const authority = makeAuthority(seed, variedShape(seed));
  const kind = seed % KINDS.length;
  const choices = PARTS[kind]!;
  const parts = choices[Math.floor(seed / KINDS.length) % choices.length]!;
  const start = addDays(authority.observedUntil, 1);
  const done = parts.map(part => (part === 'keptOut' ? keptOut(random, start) : part === 'sentHome' ? sentHome(random, start)
    : movedInHouse(random, start, inCareByMonth(authority, authority.children, AGENCY)[0]!)));
  const effect: InjectedEffect = Object.assign({ keptOut: null, sentHome: null, movedInHouse: null }, ...done.map(one => one.effect));
  return { seed, kind: KINDS[kind]!, authority, effect, levers: done.map(({ use }) => use) };
}
