import { MONTHLY_MEASURES } from '#returns/monthly-measures/measures.ts';

/** The measure of the row that shows how to fill in the others; it is no figure. */
export const EXAMPLE = 'example';

const HEADER = ['Measure', 'Month', 'Area', 'Value', 'Symbol', 'Source', 'What it is', 'Unit', 'When', 'Explanation'];

const UNITS = { count: 'number', hours: 'hours', GBP: 'pounds', FTE: 'full-time equivalents', percent: 'per cent (72 for 72%)' } as const;

const csvLine = (cells: readonly string[]): string =>
  `${cells.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** An empty sheet of monthly measures to fill in, CSV: an example and a row for each measure, to be copied for each month. */
export function monthlyMeasuresTemplate(): string {
  const example = [EXAMPLE, '2012-10', '', '1371', '', 'Front door log', 'An example; it is not read as a figure', '', '',
    'One row for each measure and month. Leave the area blank for the whole authority. Where there is no number, leave the value blank and write a symbol: .. not supplied, z not applicable, x not available, c hidden because it is small.'];
  const rows = MONTHLY_MEASURES.map(({ id, title, unit, kind, explanation }) => [id, '', '', '', '', '', title, UNITS[unit], kind === 'flow' ? 'in the month' : 'at the end of the month', explanation]);
  return [HEADER, example, ...rows].map(csvLine).join('');
}
