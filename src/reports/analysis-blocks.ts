import { addDays, financialYearName, longDate } from '#kernel/calendar-date.ts';
import { roundTo, sum } from '#kernel/mathematics.ts';
import { formatPounds, formatPoundsShort } from '#kernel/money.ts';
import { uncapitalised } from '#kernel/words.ts';
import { COST_AGES } from '#scenarios/analysis/care-used.ts';
import { COST_FACTORS } from '#scenarios/analysis/decompose.ts';
import type { ChanceVerdict, CostVariance, FactorFigures, Variance, VarianceLine } from '#scenarios/analysis/decompose.ts';
import type { CurvePoint, Question, Solved } from '#scenarios/analysis/solved.ts';
import { couldAsWellBe, nearestOf, wantedOf } from '#scenarios/analysis/solved.ts';
import type { Stretch } from '#scenarios/analysis/search.ts';
import type { Tornado, TornadoBar } from '#scenarios/analysis/tornado.ts';
import type { InputUnit, UncertainInput } from '#scenarios/analysis/uncertain-input.ts';
import type { Block, Cell, ChartBlock, Column, Format, Row, TableBlock, Tag } from '#reports/block.ts';
import { bullets, paragraph, poundColumns, subheading, textColumns } from '#reports/block.ts';
import { directed, directedRange, FEWER } from '#reports/comparison-figures.ts';
import { children, figureOrNone, formatCount, formatRange, listed } from '#reports/format.ts';
import { planInWords, plannedLeversBlocks, RANGES_HELD_WITH_LEVERS } from '#reports/planned-levers-blocks.ts';

/** Bars that a chart shows; the table has all of them. */
const BARS_DRAWN = 12;

const BOTH_KINDS = 'Spending below doing nothing holds cash-releasing savings and avoided cost alike, so it is no sum that a budget gives back.';


const plain = (value: number): string => String(roundTo(value, 1));

const IN_WORDS: Readonly<Record<InputUnit, (value: number) => string>> = {
  share: value => `${plain(value * 100)}%`,
  count: plain,
  months: value => `${plain(value)} ${value === 1 ? 'month' : 'months'}`,
  years: value => `${plain(value)} ${value === 1 ? 'year' : 'years'}`,
  pounds: value => formatPounds(value),
  'pounds-a-week': value => `${formatPounds(value)} a week`,
  factor: value => (value === 1 ? 'as stated' : `${plain(value * 100)}% of what is stated`),
  points: value => (value === 0 ? 'as stated' : `${plain(Math.abs(value) * 100)} ${Math.abs(value) === 0.01 ? 'point' : 'points'} a year ${value < 0 ? 'less' : 'more'}`),
};
/** A value of a number, as a reader says it: `70%`, `3 months`. */
export const inWords = ({ unit }: UncertainInput, value: number): string => IN_WORDS[unit](value);

const stretchInWords = (input: UncertainInput, { from, to }: Stretch): string => {
  const [first, last] = [inWords(input, from), inWords(input, to)];
  if (first === last) return first;
  // What stands behind both is said once: `3 to 7 months`.
  const [digits, behind] = [first.slice(0, first.indexOf(' ')), first.slice(first.indexOf(' '))];
  return first.includes(' ') && last.endsWith(behind) ? `${digits} to ${last}` : `${first} to ${last}`;
};

/** `£1.2m less`, `£300k more`: of a saving, what is spent beside doing nothing. */
const lessOrMore = (savedPence: number): string => `${formatPoundsShort(Math.abs(savedPence))} ${savedPence < 0 ? 'more' : 'less'}`;

/** `12 fewer children`, `1 more child` */
function fewerOrMore(difference: number): string {
  const count = Math.round(Math.abs(difference));
  return count === 0 ? 'as many children' : `${formatCount(count)} ${difference < 0 ? 'fewer' : 'more'} ${count === 1 ? 'child' : 'children'}`;
}

