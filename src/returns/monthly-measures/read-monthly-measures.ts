import { financialYearEnding, isoDate, monthName } from '#kernel/calendar-date.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import type { MonthlyFigure } from '#journeys/pathway.ts';
import { isOfficialSymbol } from '#reference/official-symbols.ts';
import { MONTHLY_MEASURES } from '#returns/monthly-measures/measures.ts';
import type { MonthlyMeasure } from '#returns/monthly-measures/measure.ts';
import { readGrid } from '#returns/monthly-measures/read-grid.ts';
import type { GridRow } from '#returns/monthly-measures/read-grid.ts';
import { readMonth } from '#returns/monthly-measures/read-month.ts';
import { EXAMPLE } from '#returns/monthly-measures/template.ts';
import { monthlyMeasureIssue } from '#returns/monthly-measures/rules.ts';
import type { MonthlyMeasureRule } from '#returns/monthly-measures/rules.ts';
import type { FileAccount, ReturnReading } from '#returns/return-format.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** They tell of no child. */
export interface MonthlyMeasuresReading extends ReturnReading { readonly journeys: null }

interface Remark { readonly rule: MonthlyMeasureRule; readonly message: string; readonly column?: string; readonly value?: string }
interface Read { readonly figure: MonthlyFigure | null; readonly remarks: readonly Remark[] }
interface Standing { readonly figure: MonthlyFigure; readonly row: GridRow }

/**
 * Reads monthly measures: columns measure, month and value, and if wanted area, symbol and source. A row is one figure, a
 * number or an official symbol; it is used or set aside with an issue. Rows of the template that nobody filled in count as
 * blank. Of two figures for one measure, month and area the later counts, files in the order of their names.
 */
export function readMonthlyMeasures(files: readonly SourceFile[]): Checked<MonthlyMeasuresReading> {
  const issues: Issue[] = [];
  const standing = new Map<string, Standing>();
  const accounts: FileAccount[] = [];
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { value: rows, issues: found } = readGrid(file);
    issues.push(...found);
    const read = rows.map(row => ({ row, ...readRow(row) }));
    for (const { row, figure, remarks } of read) {
      for (const remark of remarks) issues.push(issueAt(row, remark));
      if (figure === null) continue;
      const before = standing.get(keyOf(figure));
      if (before !== undefined) issues.push(issueAt(row, toldAgain(before, figure)));
      standing.set(keyOf(figure), { figure, row });
    }
    accounts.push(accountOf(file.name, read));
  }
  issues.push(...unknownMeasures([...standing.values()]));
  const monthlyFigures = [...standing].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { figure }]) => figure);
  return { value: { journeys: null, part: { people: [], adopters: [], known: [], monthlyFigures }, accounts }, issues };
}

function accountOf(file: string, read: readonly Read[]): FileAccount {
  const figures = read.flatMap(({ figure }) => figure ?? []);
  const filledIn = read.filter(({ figure, remarks }) => figure !== null || remarks.length > 0).length;
  return {
    file, table: 'Monthly measures', returnYears: [...new Set(figures.map(({ monthEnd }) => financialYearEnding(monthEnd)))].toSorted((a, b) => a - b),
    rowsRead: filledIn, rowsUsed: figures.length, rowsRepaired: 0, rowsSetAside: filledIn - figures.length,
  };
}

const keyOf = ({ measure, area, monthEnd }: MonthlyFigure): string => `${measure}\n${area.toLowerCase()}\n${isoDate(monthEnd)}`;

const issueAt = ({ file, row }: GridRow, { rule, message, ...where }: Remark): Issue => monthlyMeasureIssue(rule, message, { file, row, ...where });

function readRow(row: GridRow): Read {
  const refused = (rule: MonthlyMeasureRule, message: string, column?: string, value?: string): Read =>
    ({ figure: null, remarks: [{ rule, message, ...(column === undefined ? {} : { column }), ...(value === undefined ? {} : { value }) }] });
  const measure = measureId(row.measure);
  const isFilledIn = row.value !== '' || row.symbol !== '';
  if (measure === EXAMPLE || (!isFilledIn && row.month === '')) return { figure: null, remarks: [] };
  if (measure === '') return refused('monthly-measure-missing', 'The row names no measure.', 'measure');
  const monthEnd = readMonth(row.month);
  if (monthEnd === null) return refused('monthly-measure-month-unreadable', row.month === '' ? 'The row names no month.' : 'Not a month such as 2012-10, Oct-12 or 31/10/2012.', 'month', row.month);
  if (!isFilledIn) return refused('monthly-measure-value-missing', `There is no number of ${measure} for ${monthName(monthEnd)}, and no symbol that says why.`, 'value');
  return readValue(row, KNOWN.get(measure), value => ({ measure, monthEnd, area: row.area, value, source: row.source || row.file }), refused);
}

