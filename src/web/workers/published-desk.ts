import type { Issue } from '#kernel/issue.ts';
import { MOST_YEARS } from '#demand/outlook/project-areas.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import { OUTLOOK_MEASURES, outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { OutlookArea, OutlookData } from '#demand/outlook/outlook-data.ts';
import { figuresOf, yearsHeld } from '#demand/outlook/outlook-data.ts';
import { benchmarksOf } from '#jobs/benchmark-authority.ts';
import { neighboursChart } from '#jobs/benchmark-chart.ts';
import { overYears, overYearsBlocks } from '#jobs/benchmark-over-years.ts';
import { benchmarkRecords, headTable, overviewBlocks, wordsOn } from '#jobs/benchmark-tables.ts';
import { authorityOutlook, outlookDataFrom } from '#jobs/outlook-from-published.ts';
import { REORGANISATIONS } from '#reference/reorganisations.ts';
import type { Block } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import { outlookParts, outlookRecords } from '#reports/outlook-blocks.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import { PUBLISHED_STATISTICS_RULES } from '#returns/published-statistics/rules.ts';
import type { Area, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { areasOf, isNumber, measuresOf, seriesOf } from '#returns/published-statistics/statistics.ts';
import type { Progress, PublishedAnswer, PublishedAsked, PublishedPart, PublishedSummary } from '#web/workers/protocol.ts';

/** Answers questions about the published statistics of one reading. */
export interface PublishedDesk {
  readonly summary: PublishedSummary;
  answer(asked: PublishedAsked, onProgress: (progress: Progress) => void): PublishedAnswer;
}

export function publishedDesk(statistics: PublishedStatistics, issues: readonly Issue[]): PublishedDesk {
  const data = outlookDataFrom(statistics);
  // Every authority is forecast for the outlook of one, so the same question is not worked out twice.
  const outlooks = new Map<string, PublishedPart>();
  return {
    summary: summaryOf(statistics, data, issues),
    answer: ({ authority, outlook, compared }, onProgress) => {
      const key = JSON.stringify([authority, outlook]);
      let made = outlooks.get(key);
      if (made === undefined) {
        onProgress({ words: 'Forecasting every authority, now and as it would have been done in each past year', share: null });
        made = outlookPart(data, authority, outlook);
        outlooks.set(key, made);
      }
      return { outlook: made, neighbours: neighboursPart(statistics, authority, compared), measures: measuresPart(statistics, authority) };
    },
  };
}

/** The measures that areas are compared by: children are what the others are set against. */
const comparable = (statistics: PublishedStatistics): readonly Measure[] => measuresOf(statistics).filter(({ id }) => id !== POPULATION);

function summaryOf(statistics: PublishedStatistics, data: OutlookData, issues: readonly Issue[]): PublishedSummary {
  const measures = comparable(statistics);
  const hasFigure = ({ id }: Area): boolean => measures.some(measure => statistics.figures.get(measure.id)?.has(id));
  return {
    authorities: areasOf(statistics, 'authority').filter(hasFigure).map(({ id, name }) => ({ id, title: `${name}${untilWhen(id)}` }))
      .toSorted((a, b) => (a.title < b.title ? -1 : 1)),
    outlookMeasures: OUTLOOK_MEASURES.flatMap(({ id, title }) => {
      const held = yearsHeld(data, id);
      return held === null ? [] : [{ id, title, ...held }];
    }),
    measures: measures.map(({ id, title, publication }) => ({ id, title, publication })),
    files: statistics.files, issues, rules: PUBLISHED_STATISTICS_RULES.map(({ id, title }) => ({ id, title })),
  };
}

/** Two authorities are called Dorset, and one of them is no more. */
function untilWhen(authority: string): string {
  const ended = REORGANISATIONS.find(({ before }) => before.includes(authority));
  return ended === undefined ? '' : ` (until ${ended.lastYearEnding})`;
}

const cannot = (field: string, message: string): PublishedPart => ({ blocks: [], problem: { field, message }, records: null });

function outlookPart(data: OutlookData, authority: string, { measure: id, fromYear, years, target }: PublishedAsked['outlook']): PublishedPart {
  const measure = outlookMeasureOf(id);
  const held = measure === null ? null : yearsHeld(data, id);
  const area = data.areas.find(({ authorities }) => authorities.includes(authority));
  if (measure === null || held === null) return cannot('outlook-measure', 'The files hold no yearly count that an outlook can be made of. Add “Children looked after in England” or “Children in need” for several years.');
  if (area === undefined) return cannot('outlook-authority', 'The files hold no figures of this authority. Choose another.');
  const last = figuresOf(data, id, area.stableUnit).at(-1)?.yearEnding;
  if (last === undefined) return cannot('outlook-authority', `The files hold no number of ${measure.counted} in ${area.name}. Choose another measure or authority, or add the files that hold it.`);
  const one = authorityOutlook(data, area, { measure, fromYear: fromYear ?? last, years: Math.min(years, MOST_YEARS), target });
  if (one === null) return cannot('outlook-from-year', whyNoOutlook(data, area, measure, fromYear ?? last));
  return { blocks: outlookParts(one, 3), problem: null, records: outlookRecords([one.outlook], data.areas) };
}

/** Years before the one forecast from, as the outlook asks for four in all. */
const YEARS_OF_LEARNING = 3;

function whyNoOutlook(data: OutlookData, area: OutlookArea, { id, counted }: OutlookMeasure, fromYear: number): string {
  const own = figuresOf(data, id, area.stableUnit).map(({ yearEnding }) => yearEnding);
  if (!own.includes(fromYear)) return `The files hold no number of ${counted} in ${area.name} for ${fromYear}. Give a year from ${own[0]} to ${own.at(-1)}.`;
  const first = yearsHeld(data, id)?.first ?? fromYear;
  if (fromYear - first < YEARS_OF_LEARNING) return `No outlook can be made from ${fromYear}: it takes four years of figures, and the files begin with ${first}. Give a later year, or add earlier editions.`;
  return 'No outlook can be made from these files: it is learnt from many authorities. Add the official files, which hold all of them.';
}

/** Years that a change is shown over where nobody named a year: as long as an outlook looks ahead. */
const YEARS_OF_CHANGE = 5;

const NO_NEIGHBOURS = 'The files hold no statistical neighbours of this authority, so it stands beside England and its region alone. Add the file of the statistical neighbours model.';

function neighboursPart(statistics: PublishedStatistics, authority: string, { measure: id, since }: PublishedAsked['compared']): PublishedPart {
  const measure = comparable(statistics).find(one => one.id === id);
  if (measure === undefined) return cannot('neighbours-measure', 'The files do not hold this measure. Choose one that they hold.');
  const own = seriesOf(statistics, id, authority).filter(({ value }) => isNumber(value)).map(({ yearEnding }) => yearEnding);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return cannot('neighbours-measure', `The files hold no number of this measure for this authority. Choose another.`);
  if (since !== null && !(own.includes(since) && since < last)) return cannot('neighbours-since', `There is no change to show from ${since}: the files hold numbers from ${first} to ${last}. Give a year from ${first} to ${last - 1}, or leave it empty.`);
  const changeFrom = since ?? (own.length < 2 ? null : own.find(year => year >= last - YEARS_OF_CHANGE) ?? first);
  return {
    blocks: benchmarksOf(statistics, { authority, measures: [measure], group: 'neighbours', year: last, since: changeFrom }).flatMap((one): readonly Block[] => {
      const chart = neighboursChart(one);
      const years = overYears(statistics, measure, one);
      return [
        ...(chart === null ? [] : [chart]), wordsOn(one), headTable(one), ...(one.group === null ? [paragraph(NO_NEIGHBOURS)] : []),
        ...(years === null ? [] : overYearsBlocks(years, 'Only the first and the last few years fit here.')),
      ];
    }),
    problem: null,
    records: null,
  };
}

function measuresPart(statistics: PublishedStatistics, authority: string): PublishedPart {
  const benchmarks = benchmarksOf(statistics, { authority, measures: comparable(statistics), group: 'neighbours', year: null, since: null });
  if (benchmarks.length === 0) return cannot('measures-authority', 'The files hold no number of this authority. Choose another.');
  return { blocks: overviewBlocks(benchmarks, 'title'), problem: null, records: benchmarkRecords(benchmarks) };
}