/** What the case turns on: each uncertain number at its low and its high, the widest first. */
export function tornadoBlocks(tornado: Tornado): readonly Block[] {
  const { asItStands, bars, withoutEffect, replicates } = tornado;
  const [widest] = bars;
  const turns = bars.filter(({ turnsTheCase }) => turnsTheCase).map(({ input }) => uncapitalised(input.title));
  return [
    subheading('What the case turns on', 'tornado'),
    paragraph(`As it stands ${lessOrMore(asItStands.netPence)} is spent over all its years than if nothing were done, what the case itself costs counted in, with ${fewerOrMore(asItStands.inCareAtEnd)} in care at the end. `
      + `Each number below is moved to the low and to the high end of its range while all others stay, on the same children with the same luck (${formatCount(replicates)} futures), so that a difference is the number’s own.`),
    ...(widest === undefined ? [paragraph('None of the numbers has a range that changes anything.')] : [
      paragraph(`${widest.input.title} matters most: at ${inWords(widest.input, widest.input.low)} ${lessOrMore(widest.low.netPence)} is spent, at ${inWords(widest.input, widest.input.high)} ${lessOrMore(widest.high.netPence)}. ${turnsInWords(turns)}`),
      tornadoChart(tornado),
    ]),
    ...(withoutEffect.length === 0 ? [] : [paragraph(`Within their ranges these change nothing: ${withoutEffect.map(uncapitalised).join('; ')}.`)]),
    paragraph('One number is moved at a time. Several that are wrong in the same direction do more than any of them alone.'), paragraph(BOTH_KINDS),
  ];
}

const turnsInWords = (turns: readonly string[]): string => (turns.length === 0
  ? 'None of them alone turns spending less into spending more, or back.' : `Whether less is spent at all depends on ${listed(turns)}: each alone can turn it.`);

function tornadoChart({ bars, asItStands }: Tornado): ChartBlock {
  const drawn = bars.slice(0, BARS_DRAWN);
  const end = ({ input }: TornadoBar, of: 'low' | 'high'): string => inWords(input, input[of]);
  return {
    kind: 'chart', id: 'tornado-chart', title: 'Spending below doing nothing with each number at its low and its high',
    longDescription: `${bars.length > drawn.length ? `The ${drawn.length} widest of ${bars.length}. ` : ''}As it stands ${formatPoundsShort(asItStands.netPence)}. `
      + drawn.map(bar => `${bar.input.title}: ${formatPoundsShort(bar.low.netPence)} at ${end(bar, 'low')}, ${formatPoundsShort(bar.high.netPence)} at ${end(bar, 'high')}.`).join(' '),
    valueAxis: { title: 'Spending below doing nothing, all years', format: 'pounds-short' },
    data: {
      kind: 'dots', series: [{ id: 'low', title: 'At its low' }, { id: 'high', title: 'At its high' }],
      rows: drawn.map(({ input, low, high }) => ({ label: input.title, dots: [{ series: 'low', value: low.netPence }, { series: 'high', value: high.netPence }] })),
    },
    table: tornadoTable(bars), showTable: true,
  };
}

const tornadoTable = (bars: readonly TornadoBar[]): TableBlock => ({
  kind: 'table', id: 'tornado-table', caption: 'Beside doing nothing: spending below it over all years, and children in care at the end',
  columns: [...textColumns('Number', 'As it stands', 'Low', 'High'), ...poundColumns('Spending below at low', 'Spending below at high', 'Between them'), { title: 'Children at low', format: 'count' }, { title: 'Children at high', format: 'count' }, ...textColumns('Where the range is from')],
  rows: bars.map(({ input, low, high, widthPence }): Row => [
    input.title, inWords(input, input.value), inWords(input, input.low), inWords(input, input.high), low.netPence, high.netPence, widthPence, low.inCareAtEnd, high.inCareAtEnd, input.basis,
  ]),
});

const measureFormat = ({ measure }: Question): Format => (measure.kind === 'net-saving' ? 'pounds' : 'count');

const amount = (question: Question, value: number): string => (question.measure.kind === 'net-saving' ? formatPoundsShort(value) : formatCount(value));

/** The measure as it came out: `12 fewer` children than what they are held against, so many of them, or pounds. */
const cameTo = (question: Question, value: number): string =>
  (question.measure.kind === 'in-care' && question.measure.against !== 'nothing' ? directed(value, formatCount, FEWER) : amount(question, value));

