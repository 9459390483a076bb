import { mean } from '#kernel/mathematics.ts';
import { QUANTILE_NAMES, QUANTILES, quantileOfSorted } from '#kernel/quantiles.ts';
import type { QuantileName } from '#kernel/quantiles.ts';

/** Mean and quantiles over the replicates. */
export interface Spread { readonly mean: number; readonly quantiles: Readonly<Record<QuantileName, number>> }

export const spreadOf = (values: Float64Array): Spread => ({ mean: mean(values), quantiles: quantilesOf(values.toSorted()) });

export const quantilesOf = (sorted: Float64Array): Spread['quantiles'] =>
  Object.fromEntries(QUANTILE_NAMES.map((name, q) => [name, quantileOfSorted(sorted, QUANTILES[q]!)])) as Record<QuantileName, number>;
