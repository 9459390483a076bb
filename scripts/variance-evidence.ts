/**
 * Is what chance does told rightly where actual is held against plan? The 80% range of each line should hold what came in
 * eight of ten. `npm run evidence:variance -- [cases] [first seed] [replicates] [file]`: authorities in which nobody does anything, read from
 * their returns; what came differs from the plan by chance, by shocks and by what the model does not know.
 * `npm run evidence:variance -- levers [cases] [first seed] [replicates] [file]`: authorities in which something is done whose true
 * effect was drawn from the range that the plan gives. Each writes its own part of docs/evidence/variance.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { mean } from '#kernel/mathematics.ts';
import type { Child, Journeys } from '#journeys/child.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { knownAt } from '#demand/known-at.ts';
import { readReturns } from '#returns/index.ts';
import { pricesInForce } from '#returns/price-list/price-list.ts';
import { demoPriceList } from '#returns/price-list/write-price-list.ts';
import { careOfJourneys, careYears } from '#scenarios/analysis/care-used.ts';
import { COST_FACTORS, decompose } from '#scenarios/analysis/decompose.ts';
import type { LeverSplit, MiddleEight, Variance } from '#scenarios/analysis/decompose.ts';
import { pricesThatCame } from '#scenarios/analysis/group-prices.ts';
import { explainVariance } from '#jobs/explain-variance.ts';
import { makeAuthority, variedShape } from '#synthetic-authority/index.ts';
import { caseOf, journeysOf, KINDS } from './injected-cases.ts';

const args = process.argv.slice(2);
const hasLevers = args[0] === 'levers';
const [cases = hasLevers ? 80 : 60, firstSeed = hasLevers ? 601 : 501, replicates = 100] = args.slice(hasLevers ? 1 : 0).slice(0, 3).map(Number);
const FILE = args[hasLevers ? 4 : 3] ?? 'docs/evidence/variance.md';
const MONTHS = 24;
const PRICES = demoPriceList(null);
const encoder = new TextEncoder();

/** A range of a line, or of all lines, and what came. */
interface Told extends MiddleEight { readonly title: string; readonly pence: number }

const ALL = 'All differences';

/** Of a plan: what each line came to, in the range that chance gives it. */
const toldBy = ({ lines, differencePence, byChance }: Variance): readonly Told[] => [
  ...lines.map((line, i): Told => ({ title: COST_FACTORS[i]!.title, pence: line.pence, ...line.byChance })), { title: ALL, pence: differencePence, ...byChance },
];

/** Of levers: what each line truly came to, in the range that the plan gives it. */
const trulyChanged = (promised: LeverSplit, truth: Variance): readonly Told[] => [
  ...promised.lines.map((line, i): Told => ({ title: COST_FACTORS[i]!.title, pence: truth.lines[i]!.pence, ...line.range })), { title: ALL, pence: truth.differencePence, ...promised.range },
];

/** Lines that have a range in some case. */
const TITLES = [...COST_FACTORS.map(({ title }) => title), ALL];
const ofTitle = (told: readonly Told[], title: string): readonly Told[] => told.filter(one => one.title === title && (one.low !== 0 || one.high !== 0));

const heldCells = (of: readonly Told[]): string => {
  const inside = of.filter(({ pence, low, high }) => pence >= low && pence <= high).length;
  return `${inside} of ${of.length} | ${Math.round((100 * inside) / of.length)}%`;
};

/** Half the 80% range of a normal is 1.2816 standard deviations. */
const leanCell = (of: readonly Told[]): string => mean(of.map(({ pence, low, high }) => (pence - (low + high) / 2) / ((high - low) / 2 / 1.2816))).toFixed(2);

const rowsOf = (told: readonly Told[], cells: (of: readonly Told[], title: string) => string): string =>
  TITLES.filter(title => ofTitle(told, title).length > 0).map(title => `| ${title} | ${cells(ofTitle(told, title), title)} |`).join('\n');

async function withoutLevers(seed: number): Promise<readonly Told[]> {
  const files = makeAuthority(seed, variedShape(seed)).returns.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
  const { journeys } = readReturns(files).value;
  if (journeys === null) throw new Error(`the returns of authority ${seed} could not be read`);
  return toldBy((await explainVariance({ journeys, from: monthEndAfter(journeys.observedUntil, -MONTHS), replicates, seed: 1, priceList: PRICES, inflation: {} })).all);
}

