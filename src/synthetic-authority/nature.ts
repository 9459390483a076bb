import { drawNormal } from '#kernel/distributions.ts';
import { exp } from '#kernel/mathematics.ts';
import { stream } from '#kernel/random.ts';
import type { AuthorityShape } from './shape.ts';

/**
 * What sets a child apart for as long as it is known: no count of placements or months shows it, and no fit by age and
 * time in care can hold it. Paces and instability are around 1; above 1 leaves (moves) sooner.
 */
export interface Nature {
  readonly pace: number;
  /** The part that brothers and sisters share, for what the family does together. */
  readonly familyPace: number;
  /** Normal score of the pace: it tilts which way out a child takes. */
  readonly paceScore: number;
  readonly instability: number;
}

/** Log-normal with mean 1. */
const around1 = (score: number, spread: number): number => exp(spread * score - (spread * spread) / 2);

export function drawNature(seed: number, shape: AuthorityShape, familyKey: number, sibling: number): Nature {
  const shared = drawNormal(stream(seed, 'family-pace', familyKey));
  const random = stream(seed, 'child-nature', familyKey, sibling);
  const paceScore = Math.sqrt(shape.familyShareOfPace) * shared + Math.sqrt(1 - shape.familyShareOfPace) * drawNormal(random);
  const link = shape.paceInstabilityCorrelation;
  const instabilityScore = link * paceScore + Math.sqrt(1 - link * link) * drawNormal(random);
  return {
    pace: around1(paceScore, shape.paceSpread),
    familyPace: around1(shared, shape.paceSpread),
    paceScore,
    instability: around1(instabilityScore, shape.instabilitySpread),
  };
}
