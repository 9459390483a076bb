/**
 * The outside test of the model: many synthetic authorities made by a generator that shares nothing with it
 * (src/synthetic-authority), a projection of each from its true history, and the known future beside it.
 * `npm run evidence -- [authorities] [first seed] [replicates]` prints a table in Markdown.
 */
import { writeFileSync } from 'node:fs';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import type { HistorySeries } from '#journeys/counts/series.ts';
import type { Journeys } from '#journeys/child.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import { knownAt } from '#demand/known-at.ts';
import { layoutOf } from '#demand/record.ts';
import { planOf } from '#demand/plan.ts';
import { simulateReplicates } from '#demand/run.ts';
import { summariseRecords } from '#demand/summarise.ts';
import { makeAuthority, variedShape } from '#synthetic-authority/index.ts';

const [authorities = 240, firstSeed = 2001, replicates = 300] = process.argv.slice(2).map(Number);
const HORIZONS = [12, 24, 36];

interface Outcome { readonly what: string; readonly horizon: number; readonly actual: number; readonly now: number; readonly median: number; readonly inside80: boolean; readonly inside95: boolean }
const outcomes: Outcome[] = [];

const seriesOf = (history: readonly HistorySeries[], placementGroup: string): HistorySeries =>
  history.find(series => series.measure === 'looked-after' && series.population === 'all' && series.placementGroup === placementGroup)!;

for (let seed = firstSeed; seed < firstSeed + authorities; seed += 1) {
  const authority = makeAuthority(seed, variedShape(seed));
  const whole: Journeys = { children: authority.children, observedFrom: authority.observedFrom, observedUntil: authority.futureUntil };
  const truth = monthEndHistory(whole, PLACEMENT_GROUPS);
  const known = knownAt(whole, authority.observedUntil);
  const model = fitModel(known, PLACEMENT_GROUPS);
  const plan = planOf(known.observedUntil, { months: 36, replicates, seed }, ENTRY_AGES);
  const series = summariseRecords({ layout: layoutOf(PLACEMENT_GROUPS.length, 36), replicates, values: simulateReplicates(model, plan, 0, replicates) }, model.groupIds);
  const cut = seriesOf(truth, ALL_GROUPS).months.indexOf(known.observedUntil);
  const largest = PLACEMENT_GROUPS.map(group => group.id).toSorted((a, b) => seriesOf(truth, b).values[cut]! - seriesOf(truth, a).values[cut]!).slice(0, 3);
  const line: string[] = [];
  [ALL_GROUPS, ...largest].forEach((group, rank) => {
    const projected = series.find(s => s.measure === 'looked-after' && s.population === 'all' && s.placementGroup === group)!;
    const { values } = seriesOf(truth, group);
    for (const horizon of HORIZONS) {
      const actual = values[cut + horizon]!;
      const q = projected.quantiles;
      const i = horizon - 1;
      const inside80 = q['0.1'][i]! <= actual && actual <= q['0.9'][i]!;
      outcomes.push({
        what: rank === 0 ? 'total' : `largest ${rank}`, horizon, actual, now: values[cut]!, median: q['0.5'][i]!, inside80,
        inside95: q['0.025'][i]! <= actual && actual <= q['0.975'][i]!,
      });
      if (rank === 0) line.push(`${actual} in ${q['0.1'][i]}-${q['0.5'][i]}-${q['0.9'][i]}${inside80 ? '' : '*'}`);
    }
  });
  process.stderr.write(`${seed}: ${seriesOf(truth, ALL_GROUPS).values[cut]} now; ${line.join('; ')}\n`);
}

if (process.env.HEADWATER_EVIDENCE_JSON !== undefined) writeFileSync(process.env.HEADWATER_EVIDENCE_JSON, JSON.stringify(outcomes));

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
console.log(`# How well the model's ranges hold

Made by \`npm run evidence -- ${authorities} ${firstSeed} ${replicates}\`. The synthetic authorities come from a generator that shares no code and no formula with the model (frailty, siblings, drift, swings and shocks before and after the cut; decision 0003); each is projected from what was known on the last day of its returns, and held against its own known future. "Largest 1" to "3" are its three largest placement groups. A range that holds has 80% and 95% of outcomes inside; with ${authorities} outcomes chance alone moves those shares by about ${(100 * Math.sqrt(0.16 / authorities)).toFixed(0)} and ${(100 * Math.sqrt(0.0475 / authorities)).toFixed(0)} points. Errors and biases are of the median, as a share of the outcome.
`);
console.log(`${authorities} synthetic authorities (seeds ${firstSeed} to ${firstSeed + authorities - 1}), ${replicates} replicates each.\n`);
console.log('| what | months ahead | outcomes | inside 80% | inside 95% | mean error | of no change | bias | bias of no change |\n|---|---|---|---|---|---|---|---|---|');
for (const what of ['total', 'largest 1', 'largest 2', 'largest 3']) {
  for (const horizon of [...HORIZONS, 'all']) {
    const these = outcomes.filter(outcome => outcome.what === what && (horizon === 'all' || outcome.horizon === horizon));
    console.log(`| ${what} | ${horizon} | ${these.length} | ${percent(mean(these.map(o => (o.inside80 ? 1 : 0))))} | ${percent(mean(these.map(o => (o.inside95 ? 1 : 0))))} | ${
      percent(mean(these.map(o => Math.abs(o.median - o.actual) / o.actual)))} | ${percent(mean(these.map(o => Math.abs(o.now - o.actual) / o.actual)))} | ${
      percent(mean(these.map(o => (o.median - o.actual) / o.actual)))} | ${percent(mean(these.map(o => (o.now - o.actual) / o.actual)))} |`);
  }
}
