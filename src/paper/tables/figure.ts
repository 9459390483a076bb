import { roundTo } from '#kernel/mathematics.ts';
import type { FigureForm } from '#paper/claim.ts';

/** A figure as a cell prints it. */
export interface TableFigure {
  readonly text: string;
  /** A percentage with its sign is a ratio; millions and thousands that the cell names are multiplied out. */
  readonly value: number;
  readonly form: Exclude<FigureForm, 'month'>;
  /** One in the last decimal place that is printed. */
  readonly step: number;
  /** How far the figure behind it may lie from the printed one; 0 for a count. */
  readonly slack: number;
  /** Row as the file shows it, and column counted from 0. */
  readonly row: number;
  readonly column: number;
}

const UNITS: Readonly<Record<string, number>> = { m: 1e6, million: 1e6, k: 1e3, bn: 1e9, billion: 1e9, '': 1 };

/** Sign or bracket, pound sign, digits, unit or percentage, and marks of a footnote. */
const FIGURE = /^(\(?)\s*([-+\u2212\u2013]?)\s*(£?)\s*([-\u2212]?)(\d[\d, ]*(?:\.\d+)?|\.\d+)\s*(m|million|bn|billion|k|%|per cent)?\s*(\)?)\s*[*\u2020\u2021\u00b9\u00b2\u00b3\u2070\u2074-\u2079]*$/i;

/** The figure of a cell; null where it prints none that can be reckoned with: words, ranges, dates, symbols. */
export function figureOfCell(text: string, row: number, column: number): TableFigure | null {
  const match = FIGURE.exec(withCommas(text.trim()));
  if (!match) return null;
  const [, open, sign, pound, inner, written = '', unitWritten = '', close] = match;
  const digits = written.replace(/[, ]/g, '');
  if ((open === '(') !== (close === ')') || !/^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?\s*$|^[\d.]+\s*$/.test(written)) return null;
  const unit = unitWritten.toLowerCase();
  const isPercent = unit === '%' || unit === 'per cent';
  const factor = isPercent ? 0.01 : UNITS[unit] ?? 1;
  const places = digits.split('.')[1]?.length ?? 0;
  const isNegative = open === '(' || (sign !== '' && sign !== '+') || inner !== '';
  const step = roundTo(factor * Number(`1e-${places}`), 12);
  const form = isPercent ? 'percent' : pound === '£' ? 'pounds' : 'number';
  return { text: text.trim(), value: roundTo(Number(digits) * factor, 12) * (isNegative ? -1 : 1), form, step, slack: form === 'number' && step === 1 ? 0 : step / 2, row, column };
}

/** A full stop in the place of the first comma, as in `£1.248,000`. */
const withCommas = (text: string): string => text.replace(/(\d)\.(?=\d{3},\d{3}\b)/, '$1,');
