import { must } from '#kernel/assert.ts';
import { checkClaim } from '#paper/check-claim.ts';
import { CLAIM_KINDS } from '#paper/kinds.ts';
import type { TableFigure } from '#paper/tables/figure.ts';

/** What a cell is taken to claim. Numbers among the inputs are exact. */
export interface TableClaim {
  readonly printed: TableFigure;
  readonly kind: string;
  readonly inputs: readonly (TableFigure | number)[];
  readonly unsigned: boolean;
}

export interface Judged {
  readonly claim: TableClaim;
  readonly computed: number;
  /** Null when it adds up as printed. */
  readonly finding: string | null;
  /** The figures behind the printed ones, before they were rounded, may well lead to what is printed. */
  readonly roundingExplains: boolean;
}

export const valueOf = (input: TableFigure | number): number => (typeof input === 'number' ? input : input.value);
const slackOf = (input: TableFigure | number): number => (typeof input === 'number' ? 0 : input.slack);

/** Recomputes what a cell claims; null where there is nothing to divide by. */
export function judge(claim: TableClaim): Judged | null {
  const { printed, kind, inputs } = claim;
  const unsigned = claim.unsigned && printed.value >= 0;
  const { computed, verdict, finding } = checkClaim({
    id: '', report: '', section: '', words: '', kind, inputs: inputs.map(valueOf), printed: printed.value, form: printed.form,
    test: '=', roundedTo: printed.step, within: null, unsigned,
  });
  if (computed === null) return null;
  if (isHalfAwayFromZero(printed, computed)) return { claim, computed, finding: null, roundingExplains: false };
  return { claim, computed, finding, roundingExplains: verdict === 'does-not-reconcile' && roundingExplains(claim) };
}

/** Spreadsheets round -81.25 to -81.3, and half up it is -81.2: both are right. */
const isHalfAwayFromZero = ({ value, step }: TableFigure, computed: number): boolean =>
  value < 0 && computed < 0 && value <= computed && computed - value <= step / 2 + NOTHING * Math.max(step, -value);

/** Floating point leaves less than this of a figure. */
const NOTHING = 1e-9;

function roundingExplains({ printed, kind, inputs, unsigned }: TableClaim): boolean {
  const { compute } = must(CLAIM_KINDS.find(({ id }) => id === kind), kind);
  const values = cornersOf(inputs, kind).flatMap(corner => compute(corner) ?? []).map(value => (unsigned ? Math.abs(value) : value));
  const reach = Math.max(printed.step / 2, printed.slack) + NOTHING * Math.max(1, Math.abs(printed.value));
  const shown = unsigned ? Math.abs(printed.value) : printed.value;
  return shown + reach >= Math.min(...values) && shown - reach <= Math.max(...values);
}

/** The inputs at their least and most: together where they are added up, in every mixture elsewhere. */
function cornersOf(inputs: readonly (TableFigure | number)[], kind: string): readonly (readonly number[])[] {
  if (kind === 'total-of-parts' || kind === 'mean-of') return [-1, 1].map(way => inputs.map(input => valueOf(input) + way * slackOf(input)));
  return inputs.reduce<readonly (readonly number[])[]>((corners, input) => corners.flatMap(corner => (slackOf(input) === 0 ? [[...corner, valueOf(input)]] : [-1, 1].map(way => [...corner, valueOf(input) + way * slackOf(input)]))), [[]]);
}
