import { judge, valueOf } from '#paper/tables/judge.ts';
import type { Judged } from '#paper/tables/judge.ts';
import type { TableFigure } from '#paper/tables/figure.ts';
import type { Grid } from '#paper/tables/grid.ts';
import { addsUp, lineKind } from '#paper/tables/labels.ts';
import type { LineKind } from '#paper/tables/labels.ts';
import type { Recognised } from '#paper/tables/recognised.ts';

/**
 * How far off a total may be and still be taken for a slip where no other column shows which lines it is made of.
 * Assumption: the printed slips of five reports are off by less than 1%; a total of other lines is off by much more.
 */
const NEAR = 0.1;

/** Totals above a net line that are tried two by two. Assumption: more sections than this have no net line of their own. */
const MOST_TOTALS = 6;

/** One way in which a line may be made of others. */
interface Way { readonly kind: 'total-of-parts' | 'mean-of' | 'difference'; readonly lines: readonly number[] }

/** Lines that are called a total, a net or an average, each held against the lines that it is most likely made of. */
export function totals(grid: Grid): Recognised {
  const kinds = grid.labels.map((label, i) => lineKind(label, grid.figures[i]!.some(figure => figure !== null)));
  const judged: Judged[] = [];
  const untested: string[] = [];
  kinds.forEach((kind, line) => {
    if (kind !== 'total' && kind !== 'net' && kind !== 'mean') return;
    const best = waysOf(kinds, line).map(way => tried(grid, way, line)).toSorted((a, b) => b.matches - a.matches || a.gap - b.gap)[0];
    if (!best || best.judged.length === 0) return;
    const believed = best.judged.filter(one => one.finding === null || isBelieved(one, best, kind));
    judged.push(...believed);
    if (believed.length === 0) untested.push(`"${grid.labels[line]}" is made of no lines that could be found`);
  });
  return { judged: [...judged, ...wholes(grid, kinds)], untested };
}

interface Tried { readonly judged: readonly Judged[]; readonly matches: number; readonly gap: number }

const relativeGap = ({ claim, computed }: Judged): number => Math.abs(claim.printed.value - computed) / Math.max(Math.abs(computed), Math.abs(claim.printed.value), 1e-9);

/** What adds up says something about how a line is made, unless nothing is added or the average is of figures that are all the same. */
function isEvidence({ claim: { kind, inputs, printed }, computed, finding, roundingExplains }: Judged): boolean {
  if (finding !== null && (kind === 'mean-of' || !roundingExplains)) return false;
  return kind === 'mean-of' ? inputs.some(input => valueOf(input) !== printed.value) : computed !== 0;
}

/** A total that does not add up is a slip where other columns add up, or where it is near. */
function isBelieved(one: Judged, { judged, matches }: Tried, kind: LineKind): boolean {
  const isConfirmed = matches > 0 && matches >= judged.length - matches && isPlausible(one);
  const isNear = relativeGap(one) <= NEAR;
  // A column called an average is often one of something else: it is a slip only where it is near, too.
  return kind === 'mean' ? isConfirmed && isNear : isConfirmed || (kind === 'total' && isNear);
}

/** A total of parts above 0 is no less than the largest and not many times their sum; otherwise the column is one that is not added up. */
function isPlausible({ claim: { kind, inputs, printed }, computed }: Judged): boolean {
  if (kind !== 'total-of-parts') return true;
  const parts = inputs.map(valueOf);
  return parts.some(part => part < 0 || part !== printed.value) && (parts.some(part => part < 0) || (printed.value >= Math.max(...parts) && printed.value <= 10 * computed));
}

function tried(grid: Grid, { kind, lines }: Way, line: number): Tried {
  const judged = grid.headings.flatMap((heading, column) => {
    const printed = grid.figures[line]![column];
    if (!printed || (kind !== 'mean-of' && (!addsUp(heading) || printed.form === 'percent'))) return [];
    const cells = lines.map(part => grid.figures[part]![column]);
    const inputs = cells.filter((cell): cell is TableFigure => cell !== null && cell !== undefined);
    if (inputs.length < 2 || (kind === 'difference' && inputs.length < cells.length)) return [];
    const one = judge({ printed, kind, inputs, unsigned: false });
    // A part that is not printed may be what is missing: then only a total that adds up without it says something.
    return one && (inputs.length === cells.length || one.finding === null) ? [one] : [];
  });
  return { judged, matches: judged.filter(isEvidence).length, gap: judged.reduce((all, one) => all + relativeGap(one), 0) / Math.max(1, judged.length) };
}

/** The blocks above and below, with and without what lies between; the totals before it; two lines of which it may be the difference. */
function waysOf(kinds: readonly LineKind[], line: number): readonly Way[] {
  const all = kinds.map((_, i) => i);
  const above = all.slice(0, line);
  const below = all.slice(line + 1);
  const are = (lines: readonly number[], ...wanted: readonly LineKind[]): readonly number[] => lines.filter(i => wanted.includes(kinds[i]!));
  const until = (lines: readonly number[], stops: readonly LineKind[]): readonly number[] => { const end = lines.findIndex(i => stops.includes(kinds[i]!)); return end < 0 ? lines : lines.slice(0, end); };
  const upwards = above.toReversed();
  const blocks = [upwards, below].flatMap(lines => [until(lines, ['total', 'net', 'heading']), until(lines, ['total', 'net']), lines]);
  const sums = [
    ...blocks.map(block => are(block, 'part')), are(above, 'total'), are(below, 'total'),
    ...[are(above, 'total').slice(-1), are(above, 'total')].map(before => [...before, ...are(until(upwards, ['total']), 'part')]),
    ...blocks.map(block => are(block, 'part', 'other')),
  ].filter(lines => lines.length > 1).map(lines => lines.toSorted((a, b) => a - b));
  if (kinds[line] === 'mean') return sums.map(lines => ({ kind: 'mean-of', lines }));
  const ways = sums.map((lines): Way => ({ kind: 'total-of-parts', lines }));
  if (kinds[line] !== 'net') return ways;
  const before = are(above, 'total').slice(-MOST_TOTALS);
  const pairs = [...before.flatMap((first, i) => before.slice(i + 1).map(second => [first, second])), are(above, 'part').slice(-2), are(below, 'part').slice(0, 2)].filter(pair => pair.length === 2);
  return [...pairs.flatMap(pair => [pair, pair.toReversed()]).map((lines): Way => ({ kind: 'difference', lines })), ...ways];
}

/** Percentages whose total is printed as 100%. */
function wholes(grid: Grid, kinds: readonly LineKind[]): readonly Judged[] {
  return kinds.flatMap((kind, line) => (kind !== 'total' ? [] : grid.headings.flatMap((_, column) => {
    const printed = grid.figures[line]![column];
    if (printed?.form !== 'percent' || printed.value !== 1) return [];
    const inputs = kinds.flatMap((other, i) => (other === 'part' && i < line ? [grid.figures[i]![column] ?? null] : []));
    const parts = inputs.filter(part => part !== null);
    if (parts.length < 2 || parts.length < inputs.length || parts.some(({ form }) => form !== 'percent')) return [];
    const one = judge({ printed, kind: 'total-of-parts', inputs: parts, unsigned: false });
    // Rounded shares seldom add up to 100% by themselves, and papers say so: that is nothing to find.
    return one && relativeGap(one) <= NEAR ? [one.roundingExplains ? { ...one, finding: null } : one] : [];
  })));
}