function rangeCameTo(question: Question, { low, high }: CurvePoint): string {
  const isBeside = question.measure.kind === 'in-care' && question.measure.against !== 'nothing';
  return isBeside ? directedRange({ '0.1': low, '0.9': high }, formatCount, FEWER) : `${amount(question, low)} to ${amount(question, high)}`;
}

/** `100 to 160 more children in in-house fostering on 31 March 2028 than if nothing were done` */
function goalInWords({ question, on, groupTitle }: Solved, from: number, to: number): string {
  const { measure } = question;
  if (measure.kind === 'net-saving') return `spending ${from === to ? amount(question, from) : `${amount(question, from)} to ${amount(question, to)}`} below doing nothing by ${longDate(on)}`;
  const where = groupTitle === null ? 'in care' : `in ${uncapitalised(groupTitle)}`;
  const [less, more] = [Math.min(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from), Math.abs(to))];
  if (measure.against === 'nothing') return `${from === to ? children(from) : `${formatCount(from)} to ${children(to)}`} ${where} on ${longDate(on)}`;
  const than = measure.against === 'today' ? 'today' : 'if nothing were done';
  // From fewer to more: the two do not share a word.
  if (from < 0 && to > 0) return `between ${fewerOrMore(from)} and ${fewerOrMore(to)} ${where} on ${longDate(on)} than ${than}`;
  return `${less === more ? '' : `${formatCount(less)} to `}${fewerOrMore(from + to < 0 ? -more : more)} ${where} on ${longDate(on)} than ${than}`;
}

function answerInWords(solved: Solved): string {
  const { input, stretches, least, most, curve, question } = solved;
  const goal = goalInWords(solved, question.from, question.to);
  const value = (of: number): string => inWords(input, of);
  const bounds = `from ${value(least)} to ${value(most)}`;
  if (stretches.length === 0) {
    const [lowest, highest] = [curve.reduce((a, b) => (b.mean < a.mean ? b : a)), curve.reduce((a, b) => (b.mean > a.mean ? b : a))];
    const nearest = nearestOf(solved);
    const reached = lowest.mean === highest.mean ? `The average is ${cameTo(question, lowest.mean)} with each of them.`
      : `The average goes from ${cameTo(question, lowest.mean)} at ${value(lowest.input)} to ${cameTo(question, highest.mean)} at ${value(highest.input)}. The nearest to it is ${value(nearest.input)}, where the average is ${cameTo(question, nearest.mean)} (8 times in 10: ${rangeCameTo(question, nearest)}).`;
    return `No value ${bounds} of “${input.title}” gives, on average, ${goal}. ${reached}`;
  }
  if (stretches.length === 1 && stretches[0]!.from === least && stretches[0]!.to === most) return `Every value ${bounds} of “${input.title}” gives, on average, ${goal}.`;
  const found = stretches.map(stretch => stretchInWords(input, stretch)).join(', or ');
  return `“${input.title}” at ${found} gives, on average, ${goal}. ${roundingInWords(solved)}${marginInWords(solved)}As it stands it is ${value(input.value)}. Looked for ${bounds}.`;
}

/** What becomes of the goal where the value that reaches it had to be rounded so far that a reader sees it. */
function roundingInWords({ input, stretches, curve, question }: Solved): string {
  const ends = stretches.flatMap(({ from, to }) => (from === to ? [{ value: from, aim: question.from }] : []));
  const off = ends.flatMap(({ value, aim }) => curve.flatMap(point => (point.input === value && amount(question, point.mean) !== amount(question, aim) ? [point] : [])));
  return off.map(point => `Rounded to ${inWords(input, point.input)} it comes to ${cameTo(question, point.mean)}. `).join('');
}

/** How closely the lives tell the value: averages of some of them are not exact. Nothing where they do so to the last digit shown. */
function marginInWords(solved: Solved): string {
  const { input, stretches, replicates } = solved;
  const margin = couldAsWellBe(solved).map(stretch => stretchInWords(input, stretch)).join(', or ');
  return margin === stretches.map(stretch => stretchInWords(input, stretch)).join(', or ') || margin === '' ? '' : `Averages of ${formatCount(replicates)} futures tell it no closer than ${margin}. `;
}

const CHANCE_TITLES = { within: 'Futures within the goal', 'at-least': 'Futures that reach it', 'at-most': 'Futures that reach it' } as const;