function readValue(row: GridRow, measure: MonthlyMeasure | undefined, figureOf: (value: MonthlyFigure['value']) => MonthlyFigure, refused: (rule: MonthlyMeasureRule, message: string, column: string, value: string) => Read): Read {
  const inValue = row.value.toLowerCase();
  // A symbol is met in the column of values too, as official tables have it.
  const symbol = row.symbol.toLowerCase() || (isOfficialSymbol(inValue) ? inValue : '');
  if (symbol !== '' && !isOfficialSymbol(symbol)) return refused('monthly-measure-symbol-unknown', 'Not c, z, x, k, low, u, .. or -.', 'symbol', row.symbol);
  if (isOfficialSymbol(symbol) && (row.value === '' || isOfficialSymbol(inValue))) return { figure: figureOf(symbol), remarks: [] };
  const value = readNumber(row.value, measure?.unit ?? null);
  if (value === null) return refused('monthly-measure-value-unreadable', 'Not a number such as 1371 or 1,371.50.', 'value', row.value);
  if (value < 0 && measure !== undefined && measure.unit !== 'GBP') return refused('monthly-measure-value-negative', 'The number is below zero.', 'value', row.value);
  const doubt = (rule: MonthlyMeasureRule, message: string): Remark => ({ rule, message, column: 'value', value: row.value });
  const remarks: readonly Remark[] = [
    ...(symbol === '' ? [] : [doubt('monthly-measure-value-and-symbol', `The row says ${row.value} and ${symbol}.`)]),
    ...(measure?.unit === 'count' && !Number.isInteger(value) ? [doubt('monthly-measure-value-not-whole', 'The number is not whole.')] : []),
    ...(measure?.unit === 'percent' && ((value > 0 && value <= 1 && !row.value.includes('%')) || value > 100) ? [doubt('monthly-measure-percentage-doubtful', 'Per cent run from 0 to 100.')] : []),
  ];
  return { figure: figureOf(value), remarks };
}

const hyphened = (text: string): string => text.trim().toLowerCase().replace(/[\s_-]+/g, '-');

const KNOWN: ReadonlyMap<string, MonthlyMeasure> = new Map(MONTHLY_MEASURES.flatMap(measure => [[hyphened(measure.title), measure], [measure.id, measure]]));

/** A measure is named by its id or its title, in any case, with spaces or hyphens. */
const measureId = (text: string): string => KNOWN.get(hyphened(text))?.id ?? hyphened(text);

/** `1,371`, `£1,234.50`, `(200)`, `72%` for a percentage; null for anything else. */
function readNumber(text: string, unit: MonthlyMeasure['unit'] | null): number | null {
  const plain = text.trim().replace(/^\((.*)\)$/, '-$1').replace(/[£,\s]/g, '').replace(unit === 'percent' || unit === null ? /%$/ : /$^/, '');
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i.test(plain) ? Number(plain) : null;
}

function toldAgain({ figure, row }: Standing, later: MonthlyFigure): Remark {
  const where = `row ${row.row} of ${row.file}`;
  return figure.value === later.value
    ? { rule: 'monthly-measure-repeated', message: `The same figure of ${later.measure} for ${monthName(later.monthEnd)} stands in ${where}.` }
    : { rule: 'monthly-measure-contradicted', message: `For ${later.measure} in ${monthName(later.monthEnd)} this row has ${later.value}, and ${where} has ${figure.value}.`, column: 'value', value: String(later.value) };
}

/** One note for each measure that is not known, at the first row that has it. */
function unknownMeasures(standing: readonly Standing[]): readonly Issue[] {
  const first = new Map<string, { readonly row: GridRow; figures: number }>();
  for (const { figure, row } of standing) {
    if (KNOWN.has(figure.measure)) continue;
    const found = first.get(figure.measure);
    if (found === undefined) first.set(figure.measure, { row, figures: 1 });
    else found.figures += 1;
  }
  return [...first].map(([measure, { row, figures }]) =>
    issueAt(row, { rule: 'monthly-measure-unknown', message: `"${measure}" is no measure of the template (${figures} ${figures === 1 ? 'figure' : 'figures'}).`, column: 'measure', value: measure }));
}
