import { isoDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { BASELINES } from '#demand/baselines.ts';
import type { Backtest, Projection } from '#demand/projection.ts';
import type { Journeys } from '#journeys/child.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import { BACKTEST_DEFAULTS, runBacktest } from '#jobs/project.ts';
import { publicFinding } from '#jobs/projection-document.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { TableBlock } from '#reports/block.ts';
import { backtest as backtestSection } from '#reports/sections/backtest.ts';
import { writeSection } from '#reports/index.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { poolOf } from '#cli/pool.ts';
import { journeysOf, readReturnsAt } from '#cli/reading.ts';
import { reportInputOf } from '#cli/report-input.ts';

interface Asked { readonly origins: number; readonly months: number; readonly replicates: number; readonly seed: number; readonly threads: number | null }

async function tested(journeys: Journeys, history: Projection['history'], { seed, threads, ...backtest }: Asked, io: Io): Promise<Backtest> {
  const progress = progressOn(io);
  const pool = poolOf(threads ?? io.processors);
  try {
    return await runBacktest(journeys, PLACEMENT_GROUPS, { seed, backtest }, history, pool, (share, doing) => progress.show(doing, share), io.stop);
  } finally {
    progress.clear();
    await pool.close();
  }
}

/** A projection of nothing but its backtest, for the section that writes about it. */
function onlyBacktest({ observedUntil }: Journeys, history: Projection['history'], backtest: Backtest, { seed, replicates }: Asked): Projection {
  return {
    from: observedUntil, months: [], replicates, seed, series: [], endings: [], history, years: [], groupsWithoutPrice: [],
    baselines: BASELINES.map(({ id, title, explanation }) => ({ id, title, explanation, values: [] })), backtest,
  };
}

const FIELDS = ['method', 'placementGroup', 'horizon', 'outcomes', 'meanAbsoluteError', 'bias', 'inside80', 'inside95'] as const;

const csvOf = ({ results }: Backtest): string => recordsToCsv('backtest',
  FIELDS.map((title): TableBlock['columns'][number] => ({ title, format: title === 'method' || title === 'placementGroup' ? 'text' : 'count' })),
  results.map(result => FIELDS.map(field => result[field] ?? '')));

export const backtest = command({
  id: 'backtest',
  summary: 'Test the forecasts on the authority’s own past.',
  explains: [
    'Goes back to earlier dates (origins), forecasts from each with only what was known then, and compares with what came: '
    + 'how far forecasts missed, whether they ran high or low, and how often the outcome fell inside the 80% and 95% ranges, for the total and each placement. '
    + 'Simple forecasts are tested the same way; where one of them does better here than the model, it says so.',
    'It needs at least two and a half years of returns; more years give more origins, and a longer look ahead.',
  ],
  examples: [
    { command: 'headwater backtest returns/', says: 'from up to eight dates, up to three years ahead' },
    { command: 'headwater backtest returns/ --origins 4 --months 24', says: 'from the last four dates, up to two years ahead' },
    { command: 'headwater backtest returns/ --format csv --out backtest.csv', says: 'every result, for a spreadsheet' },
  ],
  takesPaths: true,
  options: {
    origins: wholeNumber('N', BACKTEST_DEFAULTS.origins, 1, 30, 'forecast from at most so many earlier dates, six months apart'),
    months: wholeNumber('N', BACKTEST_DEFAULTS.months, 6, 60, 'how far ahead to compare'),
    replicates: wholeNumber('N', BACKTEST_DEFAULTS.replicates, 100, 10_000, 'how many times the months are lived from each date'),
    seed: wholeNumber('N', 1, 0, 4_294_967_295, 'names the chance that is drawn'),
    threads: wholeNumberIfGiven('N', 1, 64, 'how many processors to use; all when left out'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, paths, io) => {
    const read = await readReturnsAt(paths, io);
    const journeys = journeysOf(read);
    const history = monthEndHistory(journeys);
    const result = await tested(journeys, history, values, io);
    const input = { ...reportInputOf(read, io), history, projection: onlyBacktest(journeys, history, result, values) };
    return {
      exitCode: EXIT.done, out: values.out, inputs: read.places,
      output: {
        text: width => blocksAsText(writeSection(backtestSection, input), width),
        json: () => ({ headwater: VERSION, ...result, origins: result.origins.map(isoDate), findings: read.issues.map(publicFinding) }),
        csv: () => csvOf(result),
      },
    };
  },
});
