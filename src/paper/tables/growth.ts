import { must } from '#kernel/assert.ts';
import { judge } from '#paper/tables/judge.ts';
import type { Judged } from '#paper/tables/judge.ts';
import type { Grid } from '#paper/tables/grid.ts';
import { yearIn } from '#paper/tables/grid.ts';
import type { Recognised } from '#paper/tables/recognised.ts';

/** `10% a year`, `3.5% p.a.`, `10% compound` */
const GROWTH = /([-+\u2212]?)(\d+(?:\.\d+)?)\s*(?:%|per cent)\s*(?:compound|growth|increase|rise)?\s*(?:a year|per year|per annum|p\.?\s?a\b\.?|each year|every year|annually|yearly|compound)/i;

/** A figure further from the stated growth than this is taken to follow something else. Assumption. */
const NEAR = 0.25;

/** Lines that say by how much they grow each year, held against their first year. */
export function growth(grid: Grid): Recognised {
  const judged = grid.labels.flatMap((label, line): readonly Judged[] => {
    const stated = GROWTH.exec(label);
    if (!stated) return [];
    const yearly = (Number(stated[2]) / 100) * (stated[1] === '' || stated[1] === '+' ? 1 : -1);
    const series = grid.headings.flatMap((heading, column) => { const figure = grid.figures[line]![column]; const year = yearIn(heading); return figure && year !== null && figure.form !== 'percent' ? [{ figure, year }] : []; });
    const [first, ...later] = series;
    if (!first || later.some(({ year }, i) => year <= series[i]!.year)) return [];
    return later.flatMap(({ figure, year }, i) => {
      const fromFirst = judge({ printed: figure, kind: 'compound-growth', inputs: [first.figure, yearly, year - first.year], unsigned: false });
      const before = must(series[i], 'the year before');
      const fromLast = judge({ printed: figure, kind: 'compound-growth', inputs: [before.figure, yearly, year - before.year], unsigned: false });
      const right = [fromFirst, fromLast].find(one => one?.finding === null) ?? fromFirst;
      return right && Math.abs(right.claim.printed.value - right.computed) <= NEAR * Math.abs(right.computed) ? [right] : [];
    });
  });
  return { judged, untested: [] };
}
