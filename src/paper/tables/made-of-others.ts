import { judge } from '#paper/tables/judge.ts';
import type { Judged } from '#paper/tables/judge.ts';
import type { TableFigure } from '#paper/tables/figure.ts';
import type { Grid } from '#paper/tables/grid.ts';
import { yearIn } from '#paper/tables/grid.ts';
import { lineKind, saysChange, saysFall, saysPercent, saysRate } from '#paper/tables/labels.ts';
import type { Recognised } from '#paper/tables/recognised.ts';

/** One way in which a column may be made: its inputs on a line, null where one is missing. */
interface Way {
  readonly kind: 'change' | 'part-of-whole' | 'difference' | 'rate-per-10000';
  readonly inputsOf: (line: number) => readonly (TableFigure | null)[];
  /** What the heading says and the only two columns there are leave no doubt. */
  readonly isNatural: boolean;
}

/** Lines that must show a way before it is believed, and the share of those tried. Assumption: by chance, whole percentages fit once in twenty. */
const [FEWEST_MATCHES, LEAST_SHARE] = [3, 0.7] as const;

/** Columns that are a change, a difference, a share or a rate of other columns, by the way that fits nearly all of their lines. */
export function madeOfOthers(grid: Grid): Recognised {
  const derived = grid.headings.map((heading, column) => isDerived(grid, heading, column));
  const sources = grid.headings.flatMap((_, column) => (derived[column] ? [] : [column]));
  const found = grid.headings.map((heading, column) => (derived[column] ? best(grid, column, waysOf(grid, heading, sources)) : []));
  const untested = grid.headings.flatMap((heading, column) => (derived[column] && found[column]!.length === 0 && saysChange(heading) && sources.length > 1 ? [`"${heading}" is made of no columns that could be found`] : []));
  return { judged: [...found.flat(), ...numbersAsPercentages(grid, sources, found.flat())], untested };
}

function isDerived({ figures }: Grid, heading: string, column: number): boolean {
  const cells = figures.flatMap(line => line[column] ?? []);
  return saysPercent(heading) || saysChange(heading) || saysRate(heading) || cells.filter(({ form }) => form === 'percent').length * 2 > cells.length;
}

function waysOf(grid: Grid, heading: string, sources: readonly number[]): readonly Way[] {
  const cell = (line: number, column: number): TableFigure | null => grid.figures[line]?.[column] ?? null;
  const pairs = sources.flatMap(first => sources.filter(second => second !== first).map(second => [first, second] as const));
  const totalLines = grid.labels.flatMap((label, line) => (lineKind(label, true) === 'total' ? [line] : []));
  const valueColumns = sources.filter(column => yearIn(grid.headings[column]!) !== null);
  const [first, last] = valueColumns.length > 1 ? [valueColumns[0], valueColumns.at(-1)] : sources.length === 2 ? sources : [];
  const isNatural = (from: number, to: number): boolean => saysChange(heading) && from === first && to === last;
  if (saysRate(heading)) return pairs.map(([a, b]): Way => ({ kind: 'rate-per-10000', inputsOf: line => [cell(line, a), cell(line, b)], isNatural: false }));
  return [
    ...pairs.flatMap(([a, b]) => (['change', 'difference', 'part-of-whole'] as const).map((kind): Way => ({ kind, inputsOf: line => [cell(line, a), cell(line, b)], isNatural: kind === 'change' && isNatural(a, b) }))),
    ...sources.flatMap(a => totalLines.map((total): Way => ({ kind: 'part-of-whole', inputsOf: line => [cell(line, a), cell(total, a)], isNatural: false }))),
    ...sources.map((a): Way => ({ kind: 'change', inputsOf: line => [cell(line - 1, a), cell(line, a)], isNatural: false })),
  ];
}

/** The claims of a column by the way that fits best; none where no way fits well enough to be believed. */
function best(grid: Grid, column: number, ways: readonly Way[]): readonly Judged[] {
  const heading = grid.headings[column]!;
  const figures = grid.figures.flatMap(line => line[column] ?? []);
  const unsigned = saysFall(heading) || figures.every(({ value }) => value >= 0);
  const tried = ways.flatMap(way => scalesOf(way, heading, figures).map(scale => {
    const judged = grid.figures.flatMap((line, i) => {
      const printed = line[column];
      const inputs = way.inputsOf(i);
      if (!printed || inputs.some(input => input === null) || lineKind(grid.labels[i]!, true) === 'mean') return [];
      return judge({ printed: scale(printed), kind: way.kind, inputs: inputs.filter(input => input !== null), unsigned: unsigned && way.kind !== 'rate-per-10000' }) ?? [];
    });
    const exact = judged.filter(({ finding }) => finding === null).length;
    return { judged, way, exact, matches: judged.filter(({ finding, roundingExplains }) => finding === null || roundingExplains).length };
  })).toSorted((a, b) => b.exact - a.exact || b.matches - a.matches);
  const found = tried[0];
  if (!found || found.exact === 0) return [];
  const { judged, exact, matches, way } = found;
  const isBelieved = (exact > 1 && matches >= FEWEST_MATCHES && matches >= LEAST_SHARE * judged.length) || (way.isNatural && matches * 2 >= judged.length);
  return isBelieved ? judged : [];
}

const asPrinted = (figure: TableFigure): TableFigure => figure;
const asPercentage = (figure: TableFigure): TableFigure =>
  (figure.form === 'number' ? { ...figure, value: figure.value / 100, step: figure.step / 100, slack: figure.slack / 100, form: 'percent' } : figure);
const asRatio = (figure: TableFigure): TableFigure => (figure.form === 'number' ? { ...figure, form: 'percent' } : figure);

/** A percentage without its sign is a number of hundredths, or in a workbook the ratio itself. */
function scalesOf({ kind }: Way, heading: string, figures: readonly TableFigure[]): readonly ((figure: TableFigure) => TableFigure)[] {
  const isPercent = figures.some(({ form }) => form === 'percent');
  if (kind === 'difference') return isPercent || saysPercent(heading) ? [] : [asPrinted];
  if (kind === 'rate-per-10000') return [asPrinted];
  return isPercent ? [asPrinted] : [asPercentage, asRatio];
}

/** Percentages that are the very numbers beside them, where a larger whole stands on the line too, and no other way was found. */
function numbersAsPercentages(grid: Grid, sources: readonly number[], judged: readonly Judged[]): readonly Judged[] {
  const known = new Set(judged.map(({ claim: { printed } }) => `${printed.row} ${printed.column}`));
  return grid.headings.flatMap((_, column) => sources.flatMap(part => sources.flatMap(whole => {
    const lines = grid.figures.flatMap(line => { const [printed, a, b] = [line[column], line[part], line[whole]]; return printed?.form === 'percent' && a && b ? [[printed, a, b] as const] : []; });
    const isNumber = lines.length > 0 && whole !== part && lines.every(([printed, a, b]) => Math.abs(printed.value * 100 - a.value) < 1e-9 && b.value > a.value && b.value > 100);
    if (!isNumber || lines.some(([{ row, column: at }]) => known.has(`${row} ${at}`))) return [];
    return lines.flatMap(([printed, a, b]) => judge({ printed, kind: 'part-of-whole', inputs: [a, b], unsigned: false }) ?? []);
  })));
}
