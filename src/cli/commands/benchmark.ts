import type { Issue } from '#kernel/issue.ts';
import { VERSION } from '#kernel/version.ts';
import type { Benchmark, Group } from '#benchmarks/benchmark.ts';
import { chosenAuthorities, statisticalNeighbours } from '#benchmarks/benchmark.ts';
import { tableToCsv } from '#documents/index.ts';
import { benchmarksOf } from '#jobs/benchmark-authority.ts';
import { overYears, overYearsBlocks, overYearsRecords } from '#jobs/benchmark-over-years.ts';
import { benchmarkRecords, catalogued, catalogueOf, measureBlocks, overviewBlocks } from '#jobs/benchmark-tables.ts';
import { authorityOf } from '#reference/local-authorities.ts';
import type { Block } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import { MEASURES, measureOf } from '#returns/published-statistics/measures/index.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { measuresOf, neighbourModelsOf } from '#returns/published-statistics/statistics.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { text, wholeNumberIfGiven } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { authorityAsked, readPublishedAt } from '#cli/published.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

function measuresAsked(statistics: PublishedStatistics, id: string | null): readonly Measure[] {
  if (id === null) return measuresOf(statistics).filter(one => one.id !== POPULATION);
  const measure = measureOf(id);
  if (!measure) throw wrongUse('--measure', `"${id}" is not a measure. One of: ${MEASURES.map(one => one.id).join(', ')}.`);
  if (!measuresOf(statistics).includes(measure)) throw wrongUse('--measure', `the files hold no figure of ${id}. They hold ${measuresOf(statistics).map(one => one.id).join(', ')}.`);
  return [measure];
}

/** A list of authorities, the year of a model of statistical neighbours, or the newest model in the files. */
function groupAsked(statistics: PublishedStatistics, words: string | null, authority: string): Group | null {
  if (words === null) return statisticalNeighbours(statistics, authority);
  if (/^\d{4}$/.test(words.trim())) {
    const group = statisticalNeighbours(statistics, authority, Number(words));
    if (!group) throw wrongUse('--neighbours', `the files hold no model of ${words} for this authority (${neighbourModelsOf(statistics).join(', ') || 'none at all'}).`);
    return group;
  }
  const numbers = words.split(',').map(part => part.trim());
  const unknown = numbers.filter(number => !authorityOf(number));
  if (unknown.length > 0) throw wrongUse('--neighbours', `${unknown.map(number => `"${number}"`).join(', ')}: not DfE numbers. Write them as 878,886,908, or the year of a model, such as 2021.`);
  return chosenAuthorities([...new Set(numbers)].filter(number => number !== authority));
}

/** One measure in full, or every measure in a line each. */
function blocksOf(benchmarks: readonly Benchmark[]): readonly Block[] {
  const [first, ...others] = benchmarks;
  if (first && others.length === 0) return measureBlocks(first);
  return [...overviewBlocks(benchmarks, 'id'), paragraph('--measure with one of the names shows the group, the rank in words and how many fewer there would be at its rate.')];
}

/** What a reader of the tables has to know about the files. */
function notesOn(group: Group | null, issues: readonly Issue[]): readonly string[] {
  const differences = issues.filter(({ rule }) => rule === 'published-editions-differ').length;
  const errors = issues.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  return [
    ...(group === null ? ['The files hold no statistical neighbours of this authority. Add their file, or name authorities with --neighbours.'] : []),
    ...(differences > 0 ? [`Editions give different figures in ${differences} cases; the newest is used. --format json lists them.`] : []),
    ...(errors > 0 ? [`The files led to ${errors} errors and warnings; --format json lists them.`] : []),
  ];
}

export const benchmark = command({
  id: 'benchmark',
  summary: 'Hold an authority against England, its region and its neighbours.',
  explains: [
    'Reads published statistics as they are downloaded: Explore Education Statistics, population estimates, statistical neighbours, the finance file of the interactive tool, '
    + 'or a CSV of your own with the columns authority, year, a measure and population. Files are known by their columns; several editions may be given at once, and the newest wins.',
    'Numbers are set against children under 18 at the middle of the year before. Each measure gets the mean and the median of the neighbours, the rank among all authorities, '
    + 'and how many fewer there would be at the neighbours’ rate. Figures that were hidden or missing stay so, and are said.',
  ],
  examples: [
    { command: 'headwater benchmark published/ --authority 845', says: 'every measure that the files hold, for its last year' },
    { command: 'headwater benchmark published/ --authority "East Sussex" --measure looked-after-children --since 2020', says: 'one measure, with each neighbour, the rank and the change' },
    { command: 'headwater benchmark published/ --authority 845 --neighbours 938,886,850 --format csv', says: 'against three authorities of your choice, for a spreadsheet' },
  ],
  takesPaths: true,
  options: {
    authority: text('NUMBER', 'the authority: its DfE number or its name'),
    measure: text('ID', 'one measure; all that the files hold when left out'),
    neighbours: text('LIST', 'DfE numbers parted by commas, or the year of a model; the newest statistical neighbours when left out'),
    year: wholeNumberIfGiven('YEAR', 1990, 2100, 'the year that ends on 31 March of it; the last one known when left out'),
    since: wholeNumberIfGiven('YEAR', 1990, 2100, 'show every year from this one, and the change; with --format csv a line for each area and year'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, paths, io) => {
    const authority = authorityAsked(values.authority);
    const { statistics, issues, places } = await readPublishedAt(paths, io);
    stopIfBlocked(issues);
    const group = groupAsked(statistics, values.neighbours, authority.dfeNumber);
    const benchmarks = benchmarksOf(statistics, { authority: authority.dfeNumber, measures: measuresAsked(statistics, values.measure), group, year: values.year, since: values.since });
    if (benchmarks.length === 0) throw wrongUse('--authority', `the files hold no such figure of ${authority.name} (${authority.dfeNumber}).`);
    const tables = benchmarks.flatMap(one => overYears(statistics, catalogued(one), one) ?? []);
    return {
      exitCode: EXIT.done, out: values.out, inputs: places,
      output: {
        text: width => blocksAsText([
          ...(tables.length === 1 ? tables.flatMap(one => overYearsBlocks(one, 'Every year: --format csv.')) : []),
          ...blocksOf(benchmarks), ...notesOn(group, issues).map(paragraph),
        ], width),
        json: () => ({ headwater: VERSION, authority: { dfeNumber: authority.dfeNumber, name: authority.name }, group, catalogue: catalogueOf(statistics, benchmarks), benchmarks, overYears: tables, findings: issues }),
        csv: () => tableToCsv(tables.length > 0 ? overYearsRecords(tables) : benchmarkRecords(benchmarks)),
      },
    };
  },
});
