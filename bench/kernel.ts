/**
 * The simulation kernel beside the same algorithm in C (bench/kernel.c), on the same tables: seconds of each, and
 * whether every count of every replicate is equal. Used by `npm run bench` and by test/second-implementation.test.ts.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AGE_EDGES_YEARS, CARE_EDGES_DAYS, DAYS_PER_YEAR, NEVER } from '#demand/axes.ts';
import { runKey, sliceTables } from '#demand/chance.ts';
import { ENTRY_AGE_EDGES } from '#demand/entrants.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import { drawTables } from '#demand/parameters.ts';
import type { Plan } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import { simulateWithTables } from '#demand/run.ts';

export interface KernelComparison { readonly secondsHere: number; readonly secondsInC: number; readonly hashHere: number; readonly hashInC: number }

/** A C compiler by name, or null when none is found. */
export function findCompiler(): string | null {
  for (const name of ['cc', 'gcc', 'clang']) {
    try { execFileSync(name, ['--version'], { stdio: 'ignore' }); return name; } catch { continue; }
  }
  return null;
}

/** Run from the project's folder. */
export function compareWithC(compiler: string, model: FittedModel, plan: Plan): KernelComparison {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-kernel-'));
  try {
    const program = join(folder, 'kernel');
    execFileSync(compiler, ['-O3', '-ffp-contract=off', '-o', program, 'bench/kernel.c', '-lm']);
    const tables = drawTables(model, plan, 0);
    const file = join(folder, 'tables.bin');
    writeFileSync(file, tablesFile(model, plan, tables));
    const [secondsInC, hashInC] = execFileSync(program, [file], { encoding: 'utf8' }).trim().split(' ').map(Number);
    const { size } = layoutOf(model.groupIds.length, plan.months);
    const out = new Int32Array(size * plan.replicates);
    const began = performance.now();
    for (let run = 0; run < plan.replicates; run += 1) simulateWithTables(model, plan, tables, run, out, run * size);
    const secondsHere = (performance.now() - began) / 1000;
    return { secondsHere, secondsInC: secondsInC!, hashHere: hashOf(out), hashInC: hashInC! };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hashOf(values: Int32Array): number {
  let hash = 2166136261;
  for (let i = 0; i < values.length; i += 1) hash = Math.imul(hash ^ values[i]!, 16777619);
  return hash >>> 0;
}

/** Every array as a 32-bit length and its bytes, in the order that kernel.c takes them. */
function tablesFile(model: FittedModel, plan: Plan, tables: ReturnType<typeof drawTables>): Buffer {
  const parts: Buffer[] = [];
  const add = (values: Float64Array | Int32Array | Uint32Array): void => {
    parts.push(Buffer.from(Int32Array.of(values.length).buffer), Buffer.from(values.slice().buffer));
  };
  const years = (edges: readonly number[]): Int32Array => Int32Array.from([...edges.map(y => Math.floor(y * DAYS_PER_YEAR)), NEVER]);
  const { stock, recentLeavers: leavers, entrants } = model;
  const horizon = plan.monthEndDays[plan.months - 1]!;
  add(Int32Array.of(model.groupIds.length, plan.months, plan.years, stock.count, plan.replicates, horizon, entrants.templateAgeDays.length, leavers.count));
  add(Uint32Array.from({ length: plan.replicates }, (_, run) => runKey(plan.seed, 'care', run)));
  add(years(AGE_EDGES_YEARS));
  add(Int32Array.from([...CARE_EDGES_DAYS, NEVER]));
  add(years(ENTRY_AGE_EDGES));
  const { logs, reciprocals } = sliceTables();
  for (const table of [logs, reciprocals, tables.leavePerDay, tables.exitPerDay, model.moveShares.shares, tables.inflow, tables.firstGroup, tables.strata, tables.endings, tables.returnPerDay]) add(table);
  for (const table of [plan.monthStartDays, plan.monthEndDays, Int32Array.from(plan.monthOfDay), plan.yearEdges, entrants.templateFrom, entrants.templateAgeDays, tables.entries]) add(table);
  for (const table of [Int32Array.from(stock.unaccompanied), Int32Array.from(stock.female), Int32Array.from(stock.group), stock.bornOn, stock.startedOn, stock.eighteenOn]) add(table);
  for (const table of [Int32Array.from(leavers.unaccompanied), Int32Array.from(leavers.female), leavers.bornOn, leavers.leftOn, leavers.eighteenOn]) add(table);
  return Buffer.concat(parts);
}
