import { VERSION } from '#kernel/version.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { explainVariance } from '#jobs/explain-variance.ts';
import { populationOfBand } from '#jobs/population.ts';
import { varianceBlocks } from '#reports/analysis-blocks.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { readInputs } from '#cli/files/read-inputs.ts';
import { inflation } from '#cli/inflation.ts';
import { progressOn } from '#cli/io.ts';
import { date, path, text, wholeNumber } from '#cli/option.ts';
import { tableToCsv } from '#documents/index.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { firstTable } from '#cli/output/first-table.ts';
import { projectionDay, readPopulationFile, readPrices } from '#cli/projection-inputs.ts';
import { journeysOf, readReturnsAt } from '#cli/reading.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

export const variance = command({
  id: 'variance',
  summary: 'Explain why care has cost other than planned: starts, time in care, age, placements, price and inflation.',
  explains: [
    'Makes the projection that would have been made on an earlier day, with only what was known then, and holds what care has cost since against its mean. The difference is split into six parts that add up to the penny.',
    'Beside each part stands the range that chance alone gives it: a part inside that range is no finding.',
  ],
  examples: [
    { command: 'headwater variance returns/ --from 2024-03-31 --prices prices.csv', says: 'the year since, against the plan of that day' },
    { command: 'headwater variance returns/ --from 2023-03-31 --prices prices.csv --inflation 3%', says: 'two years, against a plan that supposed prices to rise by 3% a year' },
  ],
  takesPaths: true,
  options: {
    from: date('the day the plan is made on, the last of a month, with only what was known then'),
    prices: path('FILE', 'the price list, a CSV file'),
    inflation,
    population: path('FILE', 'children in the area by year and age, a CSV file of estimates or projections'),
    area: text('NAME', 'the name or code of the area in the population file, where it holds several'),
    replicates: wholeNumber('N', 300, 100, 10_000, 'how many times the months are lived, for the range of chance'),
    seed: wholeNumber('N', 1, 0, 4_294_967_295, 'names the chance that is drawn'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, paths, io) => {
    // What is not there at all is said before what is missing beside it.
    const prices = await readPrices(values.prices, PLACEMENT_GROUPS, io.workingFolder).catch(async (error: unknown) => { await readInputs(paths, io.workingFolder); throw error; });
    const population = await readPopulationFile(values.population, values.area, io.workingFolder);
    const sideFiles = [prices, population].filter(file => file !== null);
    const read = await readReturnsAt(paths, io, sideFiles.map(({ place }) => place));
    if (values.from === null) throw wrongUse('--from', 'say which day the plan is of, for example: --from 2024-03-31');
    if (prices === null) throw wrongUse('--prices', 'cost can only be explained with a price list. Give one; headwater project --help says what is in it.');
    stopIfBlocked([...read.issues, ...sideFiles.flatMap(({ issues }) => issues)]);
    const journeys = journeysOf(read);
    const from = projectionDay(values.from, journeys);
    if (from === journeys.observedUntil) throw wrongUse('--from', 'the returns end on that day: nothing has come since that could be explained. Give an earlier month end.');
    const progress = progressOn(io);
    const explained = await explainVariance({
      journeys, from, replicates: values.replicates, seed: values.seed, priceList: prices.value, inflation: values.inflation, ...(population ? { population: populationOfBand(population.value) } : {}),
    }, (share, doing) => progress.show(doing, share), io.stop).finally(() => progress.clear());
    return {
      exitCode: EXIT.done, out: values.out, inputs: [...read.places, ...sideFiles.map(({ place }) => place)],
      output: { text: width => blocksAsText(varianceBlocks(explained), width), json: () => ({ headwater: VERSION, ...explained }), csv: () => tableToCsv(firstTable(varianceBlocks(explained))) },
    };
  },
});