/** What something that was done truly changed: the same authority with it and without it, at the same prices. */
function truthOf(without: Journeys, withEffect: Journeys, from: CalendarDate): Variance {
  const years = careYears(from, without.observedUntil);
  const prices = pricesThatCame(without, PLACEMENT_GROUPS, years, pricesInForce(PRICES), {}, from).years;
  const [before, after] = [careOfJourneys(without, PLACEMENT_GROUPS, years), careOfJourneys(withEffect, PLACEMENT_GROUPS, years)];
  return decompose(years.map((_, y) => ({ plan: { care: before[y]!, prices: prices[y]! }, actual: { care: after[y]!, prices: prices[y]! }, replicates: [] }))).all;
}

interface LeverCase { readonly kind: string; readonly against: readonly Told[]; readonly withoutThem: readonly Told[]; readonly changed: readonly Told[] }

async function withLevers(seed: number): Promise<LeverCase> {
  const { kind, authority, effect, levers } = caseOf(seed);
  const from = authority.observedUntil;
  const upTo = (children: readonly Child[]): Journeys => knownAt(journeysOf(authority, children), monthEndAfter(from, MONTHS));
  const [without, journeys] = [upTo(authority.children), upTo(makeAuthority(seed, authority.shape, effect).children)];
  const request = { journeys, from, replicates, seed: 1, priceList: PRICES, inflation: {} };
  const { all, planned } = await explainVariance({ ...request, planned: { name: kind, levers } });
  return { kind, against: toldBy(all), withoutThem: toldBy((await explainVariance(request)).all), changed: trulyChanged(planned!.all, truthOf(without, journeys, from)) };
}

async function each<T>(of: (seed: number) => Promise<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let one = 0; one < cases; one += 1) {
    found.push(await of(firstSeed + one));
    console.log(`${one + 1} of ${cases}`);
  }
  return found;
}

const seeds = `seeds ${firstSeed} to ${firstSeed + cases - 1}`;

async function nothingDone(): Promise<string> {
  const told = (await each(withoutLevers)).flat();
  return `# Actual against plan: what chance does

${cases} synthetic authorities, ${seeds}; a plan made ${MONTHS} months before the returns end, ${replicates} replicates; prices of the demonstration, no inflation.
How often the 80% range of a line held what came, and how far what came lay from its middle on average, in standard deviations of the range (0: no lean).

| line | held | share | lean |
|---|---|---|---|
${rowsOf(told, of => `${heldCells(of)} | ${leanCell(of)}`)}
`;
}

const LEVERS_HEADING = '## Plans with levers';

async function somethingDone(): Promise<string> {
  const found = await each(withLevers);
  const [against, withoutThem, changed] = [found.flatMap(one => one.against), found.flatMap(one => one.withoutThem), found.flatMap(one => one.changed)];
  const heldWithout = (title: string): string => `${heldCells(ofTitle(withoutThem, title))} | ${leanCell(ofTitle(withoutThem, title))}`;
  return `${LEVERS_HEADING}

${cases} synthetic authorities, ${seeds}, in which something is done from the day after the plan: a quarter each ${KINDS.join(', ')}. The true effect is one draw
from the range that the plan gives; ${MONTHS} months, ${replicates} replicates, prices of the demonstration, no inflation. The plan is made from what was known on its day; what
came is the generator’s own children.

How often the 80% range of a line of the plan with its levers held what came, and how far what came lay from its middle on average, in standard deviations
of the range; beside it the same for a plan that supposes nothing is done.

| line | held | share | lean | held, levers left out | share | lean |
|---|---|---|---|---|---|---|
${rowsOf(against, (of, title) => `${heldCells(of)} | ${leanCell(of)} | ${heldWithout(title)}`)}

How often the range of what the levers were to change held what they truly changed: the same authority with and without what was done, split in the same way.
Lines that a plan's levers cannot touch are not counted. The generator is unlike the levers where a true service would be (docs/evidence/levers.md): brothers
and sisters are kept out or go home together, so that what one line truly changes swings more than the plan, which lives every child by itself, supposes.

| line | held | share | lean |
|---|---|---|---|
${rowsOf(changed, of => `${heldCells(of)} | ${leanCell(of)}`)}
`;
}

/** Each part of the file is written by itself. */
function writePart(text: string): void {
  const [nothing = '', levers] = (existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').split(`${LEVERS_HEADING}\n`);
  writeFileSync(FILE, hasLevers ? `${nothing.trimEnd()}\n\n${text}` : `${text}${levers === undefined ? '' : `\n${LEVERS_HEADING}\n${levers}`}`);
}

writePart(await (hasLevers ? somethingDone() : nothingDone()));
