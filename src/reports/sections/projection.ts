import { longDate } from '#kernel/calendar-date.ts';
import type { Population, Projection } from '#demand/projection.ts';
import { POPULATIONS } from '#demand/projection.ts';
import type { Block, Cell, ChartBlock, Column, KeyFigure, TableBlock } from '#reports/block.ts';
import { bullets, lead, paragraph, subheading } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { fanOf, monthlyTable } from '#reports/fan.ts';
import { formatCount, formatRange } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { asEstimate, datesReported, estimateAt, groupsInUse, horizonsReached, lastKnown, projectedOf } from '#reports/series.ts';
import { HOW_TO_READ_80, HOW_TO_READ_95, lookedAfter, MIDDLES_DO_NOT_ADD, noData } from '#reports/words.ts';

const POPULATION_TITLES: Readonly<Record<Population, string>> = {
  all: 'All children', unaccompanied: 'Unaccompanied children', 'not-unaccompanied': 'All other children',
};

function keyFigures(input: ReportInput, projection: Projection): readonly KeyFigure[] {
  const series = projectedOf(projection, 'looked-after');
  const now = lastKnown(input, 'looked-after');
  const current: KeyFigure[] = now === null ? [] : [{ label: 'Looked after now', value: now, format: 'children', detail: `on ${longDate(projection.from)}` }];
  return [...current, ...horizonsReached(projection).flatMap((horizon): KeyFigure[] => {
    const estimate = estimateAt(series, horizon.index);
    if (!estimate) return [];
    return [{ label: `In ${horizon.months} months`, value: estimate.middle, format: 'children', detail: `80% range ${formatRange(estimate.range80, 'children')}` }];
  })];
}

function sentence(input: ReportInput, projection: Projection): string {
  const last = horizonsReached(projection).at(-1) ?? { index: projection.months.length - 1, on: projection.months.at(-1) ?? projection.from };
  const estimate = estimateAt(projectedOf(projection, 'looked-after'), last.index);
  if (!estimate) return noData('the total is not projected', 'Make the projection again.');
  const now = lastKnown(input, 'looked-after');
  const start = now === null ? '' : `${lookedAfter(now)} on ${longDate(projection.from)}. `;
  return `${start}On the present course we project ${formatCount(estimate.middle)} by ${longDate(last.on)}, with an 80% range of ${formatRange(estimate.range80, 'children')}.`;
}

function totalChart(input: ReportInput, projection: Projection): readonly ChartBlock[] {
  const fan = fanOf(input, projection, 'all', 'all');
  if (!fan) return [];
  return [{
    kind: 'chart', id: 'projection-total', title: 'Children looked after, known and projected',
    longDescription: `${sentence(input, projection)} The range widens with every month ahead.`,
    valueAxis: { title: 'Children looked after', format: 'children' },
    data: { kind: 'fan', fan },
    table: monthlyTable(projection, 'all', 'all', 'projection-by-month', 'Projected number looked after by month'),
  }];
}

function datesTable(projection: Projection): TableBlock {
  const series = projectedOf(projection, 'looked-after');
  const rows = datesReported(projection).flatMap(date => {
    const estimate = estimateAt(series, date.index);
    return estimate ? [[date.on, date.months, estimate.middle, estimate.range80, estimate.range95]] : [];
  });
  return {
    kind: 'table', id: 'projection-at-dates', caption: 'Projected number looked after at each 31 March and each horizon',
    columns: [
      { title: 'Date', format: 'date' }, { title: 'Months ahead', format: 'count' }, { title: 'Projected', format: 'children' },
      { title: '80% range', format: 'children', holds: 'range' }, { title: '95% range', format: 'children', holds: 'range' },
    ],
    rows,
  };
}

interface TableRow { readonly title: string; readonly placementGroup: string; readonly population: Population }

/** One row a group or population: now, and each horizon with its 80% range. */
function horizonTable(input: ReportInput, projection: Projection, id: string, caption: string, first: string, rows: readonly TableRow[]): TableBlock {
  const horizons = horizonsReached(projection);
  const columns: Column[] = [
    { title: first, format: 'text' }, { title: 'Now', format: 'children' },
    ...horizons.map((horizon): Column => ({ title: `In ${horizon.months} months (80% range)`, format: 'children', holds: 'estimate' })),
  ];
  return {
    kind: 'table', id, caption, columns,
    rows: rows.map((row): Cell[] => {
      const series = projectedOf(projection, 'looked-after', row.placementGroup, row.population);
      return [
        row.title,
        lastKnown(input, 'looked-after', row.placementGroup, row.population) ?? { symbol: 'x' },
        ...horizons.map((horizon): Cell => {
          const estimate = estimateAt(series, horizon.index);
          return estimate ? asEstimate(estimate) : { symbol: 'x' };
        }),
      ];
    }),
    lastRowIsTotal: true,
    note: `Now is ${longDate(projection.from)}. ${MIDDLES_DO_NOT_ADD}`,
  };
}

function groupsPart(input: ReportInput, projection: Projection): readonly Block[] {
  const groups = groupsInUse(input);
  if (groups.length === 0) return [];
  const panels = groups.flatMap(group => {
    const fan = fanOf(input, projection, group.id, 'all');
    return fan ? [{ title: group.title, fan }] : [];
  });
  const rows: TableRow[] = [...groups.map((group): TableRow => ({ title: group.title, placementGroup: group.id, population: 'all' })), { title: 'All placements', placementGroup: 'all', population: 'all' }];
  const table = horizonTable(input, projection, 'projection-by-placement-group', 'Projected number looked after by placement', 'Placement', rows);
  return [
    subheading('By placement', 'projection-by-placement'),
    {
      kind: 'chart', id: 'projection-placements', title: 'Children looked after by placement, known and projected',
      longDescription: `One small chart for each of ${groups.length} kinds of placement. Each has its own scale, so compare shapes and read numbers from the table.`,
      valueAxis: { title: 'Children', format: 'children' },
      data: { kind: 'panels', panels },
      table,
      showTable: true,
    },
  ];
}

function populationsPart(input: ReportInput, projection: Projection): readonly Block[] {
  const present = POPULATIONS.filter(population => population !== 'all' && projectedOf(projection, 'looked-after', 'all', population));
  if (present.length === 0) return [];
  const rows = [...present, 'all' as const].map((population): TableRow => ({ title: POPULATION_TITLES[population], placementGroup: 'all', population }));
  return [
    subheading('Unaccompanied children and others', 'projection-by-population'),
    horizonTable(input, projection, 'projection-by-population', 'Projected number looked after by population', 'Population', rows),
  ];
}

function write(input: ReportInput): readonly Block[] {
  const { projection } = input;
  if (!projection || projection.months.length === 0) return [paragraph(noData('there is no projection', 'Choose your returns and make one.'))];
  return [
    lead(sentence(input, projection)),
    { kind: 'key-figures', figures: keyFigures(input, projection) },
    bullets([HOW_TO_READ_80, HOW_TO_READ_95]),
    ...totalChart(input, projection),
    datesTable(projection),
    ...groupsPart(input, projection),
    ...populationsPart(input, projection),
  ];
}

export const projection: Section = { id: 'projection', title: 'Projection', needs: ['projection'], write, example: exampleInput };
