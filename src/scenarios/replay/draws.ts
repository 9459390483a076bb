import { onComb } from '#kernel/even-chance.ts';
import { hashName, mix32 } from '#kernel/random.ts';
import type { ThreePoint } from '#scenarios/lever.ts';

/**
 * Numbers of chance for a lever and a child, spread evenly over the replicates (kernel/even-chance.ts): what one name
 * draws in all of them fills 0 to 1, so that the mean of a difference hardly moves with the seed (decision 0031).
 */
export interface LeverDraws {
  readonly key: number;
  readonly run: number;
  readonly runs: number;
  /** Whom the last draw of taking part was for, and what it was: the scenarios of a comparison ask for the same child one after the other. */
  lastName: number;
  lastTaking: number;
}

export const drawsOf = (seed: number, lever: string, run: number, runs: number): LeverDraws =>
  ({ key: mix32(mix32(seed ^ 0x5ca1ab1e) + hashName(lever)), run, runs, lastName: NaN, lastTaking: 0 });

/** What a draw is for: its own number each, so that one more draw moves no other. */
export const FOR = { takingPart: 1, when: 2, comingBackWhen: 3, effect: 4 } as const;

/** Above 0 and below 1, by what it is for and whom. */
export const drawFor = ({ key, run, runs }: LeverDraws, purpose: number, name: number): number =>
  onComb(mix32(key + Math.imul(name, 0xc2b2ae35) + Math.imul(purpose, 0x27d4eb2f)), run, runs);

export function drawTakingPart(draws: LeverDraws, name: number): number {
  if (draws.lastName !== name) {
    draws.lastTaking = drawFor(draws, FOR.takingPart, name);
    draws.lastName = name;
  }
  return draws.lastTaking;
}

/** What a lever's effect is in the replicate of its draws, and in one that is named. */
export const drawEffect = (draws: LeverDraws, effect: ThreePoint): number => ofTriangle(effect, drawFor(draws, FOR.effect, 0));
export const effectIn = (seed: number, { name, effect }: { readonly name: string; readonly effect: ThreePoint }, run: number, runs: number): number => drawEffect(drawsOf(seed, name, run, runs), effect);

/** The value below which a triangle from low to high, highest at the likeliest, has a share of itself. */
export function ofTriangle({ low, likeliest, high }: ThreePoint, share: number): number {
  if (high <= low) return likeliest;
  const peak = (likeliest - low) / (high - low);
  return share < peak ? low + Math.sqrt(share * (high - low) * (likeliest - low)) : high - Math.sqrt((1 - share) * (high - low) * (high - likeliest));
}