const measureKind = ({ measure }: Question): keyof typeof VALUE_TITLES => (measure.kind === 'net-saving' ? 'saving' : measure.against);
const VALUE_TITLES = { saving: 'Spending below doing nothing', nothing: 'Children', today: 'Children beside today', 'doing-nothing': 'Children beside doing nothing' } as const;

function curveTable(solved: Solved, id: string): TableBlock {
  const { question, input, curve, replicates } = solved;
  const format = measureFormat(question);
  return {
    kind: 'table', id, caption: `How it moves with “${input.title}”`,
    columns: [...textColumns('Value'), { title: VALUE_TITLES[measureKind(question)], format }, { title: '80% range', format, holds: 'range' }, { title: CHANCE_TITLES[wantedOf(question)], format: 'percent' }],
    rows: curve.map((point): Row => [inWords(input, point.input), point.mean, { low: point.low, high: point.high }, point.chance]),
    note: `Averages of ${formatCount(replicates)} futures, lived by the same children.${question.measure.kind === 'net-saving' ? ` ${BOTH_KINDS}` : question.measure.against === 'nothing' ? '' : ' Below 0: fewer children.'}`,
  };
}

/** What a number would have to be for something to come true. */
export const solveBlocks = (solved: Solved): readonly Block[] => [
  subheading('What it would take', 'solved'), paragraph(answerInWords(solved)),
  paragraph('The answer is about the average. Half or so of the futures fall short of an average: the last column says how many are as wanted.'), curveTable(solved, 'solved-curve'),
];

/** At which value of a number as much is spent as with nothing done. `solved` asks for a net saving of 0. */
export function breakEvenBlocks(solved: Solved): readonly Block[] {
  const { input, stretches, curve, least, most } = solved;
  const value = (of: number): string => inWords(input, of);
  const [first, last] = [curve[0]!.mean, curve.at(-1)!.mean];
  const name = `“${input.title}”`;
  const points = stretches.map(stretch => stretchInWords(input, stretch));
  const sentence = stretches.length === 0
    ? `With every value of ${name} from ${value(least)} to ${value(most)} ${first > 0 ? 'less' : 'more'} is spent on average than if nothing were done: the case does not break even within these bounds.`
    : `The case breaks even on average where ${name} is ${points.join(', or ')}. ${points.length > 1 || first === last ? '' : `${first < last ? 'Above that less is spent than if nothing were done, below it more' : 'Below that less is spent than if nothing were done, above it more'}. `}${marginInWords(solved)}As it stands it is ${value(input.value)}.`;
  return [subheading('Where the case breaks even', 'break-even'), paragraph(sentence), curveTable(solved, 'break-even-curve')];
}

const isFlat = ({ curve }: Solved): boolean => curve.every(point => point.mean === curve[0]!.mean);

const isWithinRange = ({ input: { low, high }, stretches }: Solved): boolean => stretches.some(({ from, to }) => from <= high && to >= low);

/** Where each number of the case breaks even, those within their range first; `solved` asks each for a net saving of 0. */
export function breakEvensBlocks(solved: readonly Solved[]): readonly Block[] {
  const moving = solved.filter(one => !isFlat(one));
  const found = moving.filter(({ stretches }) => stretches.length > 0);
  const ordered = [...found.filter(isWithinRange), ...found.filter(one => !isWithinRange(one))];
  const never = (says: string, some: readonly Solved[]): readonly Block[] => (some.length === 0 ? [] : [paragraph(`${says}:`), bullets(byLever(some))]);
  const without = moving.filter(({ stretches }) => stretches.length === 0);
  const savesThroughout = ({ curve }: Solved): boolean => curve[0]!.mean > 0;
  return [
    subheading('Where the case breaks even', 'break-even'),
    paragraph('For each number the value at which, on average, as much is spent over all years as if nothing were done, what the case itself costs counted in, while all other numbers stay as they are. '
      + withinInWords(ordered)),
    ...(ordered.length === 0 ? [] : [breakEvenTable(ordered)]),
    ...never('No value of these within its bounds breaks even on average: less is spent with every one', without.filter(savesThroughout)),
    ...never('No value of these within its bounds breaks even on average: more is spent with every one', without.filter(one => !savesThroughout(one))),
    ...never('These do not change what is spent', solved.filter(isFlat)),
    paragraph(`The bounds: ${BOUNDS} Averages of ${formatCount(solved[0]?.replicates ?? 0)} futures, lived by the same children. ${BOTH_KINDS}`),
  ];
}

