import { drawNormal } from '#kernel/distributions.ts';
import { exp } from '#kernel/mathematics.ts';
import { stream } from '#kernel/random.ts';
import type { OutlookData, YearFigure } from '#demand/outlook/outlook-data.ts';

/** Areas that are nobody's: counts that wander, in four regions and one without, with gaps, a step of recording and a tiny area. */
export function madeUpAreas(seed: number, { areas = 30, years = 14, firstYear = 2006 } = {}): OutlookData {
  const random = stream(seed, 'made-up-areas');
  const list = Array.from({ length: areas }, (_, i) => ({ stableUnit: String(900 + i), name: `Area ${i}`, region: i % 5 === 0 ? '' : `region ${i % 5}`, authorities: [String(900 + i)] }));
  const series = list.map((_, i) => {
    let level = i === 1 ? 6 : 60 + 40 * i;
    return Array.from({ length: years }, (__, year): YearFigure => {
      level *= exp(0.01 + 0.004 * (i % 5) + 0.09 * drawNormal(random)) * (i === 7 && year === 6 ? 1.9 : 1);
      return { yearEnding: firstYear + year, value: Math.max(1, Math.round(level)) };
    }).filter((__, year) => (i * 7 + year * 3) % 23 !== 0);
  });
  const people = list.map((_, i) => Array.from({ length: years - 4 }, (__, year) => ({ yearEnding: firstYear + 4 + year, value: Math.round(12_000 + 8_000 * i * (1 + 0.01 * year)) })));
  return {
    areas: list,
    // Some of those who start cease in the same year, more of them in the next.
    measures: { 'looked-after': byUnit(list, series), referrals: byUnit(list, series), started: byUnit(list, series), ceased: byUnit(list, series.map(left)) },
    population: byUnit(list, people),
  };
}

const left = (started: readonly YearFigure[]): readonly YearFigure[] =>
  started.map(({ yearEnding, value }, i) => ({ yearEnding, value: Math.ceil(0.3 * value + 0.5 * (started[i - 1]?.value ?? value)) }));

const byUnit = (areas: OutlookData['areas'], series: readonly (readonly YearFigure[])[]): Readonly<Record<string, readonly YearFigure[]>> =>
  Object.fromEntries(areas.map(({ stableUnit }, i) => [stableUnit, series[i]!]));
