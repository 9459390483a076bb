import { sum } from '#kernel/mathematics.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { indicatorIfKnown } from '#indicators/index.ts';
import type { MoneyLine, Spread } from '#scenarios/comparison/comparison.ts';
import type { Estimate } from '#reports/block.ts';

// What every paper of a comparison says the same way.

/** Mean, with its 80% range. */
export const in80 = ({ mean, quantiles }: Spread): Estimate => ({ value: mean, low: quantiles['0.1'], high: quantiles['0.9'] });
export const allYears = (lines: readonly MoneyLine[]): number => sum(lines.map(line => sum(line.byYearPence)));
export const groupTitle = (id: string): string => PLACEMENT_GROUPS.find(group => group.id === id)?.title ?? id;
export const indicatorTitle = (id: string): string => indicatorIfKnown(id)?.title ?? id;
