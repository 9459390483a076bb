import { afterAll, describe, expect, test } from 'vitest';
import { randomJourneys } from '#journeys/counts/example-journeys.ts';
import { project } from '#jobs/project.ts';
import { inlinePool } from '#jobs/task.ts';
import { poolOf } from '#cli/pool.ts';
import type { ClosablePool } from '#cli/pool.ts';

const request = {
  journeys: randomJourneys(7, 120), months: 12, replicates: 120, seed: 3, backtest: { origins: 2, months: 12, replicates: 50 },
};

describe('the pool of threads', () => {
  const pools: readonly ClosablePool[] = [poolOf(1), poolOf(2), poolOf(3)];
  afterAll(() => Promise.all(pools.map(pool => pool.close())));

  test('gives the same figures on one thread, two and three as where it stands', async () => {
    const here = await project(request, inlinePool);
    for (const pool of pools) expect(await project(request, pool)).toEqual(here);
  });

  test('a wish to stop is granted between two tasks', async () => {
    const stopping = new AbortController();
    const work = project({ ...request, replicates: 5000 }, poolOf(1), share => { if (share > 0.05) stopping.abort(); }, stopping.signal);
    await expect(work).rejects.toThrow('cancelled');
  });
});