/** What `uncertain-input.ts` looks between, and a lever's own fields say. */
const BOUNDS = 'shares from 0% to 100%, costs of a lever from nothing to four times, counts and amounts up to four times what they are (where they are 0, as far as the lever allows), prices from half to twice, their yearly rise from 5 points less to 10 more, months and ages as far as the lever allows.';

/** Numbers of a lever after its name, which all of them begin with. */
function byLever(some: readonly Solved[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { input: { title } } of some) {
    const [lever = '', ...own] = title.split(': ');
    groups.set(lever, [...(groups.get(lever) ?? []), ...(own.length === 0 ? [] : [own.join(': ')])]);
  }
  return [...groups].map(([lever, own]) => (own.length === 0 ? lever : `${lever}: ${own.join('; ')}`));
}

function withinInWords(found: readonly Solved[]): string {
  if (found.length === 0) return 'No number makes it break even.';
  const near = found.filter(isWithinRange).map(({ input, stretches }) => `${uncapitalised(input.title)} at ${stretches.map(stretch => stretchInWords(input, stretch)).join(' or ')}`);
  return near.length === 0 ? 'None does so within the range that it could well have.' : `Within the range that ${near.length === 1 ? 'it' : 'they'} could well have: ${near.join('; ')}.`;
}

const breakEvenTable = (found: readonly Solved[]): TableBlock => ({
  kind: 'table', id: 'break-even-table', caption: 'Where each number breaks even',
  columns: textColumns('Number', 'As it stands', 'Breaks even at', 'Known no closer than', 'Range it could well have'),
  rows: found.map((one): Row => {
    const { input, stretches } = one;
    const told = (some: readonly Stretch[]): string => some.map(stretch => stretchInWords(input, stretch)).join(', or ');
    return [input.title, inWords(input, input.value), told(stretches), told(couldAsWellBe(one)), stretchInWords(input, { from: input.low, to: input.high })];
  }),
  note: '“Known no closer than”: averages of some futures are not exact, and 8 times in 10 other luck would have told a value within these. At that value about half of the futures cost more than doing nothing and half less: only the average is even.',
});

const VERDICT_TAGS: Readonly<Record<ChanceVerdict, Tag>> = {
  'within-chance': { tag: 'within chance', colour: 'grey' }, 'beyond-chance': { tag: 'beyond chance', colour: 'amber' }, 'not-by-chance': { tag: 'not by chance', colour: 'blue' },
};

const factorTitle = (line: VarianceLine): string => COST_FACTORS.find(({ id }) => id === line.factor)!.title;

const moreOrLess = (pence: number): string => `${formatPoundsShort(Math.abs(pence))} ${pence < 0 ? 'less' : 'more'}`;

/** Measured by scripts/variance-evidence.ts: docs/evidence/variance.md. */
const RANGES_HELD = 'Tried on 60 invented authorities where nothing new was done, two years each, such a range held the whole difference in 49, children looked after in 51, time in care in 50, the placement mix in 52 and age in 41. '
  + 'It should hold 48: the range of age is still too narrow, so an age line beyond it proves little.';

