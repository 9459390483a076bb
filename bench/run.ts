/**
 * `npm run bench`: how long the main job takes on this machine, one core, median of five runs after one to warm up.
 * Prints a table in Markdown; a figure is never a test, because machines differ.
 */
import { censusRow, measureCensus } from './cin-census.ts';
import { readReturns } from '#returns/index.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { project } from '#jobs/project.ts';
import { inlinePool } from '#jobs/task.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import { planOf } from '#demand/plan.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { demoShape, makeAuthority, shapeOfSize } from '#synthetic-authority/index.ts';
import { indicatorsRow } from './indicators.ts';
import { compareWithC, findCompiler } from './kernel.ts';
import { measureReading, readingRow } from './reading.ts';
import { scenarioRows } from './scenarios.ts';

const RUNS = 5;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const seconds = (value: number): string => `${value.toFixed(2)} s`;
const row = (...cells: readonly string[]): void => { console.log(`| ${cells.join(' | ')} |`); };

const encoder = new TextEncoder();
const authority = makeAuthority(1, shapeOfSize(demoShape, 1000));
const files: SourceFile[] = authority.returns.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));

async function wholeJob(): Promise<number> {
  const began = performance.now();
  const { value } = readReturns(files);
  if (value.journeys === null) throw new Error('the synthetic returns could not be read');
  await project({ journeys: value.journeys, months: 60, replicates: 1000, seed: 1, backtest: { origins: 0, months: 36, replicates: 200 } }, inlinePool);
  return (performance.now() - began) / 1000;
}

row('what', 'median of 5', 'least', 'most', 'bar');
row('---', '---', '---', '---', '---');
await wholeJob();
const whole: number[] = [];
for (let run = 0; run < RUNS; run += 1) whole.push(await wholeJob());
row('1,000 children, five years of returns: read, linked, fitted, 1,000 replicates x 60 months, one core', seconds(median(whole)), seconds(Math.min(...whole)), seconds(Math.max(...whole)), 'under 3 s');

const compiler = findCompiler();
const { journeys } = readReturns(files).value;
if (compiler === null) row('the simulation kernel beside C', 'no C compiler found', '', '', 'within 2 times');
else if (journeys !== null) {
  const model = fitModel(journeys, PLACEMENT_GROUPS);
  const plan = planOf(model.from, { months: 60, replicates: 1000, seed: 1 }, ENTRY_AGES);
  compareWithC(compiler, model, plan);
  const compared = Array.from({ length: RUNS }, () => compareWithC(compiler, model, plan));
  if (compared.some(each => each.hashHere !== each.hashInC)) throw new Error('the simulation in C gave other counts');
  const ratios = compared.map(each => each.secondsHere / each.secondsInC);
  row(`the simulation kernel: ${seconds(median(compared.map(each => each.secondsHere)))} here, ${seconds(median(compared.map(each => each.secondsInC)))} in C (same counts)`,
    `${median(ratios).toFixed(2)} times C`, Math.min(...ratios).toFixed(2), Math.max(...ratios).toFixed(2), 'within 2 times');
}

if (journeys !== null) for (const cells of await scenarioRows(journeys)) row(...cells);
row(...readingRow(measureReading()));
row(...censusRow(measureCensus()));
row(...indicatorsRow());
