import { describe, expect, test } from 'vitest';
import { figureOfCell } from '#paper/tables/figure.ts';

const read = (text: string) => { const figure = figureOfCell(text, 1, 0); return figure && [figure.value, figure.form, figure.step]; };

describe('a cell prints', () => {
  test.each([
    ['1,234', 1234, 'number', 1], ['12.50', 12.5, 'number', 0.01], ['-5.10%', -0.051, 'percent', 0.0001], ['\u221212%', -0.12, 'percent', 0.01], ['(1,200)', -1200, 'number', 1],
    ['£1.248,000', 1_248_000, 'pounds', 1], ['£56.6m', 56_600_000, 'pounds', 100_000], ['£4 million', 4_000_000, 'pounds', 1_000_000], ['-£20k', -20_000, 'pounds', 1000],
    ['£980,000⁴', 980_000, 'pounds', 1], ['72%*', 0.72, 'percent', 0.01], ['+3', 3, 'number', 1], ['1 234', 1234, 'number', 1],
  ] as const)('%s as a figure', (text, value, form, step) => {
    expect(read(text)).toEqual([value, form, step]);
  });

  test.each(['', '-', 'c', 'x', 'n/a', '100-160', '2010/11', '31/03/2012', '12 fte', '1,23', '1.2.3', '(12', 'Total', '#N/A', '6 of 8'])('no figure to reckon with in "%s"', text => {
    expect(read(text)).toBe(null);
  });
});
