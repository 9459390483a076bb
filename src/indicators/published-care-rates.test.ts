import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roundTo } from '#kernel/mathematics.ts';
import type { PersonPart } from '#journeys/pathway.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { ceasingToBeLookedAfterRate } from '#indicators/catalogue/ceasing-to-be-looked-after-rate.ts';
import { ceasingToBeLookedAfter } from '#indicators/catalogue/ceasing-to-be-looked-after.ts';
import { longTermStability } from '#indicators/catalogue/long-term-stability.ts';
import { lookedAfterChildren } from '#indicators/catalogue/looked-after-children.ts';
import { lookedAfterRate } from '#indicators/catalogue/looked-after-rate.ts';
import { startsToBeLookedAfterRate } from '#indicators/catalogue/starts-to-be-looked-after-rate.ts';
import { startsToBeLookedAfter } from '#indicators/catalogue/starts-to-be-looked-after.ts';
import { threeOrMorePlacements } from '#indicators/catalogue/three-or-more-placements.ts';
import { examplePathway, on } from '#indicators/example-pathway.test-support.ts';
import { meterOf } from '#indicators/measuring/meter.ts';
import { yearOf } from '#indicators/period.ts';

/**
 * For every authority of the year ending March 2025, children in care to the published counts must come out at the rates
 * and percentages that the Department for Education printed.
 */
const folder = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data', 'published', 'ees');
const YEAR = '2025';
const OF_ID = new Map([lookedAfterChildren, startsToBeLookedAfter, ceasingToBeLookedAfter].map(one => [one.id, one]));

type Row = Readonly<Record<string, string>>;

/** The cells of a line; names of some authorities have a comma and stand in quotes. */
const cellsOf = (line: string): readonly string[] => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(match => match[1] ?? match[2]!);

/** Rows of the year by authority and measure. */
function published(file: string, measureOf: (row: Row) => string): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const [header, ...lines] = readFileSync(join(folder, file), 'utf8').replaceAll(/[\uFEFF\r]/g, '').trim().split('\n').map(cellsOf);
  const found = new Map<string, Map<string, Row>>();
  for (const line of lines) {
    const row = Object.fromEntries(header!.map((name, i) => [name, line[i]!]));
    if (row['time_period'] !== YEAR || row['geographic_level'] !== 'Local authority') continue;
    const area = found.get(row['old_la_code']!) ?? new Map<string, Row>();
    found.set(row['old_la_code']!, area.set(measureOf(row), row));
  }
  return found;
}

interface Counts { readonly lookedAfter: number; readonly started: number; readonly ceased: number; readonly moved: number; readonly longTerm: number; readonly stable: number }

const many = (count: number, one: Partial<PersonPart>): readonly Partial<PersonPart>[] => Array.from({ length: count }, () => one);

/** Children who make the counts: moved, for three placements or more in the year; longTerm, under 16 in care two and a half years; stable, those of them with one carer for two. */
function childrenOf({ lookedAfter, started, ceased, moved, longTerm, stable }: Counts): readonly Partial<PersonPart>[] {
  const startedAndStayed = Math.min(started, lookedAfter - longTerm);
  const movedLongTerm = Math.min(moved, longTerm - stable);
  const movedNew = Math.min(moved - movedLongTerm, startedAndStayed);
  const movedOthers = moved - movedLongTerm - movedNew;
  return [
    ...many(stable, cared('2015-01-01', ...inCare([['2020-01-01']]))),
    ...many(movedLongTerm, cared('2015-01-01', ...inCare([['2020-01-01'], ['2024-06-01'], ['2024-09-01']]))),
    ...many(longTerm - stable - movedLongTerm, cared('2015-01-01', ...inCare([['2020-01-01'], ['2023-06-01']]))),
    ...many(movedNew, cared('2015-01-01', ...inCare([['2024-04-01'], ['2024-06-01'], ['2025-03-31']]))),
    ...many(startedAndStayed - movedNew, cared('2015-01-01', ...inCare([['2025-03-31']]))),
    ...many(movedOthers, cared('2015-01-01', ...inCare([['2024-01-01'], ['2024-06-01'], ['2024-09-01']]))),
    ...many(lookedAfter - longTerm - startedAndStayed - movedOthers, cared('2008-01-01', ...inCare([['2020-01-01']]))),
    ...many(started - startedAndStayed, cared('2015-01-01', ...inCare([['2024-05-01']], '2024-08-01'))),
    ...many(ceased - (started - startedAndStayed), cared('2015-01-01', ...inCare([['2020-01-01']], '2025-03-31'))),
  ];
}

describe.skipIf(!existsSync(folder))('the published figures of children in care (skipped where the shared data are not there)', () => {
  test('come out of the published counts, authority by authority', () => {
    const rates = published('cla_number_and_rate_per_10k_children__2025_edition.csv', row => row['population_type']!.split(' ')[1]!);
    const stabilities = published('la_cla_placement_stability.csv', row => `${row['cla_group']}|${row['placement_stability']}`);
    const year = yearOf(on('2025-03-31'));
    let checked = 0;
    for (const [code, rate] of rates) {
      const [lookedAfter, started, ceased] = ['looked', 'starting', 'ceasing'].map(name => rate.get(name)!);
      const stability = stabilities.get(code)!;
      const moved = stability.get('CLA on 31 March|With 3 or more placements during the year')!;
      const group = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years';
      const stable = stability.get(`${group}|Living with the same carer for at least 2 years`)!;
      const longTerm = stability.get(`${group}|Total children`)!;
      const [counts, printed] = [[lookedAfter, started, ceased, moved, longTerm, stable].map(row => Number(row!['children_count'])), [
        lookedAfter!['rate_per_10000'], started!['rate_per_10000'], ceased!['rate_per_10000'], moved['children_percent'], stable['children_percent'],
      ].map(Number)];
      if ([...counts, ...printed].some(value => Number.isNaN(value))) continue;
      const people = childrenOf({ lookedAfter: counts[0]!, started: counts[1]!, ceased: counts[2]!, moved: counts[3]!, longTerm: counts[4]!, stable: counts[5]! });
      const midYear2024 = { people: Number(lookedAfter!['population_estimate']), vintage: 'of the publication' };
      const meter = meterOf(examplePathway({ people }), midYear => (midYear === 2024 ? midYear2024 : null), id => OF_ID.get(id)!);
      const found = [lookedAfterRate, startsToBeLookedAfterRate, ceasingToBeLookedAfterRate, threeOrMorePlacements, longTermStability]
        .map((indicator, i) => roundTo(meter.figure(indicator, year).value! * (i < 3 ? 1 : 100), 0));
      expect([code, ...found]).toEqual([code, ...printed]);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(140);
  });
});