/** Why care cost something else than was planned: a waterfall whose lines add up to the penny, and which of them chance explains. */
export function varianceBlocks(variance: CostVariance): readonly Block[] {
  const { all, from, until, years, planned, groupsWithoutPrice, replicates } = variance;
  const plan = planned === null ? `a projection made on ${longDate(from)}, with what was known then and nothing new done,` : `${planInWords(planned)}, made on ${longDate(from)} with what was known then,`;
  return [
    subheading('Why care cost something else than planned', 'variance'),
    paragraph(`From ${longDate(addDays(from, 1))} to ${longDate(until)} placements cost ${formatPoundsShort(all.actualPence)}: ${all.differencePence === 0 ? 'as much as' : `${moreOrLess(all.differencePence)} than`} the ${formatPoundsShort(all.planPence)} that ${plan} expected on average. `
      + `In 8 of 10 of ${planned === null ? 'that projection’s' : 'the plan’s'} own ${formatCount(replicates)} futures the cost lies between ${formatPoundsShort(all.planPence + all.byChance.low)} and ${formatPoundsShort(all.planPence + all.byChance.high)}: the difference as a whole is ${all.verdict === 'within-chance' ? 'no more than chance makes' : 'more than chance makes'}.`),
    bullets(linesInWords(all)),
    waterfallChart(variance), byYearTable(variance), figuresTable(years), groupsTable(variance), agesTable(variance),
    paragraph('The lines add up to the difference to the penny. Where several things changed together, each counts with the average of what it adds over every order in which they could have changed (Shapley’s value), so that nothing is left over and no order is preferred.'),
    paragraph(`Chance covers what the ${planned === null ? 'projection itself leaves open: luck, and how well rates can be known. It draws no prices.' : 'plan itself leaves open: luck, how well rates can be known, and how much its levers do. It draws no prices but what a lever takes off them.'} Price is also another mix of types and providers within a kind of placement.`),
    ...(variance.hasLaterPrices ? [] : [paragraph(`The price list has no price that began after ${longDate(from)}: what came is priced as it was then, with the rises that the plan supposes, and the line of prices knows of nothing newly agreed.`)]),
    paragraph(planned === null ? RANGES_HELD : RANGES_HELD_WITH_LEVERS),
    ...(groupsWithoutPrice.length === 0 ? [] : [paragraph(`Counted as costing nothing, because the plan or what came has no price: ${listed(groupsWithoutPrice.map(uncapitalised))}.`)]),
    ...plannedLeversBlocks(variance),
  ];
}

function linesInWords({ lines }: Variance): readonly string[] {
  const changed = lines.filter(line => line.pence !== 0).toSorted((a, b) => Math.abs(b.pence) - Math.abs(a.pence));
  const beyond = changed.filter(({ verdict }) => verdict !== 'within-chance').map(line => `${factorTitle(line)}: ${moreOrLess(line.pence)}${line.verdict === 'beyond-chance' ? ', beyond what chance does' : ''}.`);
  const within = changed.filter(({ verdict }) => verdict === 'within-chance').map(line => `${uncapitalised(factorTitle(line))} (${moreOrLess(line.pence)})`);
  return [...beyond, ...(within.length === 0 ? [] : [`Within what chance does, so that no cause need be looked for: ${listed(within)}.`])];
}

const chanceCell = ({ verdict, byChance }: VarianceLine): Cell => (verdict === 'not-by-chance' ? { symbol: 'z' } : { low: byChance.low, high: byChance.high });

function waterfallChart({ all, planned }: CostVariance): ChartBlock {
  const { planPence, actualPence, lines } = all;
  const steps = lines.map(line => ({ label: factorTitle(line), value: line.pence }));
  return {
    kind: 'chart', id: 'variance-chart', title: 'From what was planned to what came', showTable: true,
    longDescription: `Planned ${formatPoundsShort(planPence)}. ${steps.map(({ label, value }) => `${label}: ${moreOrLess(value)}`).join('; ')}. Came ${formatPoundsShort(actualPence)}.`,
    valueAxis: { title: 'Cost of placements', format: 'pounds-short' }, data: { kind: 'waterfall', start: { label: 'Planned', value: planPence }, steps, end: { label: 'Came', value: actualPence } }, table: waterfallTable(all, planned === null ? 'the projection’s average' : 'the plan’s average, with its levers at work'),
  };
}

const waterfallTable = ({ planPence, actualPence, differencePence, lines, byChance, verdict }: Variance, plannedMeans: string): TableBlock => ({
  kind: 'table', id: 'variance-waterfall', caption: 'From what was planned to what came', lastRowIsTotal: true,
  columns: [...textColumns('What'), { title: 'Amount', format: 'pounds' }, { title: 'What chance does (80% range)', format: 'pounds', holds: 'range' }, ...textColumns('Read as', 'Means')],
  rows: [
    ['Planned', planPence, { symbol: 'z' }, '', plannedMeans],
    ...lines.map((line): Row => [factorTitle(line), line.pence, chanceCell(line), line.pence === 0 ? '' : VERDICT_TAGS[line.verdict], COST_FACTORS.find(({ id }) => id === line.factor)!.says]),
    ['Came', actualPence, { symbol: 'z' }, '', 'what the placements cost'],
  ],
  note: `All lines together: ${formatPounds(differencePence, true)}; by chance alone ${formatRange(byChance, 'pounds')}, so ${VERDICT_TAGS[verdict].tag}.`,
});

