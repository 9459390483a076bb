import { financialYearName, longDate } from '#kernel/calendar-date.ts';
import { isBlocking } from '#kernel/issue.ts';
import type { Projection } from '#demand/projection.ts';
import type { Block, KeyFigure } from '#reports/block.ts';
import { bullets, lead, paragraph, warning } from '#reports/block.ts';
import { rangesFailed } from '#reports/coverage.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { counted, formatCount, formatRange } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { bestSentence } from '#reports/sections/baselines.ts';
import { estimateAt, horizonsReached, lastKnown, projectedOf } from '#reports/series.ts';
import { HOW_TO_READ_80, noData } from '#reports/words.ts';

const MONTHS_A_YEAR = 12;

function figures(input: ReportInput): readonly KeyFigure[] {
  const { projection } = input;
  if (!projection) return [];
  const now = lastKnown(input, 'looked-after');
  const total = projectedOf(projection, 'looked-after');
  const horizons = horizonsReached(projection).filter((_, index, all) => index === 0 || index === all.length - 1);
  const wholeYear = projection.years.find(year => year.placementGroup === 'all' && year.monthsProjected === MONTHS_A_YEAR);
  return [
    ...(now === null ? [] : [{ label: 'Looked after now', value: now, format: 'children', detail: `on ${longDate(projection.from)}` } satisfies KeyFigure]),
    ...horizons.flatMap((horizon): KeyFigure[] => {
      const estimate = estimateAt(total, horizon.index);
      return estimate ? [{ label: `Projected for ${longDate(horizon.on)}`, value: estimate.middle, format: 'children', detail: `80% range ${formatRange(estimate.range80, 'children')}` }] : [];
    }),
    ...(wholeYear && input.prices ? [{
      label: `Projected cost ${financialYearName(wholeYear.yearEnding)}`, value: wholeYear.quantiles['0.5'], format: 'pounds-short',
      detail: `80% range ${formatRange({ low: wholeYear.quantiles['0.1'], high: wholeYear.quantiles['0.9'] }, 'pounds-short')}${input.prices.invented ? '; invented prices' : ''}`,
    } satisfies KeyFigure] : []),
  ];
}

/** Whether the ranges held a year ahead, where that could be checked. */
function coverage(projection: Projection): readonly string[] {
  const result = projection.backtest.results.find(one => one.method === 'model' && one.placementGroup === 'all' && one.horizon === MONTHS_A_YEAR);
  if (!result || result.inside80 === null || result.outcomes === 0) return [];
  return [`Of ${counted(result.outcomes, 'forecast', 'forecasts')} of the total made again for a year ahead, ${formatCount(result.inside80)} had the outcome inside the 80% range.`];
}

function points(input: ReportInput): readonly string[] {
  const setAside = input.issues.filter(issue => issue.severity === 'error').length;
  const repaired = input.issues.filter(issue => issue.severity === 'repair').length;
  return [
    HOW_TO_READ_80,
    ...(input.projection ? [bestSentence(input.projection), ...coverage(input.projection)] : []),
    `The checks of the returns led to ${counted(repaired, 'repair', 'repairs')} and ${counted(setAside, 'error', 'errors')}.`,
  ];
}

function write(input: ReportInput): readonly Block[] {
  if (!input.projection) {
    return [
      ...(isBlocking(input.issues) ? [warning('No figures can be made until the findings that stop them are put right.')] : []),
      paragraph(noData('there is no projection', 'Choose your returns and make one.')),
    ];
  }
  const failed = rangesFailed(input.projection.backtest);
  return [
    ...(failed === null ? [] : [warning(failed)]),
    lead('On the present course, and with nothing new decided:'),
    { kind: 'key-figures', figures: figures(input) },
    bullets(points(input)),
  ];
}

export const inBrief: Section = { id: 'in-brief', title: 'In brief', needs: ['projection'], write, example: exampleInput };
