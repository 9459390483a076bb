import { capitalised } from '#kernel/words.ts';
import type { Benchmark } from '#benchmarks/benchmark.ts';
import type { Compared } from '#benchmarks/compared.ts';
import { catalogued, comparedAs, membersTable, ordinal, shownFigure, shownOrNone } from '#jobs/benchmark-tables.ts';
import type { ChartBlock, DotRow, Format } from '#reports/block.ts';
import { listed } from '#reports/format.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';

const formatOf = ({ unit }: Measure): Format => (unit === 'pence' ? 'pounds' : unit === 'share' ? 'percent' : 'count');


type Known = Compared & { readonly comparable: number };
const known = (compared: readonly Compared[]): readonly Known[] => compared.filter((one): one is Known => one.comparable !== null);

/** What a reader who does not see the dots has to know of them. */
function descriptionOf(benchmark: Benchmark, members: readonly Known[]): string {
  const measure = catalogued(benchmark);
  const { own, england, region, group } = benchmark;
  const value = (one: Compared): string => `${one.name} ${shownOrNone(measure, one.comparable)}`;
  const ranked = known([own, ...members]).toSorted((a, b) => b.comparable - a.comparable);
  const place = ranked.findIndex(({ area }) => area === own.area) + 1;
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  const missing = group === null ? [] : group.members.filter(({ comparable }) => comparable === null).map(({ name, missing: why }) => `${name} (${why})`);
  return [
    place === 0 ? `${own.name} has no figure.` : `${own.name} stands at ${shownFigure(measure, own.comparable!)}${members.length === 0 ? '' : `, ${ordinal(place)} from the highest of ${ranked.length}`}.`,
    highest && lowest && ranked.length > 1 ? `From ${value(highest)} to ${value(lowest)}.` : '',
    `${value(england)}, ${value(region)}${group === null ? '' : `, median of the group ${shownOrNone(measure, group.median)}`}.`,
    missing.length === 0 ? '' : `No dot: ${listed(missing)}.`,
  ].filter(words => words !== '').join(' ');
}

/** The authority among its group, England and the region: a row and a dot each, the highest at the top; null where nobody has a figure. */
export function neighboursChart(benchmark: Benchmark): ChartBlock | null {
  const measure = catalogued(benchmark);
  const { own, england, region, group, yearEnding } = benchmark;
  const members = known(group?.members ?? []);
  const dotsOf = (series: string, compared: readonly Compared[]): readonly DotRow[] =>
    known(compared).map(({ name, comparable }) => ({ label: name, dots: [{ series, value: comparable }] }));
  const rows = [
    ...dotsOf('own', [own]), ...dotsOf('group', members), ...dotsOf('whole', [england, region]),
    ...(typeof group?.median === 'number' ? [{ label: 'Median of the group', dots: [{ series: 'median', value: group.median }] }] : []),
  ].toSorted((a, b) => b.dots[0]!.value - a.dots[0]!.value);
  if (rows.length === 0) return null;
  const title = `${measure.title}, ${yearEnding}: ${own.name}${group === null ? '' : ' and its group'}`;
  const series = [
    { id: 'own', title: own.name }, { id: 'group', title: group?.group.title ?? '' },
    { id: 'whole', title: `England and ${region.name}` }, { id: 'median', title: 'Median of the group' },
  ];
  return {
    kind: 'chart', id: 'neighbours-chart', title, longDescription: descriptionOf(benchmark, members),
    valueAxis: { title: capitalised(comparedAs(measure)), format: formatOf(measure) },
    data: { kind: 'dots', rows, series: group === null ? series.filter(({ id }) => id === 'own' || id === 'whole') : series },
    table: membersTable(benchmark, [own, england, region, ...group?.members ?? []], title),
  };
}