const byYearTable = ({ years, all }: CostVariance): TableBlock => {
  const columns = [...years.map(({ variance }) => variance), all];
  return {
    kind: 'table', id: 'variance-by-year', caption: 'The same by financial year', lastRowIsTotal: true,
    columns: [...textColumns('What'), ...poundColumns(...years.map(({ yearEnding }) => financialYearName(yearEnding)), 'All')],
    rows: [
      ['Planned', ...columns.map(one => one.planPence)],
      ...all.lines.map((line, i): Row => [factorTitle(line), ...columns.map(one => one.lines[i]!.pence)]),
      ['Came', ...columns.map(one => one.actualPence)],
    ],
  };
};

function figuresTable(years: CostVariance['years']): TableBlock {
  const both = (title: string, format: Format): readonly Column[] => [{ title: `${title}, planned`, format }, { title: `${title}, came`, format }];
  const cells = (pair: readonly (number | null)[], of: (value: number) => number = value => value): readonly Cell[] => pair.map(value => figureOrNone(value === null ? null : of(value)));
  return {
    kind: 'table', id: 'variance-figures', caption: 'The figures behind it',
    columns: [...textColumns('Year', 'From', 'To'), ...both('Children looked after', 'children'), ...both('Days in care each', 'count'), ...both('Price of a day', 'pounds'), ...both('Rise of prices since', 'percent-signed')],
    rows: years.map(({ yearEnding, from, lastDay, figures }): Row => [
      financialYearName(yearEnding), longDate(from), longDate(lastDay), ...cells(figures.children), ...cells(figures.daysPerChild), ...cells(figures.basePricePerDayPence), ...cells(figures.index, index => index - 1),
    ]),
    note: 'Price of a day: at the prices of the year in which the plan was made, averaged over the days that came.',
  };
}

const together = (pairs: readonly (readonly [number, number])[]): readonly [number, number] => [sum(pairs.map(([planned]) => planned)), sum(pairs.map(([, came]) => came))];

const groupsTable = ({ years, groups }: CostVariance): TableBlock => ({
  kind: 'table', id: 'variance-placements', caption: 'By kind of placement, all years', lastRowIsTotal: true,
  columns: [...textColumns('Placement'), { title: 'Days, planned', format: 'count' }, { title: 'Days, came', format: 'count' }, ...poundColumns('Cost, planned', 'Cost, came', 'More than planned')],
  rows: [...groups.map((title, group) => ({ title, positions: [group] })), { title: 'All', positions: groups.map((_, group) => group) }].map(({ title, positions }): Row => {
    const of = (pick: (figures: FactorFigures) => readonly (readonly [number, number])[]): readonly [number, number] => together(years.flatMap(({ figures }) => positions.map(group => pick(figures)[group]!)));
    const [planned, came] = of(figures => figures.byGroupPence);
    return [title, ...of(figures => figures.byGroupDays), planned, came, came - planned];
  }),
});

const agesTable = ({ years }: CostVariance): TableBlock => {
  const byAge = COST_AGES.map((title, age) => ({ title, days: together(years.map(({ figures }) => figures.byAgeDays[age]!)) }));
  const [planned, came] = together(byAge.map(({ days }) => days));
  return {
    kind: 'table', id: 'variance-ages', caption: 'Days in care by age, all years',
    columns: [...textColumns('Age'), { title: 'Days, planned', format: 'count' }, { title: 'Days, came', format: 'count' }, { title: 'Share, planned', format: 'percent-one-decimal' }, { title: 'Share, came', format: 'percent-one-decimal' }],
    rows: byAge.map(({ title, days }): Row => [title, ...days, figureOrNone(days[0] / planned), figureOrNone(days[1] / came)]),
  };
};
