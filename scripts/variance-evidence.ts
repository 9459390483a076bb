/**
 * Is what chance does told rightly where actual is held against plan? On synthetic authorities nobody does anything: what
 * came differs from the plan by chance, by shocks and by what the model does not know. The 80% range of each line should
 * hold it in eight of ten. `npm run evidence:variance -- [cases] [first seed] [replicates]` writes docs/evidence/variance.md.
 */
import { writeFileSync } from 'node:fs';
import { monthEndAfter } from '#kernel/calendar-date.ts';
import { mean } from '#kernel/mathematics.ts';
import { readReturns } from '#returns/index.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import { COST_FACTORS } from '#scenarios/analysis/decompose.ts';
import type { Variance } from '#scenarios/analysis/decompose.ts';
import { explainVariance } from '#jobs/explain-variance.ts';
import { makeAuthority, variedShape } from '#synthetic-authority/index.ts';

const [cases = 60, firstSeed = 501, replicates = 100] = process.argv.slice(2, 5).map(Number);
const file = process.argv[5] ?? 'docs/evidence/variance.md';
const MONTHS = 24;
const encoder = new TextEncoder();

async function varianceOf(seed: number): Promise<Variance> {
  const files = makeAuthority(seed, variedShape(seed)).returns.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
  const { journeys } = readReturns(files).value;
  if (journeys === null) throw new Error(`the returns of authority ${seed} could not be read`);
  return (await explainVariance({ journeys, from: monthEndAfter(journeys.observedUntil, -MONTHS), replicates, seed: 1, priceList: demoPriceList(null), inflation: {} })).all;
}

const variances: Variance[] = [];
for (let one = 0; one < cases; one += 1) {
  variances.push(await varianceOf(firstSeed + one));
  console.log(`${one + 1} of ${cases}`);
}

const lines = [
  ...COST_FACTORS.map(({ id, title }) => ({ title, of: variances.map(({ lines: all }) => { const line = all.find(({ factor }) => factor === id)!; return { pence: line.pence, ...line.byChance }; }) })),
  { title: 'All differences', of: variances.map(({ differencePence, byChance }) => ({ pence: differencePence, ...byChance })) },
].filter(({ of }) => of.some(({ low, high }) => low !== 0 || high !== 0));
const rows = lines.map(({ title, of }) => {
  const inside = of.filter(({ pence, low, high }) => pence >= low && pence <= high).length;
  // Half the 80% range of a normal is 1.2816 standard deviations.
  const off = mean(of.map(({ pence, low, high }) => (pence - (low + high) / 2) / ((high - low) / 2 / 1.2816)));
  return `| ${title} | ${inside} of ${of.length} | ${Math.round((100 * inside) / of.length)}% | ${off.toFixed(2)} |`;
});
writeFileSync(file, `# Actual against plan: what chance does

${cases} synthetic authorities, seeds ${firstSeed} to ${firstSeed + cases - 1}; a plan made ${MONTHS} months before the returns end, ${replicates} replicates; prices of the demonstration, no inflation.
How often the 80% range of a line held what came, and how far what came lay from its middle on average, in standard deviations of the range (0: no lean).

| line | held | share | lean |
|---|---|---|---|
${rows.join('\n')}
`);
