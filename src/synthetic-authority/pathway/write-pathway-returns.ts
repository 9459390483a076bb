import { isoDate } from '#kernel/calendar-date.ts';
import type { MonthlyFigure } from '#journeys/pathway.ts';
import { writeReturns, type ReturnFile } from '#synthetic-authority/write-returns.ts';
import { halfYearEnds } from './annex-a-list.ts';
import { csvOf } from './csv.ts';
import type { PathwayAuthority } from './make-pathway-authority.ts';
import { PLAN_HEADER } from './thrive-plan.ts';
import { writeAnnexA } from './write-annex-a.ts';
import { writeCinCensus } from './write-cin-census.ts';

function monthlyRow({ measure, monthEnd: end, area, value, source }: MonthlyFigure): readonly string[] {
  return [measure, isoDate(end).slice(0, 7), area, typeof value === 'number' ? String(value) : '', typeof value === 'number' ? '' : value, source];
}

/** SSDA903, a folder a year. */
export function writeCareReturns({ seed, shape: { care: { lastYearEnding, returnYears } }, children }: PathwayAuthority): readonly ReturnFile[] {
  return writeReturns(children, lastYearEnding - returnYears + 1, lastYearEnding, { seed }).map(({ name, text }) => ({ name: `ssda903/${name}`, text }));
}

/** What no return of a child holds: monthly measures, population, and the plan with its targets and key dates. */
export function writeOwnTables({ shape, monthlyFigures }: PathwayAuthority): readonly ReturnFile[] {
  return [
    { name: 'monthly-measures/monthly-measures.csv', text: csvOf(['measure', 'month', 'area', 'value', 'symbol', 'source'], monthlyFigures.map(monthlyRow)) },
    { name: 'population/children-under-18.csv', text: csvOf(['area', 'year', 'age', 'population'], shape.population.map(([midYear, count]) => [shape.name, String(midYear), '0-17', String(count)])) },
    { name: 'plan/plan.csv', text: csvOf(PLAN_HEADER, shape.plan) },
  ];
}

/**
 * Every return that an authority would have made of its years, one file after the other, because together they are large:
 * SSDA903 (a folder a year), children in need census (a file a year), Annex A (a folder each half-year), and its own tables.
 */
export function* writePathwayReturns(authority: PathwayAuthority): Generator<ReturnFile> {
  const { shape, people } = authority;
  const { lastYearEnding, returnYears } = shape.care;
  yield* writeCareReturns(authority);
  for (let year = lastYearEnding - returnYears + 1; year <= lastYearEnding; year += 1) yield writeCinCensus(people, year);
  for (const day of halfYearEnds(authority.observedFrom, authority.observedUntil)) yield* writeAnnexA(authority, day, shape.messyShareOfCells);
  yield* writeOwnTables(authority);
}
