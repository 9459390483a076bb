import { exp, ln, clamp, sum } from '#kernel/mathematics.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import { centralTables } from '#demand/parameters.ts';
import { planOf } from '#demand/plan.ts';
import type { Plan } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import { simulateWithTables } from '#demand/run.ts';

/**
 * How far the flows are believed. A stock that gains more than it loses this year mostly does not go on so: of the
 * change that starts and ceases point to, 43% came about after one year, 22% after two and 26% after three (77
 * authorities, origins 2011-2024, DfE series 2006-2025; a regression of actual on projected change). So the level of
 * entries is drawn part of the way to the one that would hold the number steady. Decision 0008 has the figures with
 * and without it.
 */
export const STEADY_SHARE = 0.6;

const REPLICATES = 24;
const MONTHS = 36;
const MONTHS_COMPARED = [12, 24, 36] as const;
/** A number far from any steady one (a young authority, a wave of one age) is not drawn further than this. Assumption. */
const FURTHEST = 1.3;

/** Factor on entries, 1 where the flows already hold the number steady; found from central rates, without swings. */
export function steadyFactor(model: FittedModel): number {
  const plan = planOf(model.from, { months: MONTHS, replicates: REPLICATES, seed: 0 }, ENTRY_AGES);
  const stockOnly = totals({ ...model, entrants: { ...model.entrants, perYear: [0, 0] } }, plan);
  const both = totals(model, plan);
  const needed = sum(stockOnly.map(left => model.stock.count - left));
  const brought = sum(both.map((total, i) => total - stockOnly[i]!));
  if (brought <= 0 || needed <= 0) return 1;
  return clamp(exp(STEADY_SHARE * ln(needed / brought)), 1 / FURTHEST, FURTHEST);
}

/** Mean looked-after total at the months compared. */
function totals(model: FittedModel, plan: Plan): number[] {
  const layout = layoutOf(model.groupIds.length, plan.months);
  const out = new Int32Array(layout.size * plan.replicates);
  for (let run = 0; run < plan.replicates; run += 1) simulateWithTables(model, plan, centralTables(model, plan, run), run, out, run * layout.size);
  return MONTHS_COMPARED.map(month => {
    let total = 0;
    for (let run = 0; run < plan.replicates; run += 1) {
      for (let row = 0; row < 2 * layout.groups; row += 1) total += out[run * layout.size + layout.lookedAfter + row * layout.months + month - 1]!;
    }
    return total / plan.replicates;
  });
}
