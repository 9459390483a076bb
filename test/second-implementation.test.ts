import { expect, test } from 'vitest';
import { randomJourneys } from '#journeys/counts/example-journeys.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import { planOf } from '#demand/plan.ts';
import { compareWithC, findCompiler } from '../bench/kernel.ts';

const compiler = findCompiler();
if (compiler === null && process.env.CI === undefined) console.warn('Skipped: the simulation in C (bench/kernel.c) needs a C compiler (cc, gcc or clang), and none was found.');

test.skipIf(compiler === null && process.env.CI === undefined).each([[1, 60], [2, 120], [3, 7]])('the simulation in C gives the same counts to the last one (seed %d, %d months)', (seed, months) => {
  const model = fitModel(randomJourneys(seed, 300, 5), PLACEMENT_GROUPS);
  const compared = compareWithC(compiler ?? 'cc', model, planOf(model.from, { months, replicates: 40, seed }, ENTRY_AGES));
  expect(compared.hashHere).toBe(compared.hashInC);
});
