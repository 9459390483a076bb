import type { Grid, PrintedTable } from '#paper/tables/grid.ts';
import { gridOf, turned } from '#paper/tables/grid.ts';
import { growth } from '#paper/tables/growth.ts';
import type { Judged } from '#paper/tables/judge.ts';
import { madeOfOthers } from '#paper/tables/made-of-others.ts';
import { rates } from '#paper/tables/rates.ts';
import type { Recognised } from '#paper/tables/recognised.ts';
import { totals } from '#paper/tables/totals.ts';

/** A figure that does not follow from the others of its table. */
export interface TableFinding {
  readonly table: string;
  /** Row as the file shows it, with its label. */
  readonly row: number;
  readonly label: string;
  /** Column counted from 1, with its heading. */
  readonly column: number;
  readonly heading: string;
  /** Id of a unit of `kinds.ts`. */
  readonly kind: string;
  readonly printed: string;
  readonly printedValue: number;
  readonly computed: number;
  /** Printed less computed, in the unit of the figure; percentages are ratios. */
  readonly off: number;
  readonly says: string;
  /** The figures behind the printed ones, before they were rounded, may lead to what is printed. */
  readonly roundingExplains: boolean;
}

export interface TableCheck {
  readonly table: string;
  /** Figures recomputed, those that add up among them. */
  readonly recomputed: number;
  readonly findings: readonly TableFinding[];
  /** What looks like a claim and could not be recomputed. */
  readonly untested: readonly string[];
}

const RECOGNISERS: readonly ((grid: Grid) => Recognised)[] = [totals, rates, growth, madeOfOthers];

/** Finds what a table claims without being told, recomputes it, and lists what does not add up. */
export function checkTable(table: PrintedTable): TableCheck {
  const grid = gridOf(table);
  const found = [grid, turned(grid)].flatMap(one => RECOGNISERS.map(recognise => recognise(one)));
  const byCell = new Map<string, Judged[]>();
  for (const judged of found.flatMap(one => one.judged)) {
    const { row, column } = judged.claim.printed;
    const place = `${row} ${column}`;
    byCell.set(place, [...(byCell.get(place) ?? []), judged]);
  }
  const findings = [...byCell.values()].flatMap(judged => worstOf(judged) ?? []).map(judged => findingOf(table, grid, judged));
  return { table: table.name, recomputed: byCell.size, findings: findings.toSorted((a, b) => a.row - b.row || a.column - b.column), untested: [...new Set(found.flatMap(one => one.untested))] };
}

/** What a total does not add up to stands; another arithmetic that fails is forgotten where one leads to the figure. */
function worstOf(judged: readonly Judged[]): Judged | null {
  const failing = judged.filter(({ finding }) => finding !== null);
  const totalsFirst = failing.toSorted((a, b) => Number(b.claim.kind === 'total-of-parts') - Number(a.claim.kind === 'total-of-parts') || Number(a.roundingExplains) - Number(b.roundingExplains));
  const [worst] = totalsFirst;
  return worst && (worst.claim.kind === 'total-of-parts' || failing.length === judged.length) ? worst : null;
}

function findingOf({ name }: PrintedTable, { labels, headings, figures }: Grid, { claim: { printed, kind }, computed, finding, roundingExplains }: Judged): TableFinding {
  const line = figures.findIndex(cells => cells.some(cell => cell?.row === printed.row));
  const place = figures[line]?.findIndex(cell => cell?.row === printed.row && cell.column === printed.column) ?? -1;
  return {
    table: name, row: printed.row, label: labels[line] ?? '', column: printed.column + 1, heading: headings[place] ?? '', kind,
    printed: printed.text, printedValue: printed.value, computed, off: printed.value - computed, says: finding ?? '', roundingExplains,
  };
}
