import { calendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { exampleObservedFrom, exampleProjection } from '#reports/example/example-projection.ts';
import type { FileRead, ReportInput } from '#reports/report-input.ts';

const YEARS = [2021, 2022, 2023, 2024, 2025] as const;

const exampleFiles = (): FileRead[] => [
  ...YEARS.flatMap((year): FileRead[] => [
    { file: `${year}/header.csv`, table: 'header', returnYears: [year], rowsRead: 840 + year - 2020, rowsUsed: 838 + year - 2020, rowsRepaired: 0, rowsSetAside: 2 },
    { file: `${year}/episodes.csv`, table: 'episodes', returnYears: [year], rowsRead: 1510, rowsUsed: 1489, rowsRepaired: 17, rowsSetAside: 4 },
  ]),
  { file: '2025/notes.csv', table: null, returnYears: [], rowsRead: 12, rowsUsed: 0, rowsRepaired: 0, rowsSetAside: 12 },
];

const exampleIssues = (): Issue[] => [
  ...Array.from({ length: 14 }, (_, index): Issue => ({
    rule: 'placement-provider-missing', severity: 'warning', message: 'PLACE_PROVIDER is blank for a foster placement.', action: 'Counted as in-house.',
    file: '2024/episodes.csv', row: 12 + index * 9, column: 'PLACE_PROVIDER', child: `EX${100 + index}`,
  })),
  ...Array.from({ length: 17 }, (_, index): Issue => ({
    rule: 'stale-open-episode', severity: 'repair', message: 'The episode is open in this return and absent from the next.', action: 'Closed on 31 March of its return year.',
    file: '2022/episodes.csv', row: 40 + index * 3, column: 'DEC', value: '', child: `EX${200 + index}`,
  })),
  ...[0, 1, 2, 3].map((index): Issue => ({
    rule: 'date-not-real', severity: 'error', message: 'DECOM is not a date.', action: 'The row was set aside.',
    file: '2023/episodes.csv', row: 200 + index, column: 'DECOM', value: '31/06/2022', child: `EX${300 + index}`,
  })),
  { rule: 'table-not-recognised', severity: 'warning', message: 'No table of the return has these columns.', action: 'The file was not used.', file: '2025/notes.csv' },
];

/** The whole of an invented authority's report: for examples, tests and looking at. */
export function exampleInput(): ReportInput {
  const projection = exampleProjection();
  return {
    title: 'Children looked after: where we are and where we are heading',
    authority: 'Example Council',
    madeOn: calendarDate(2025, 6, 12),
    version: '0.1.0',
    reading: { files: exampleFiles(), children: 1310, observedFrom: exampleObservedFrom(), observedUntil: projection.from },
    issues: exampleIssues(),
    rules: [
      { id: 'placement-provider-missing', title: 'The provider of a placement is missing' },
      { id: 'stale-open-episode', title: 'An open episode is missing from the next return' },
      { id: 'date-not-real', title: 'A date that the calendar does not have' },
      { id: 'table-not-recognised', title: 'A file that is none of the tables of the return' },
    ],
    history: projection.history,
    projection,
    prices: { source: 'invented-prices.csv', invented: true, yearlyInflation: { residential: 0.05 } },
    placementGroups: PLACEMENT_GROUPS,
    showChildIdentifiers: false,
  };
}

/** An input in which nothing was read and nothing made. */
export function emptyInput(): ReportInput {
  return {
    title: 'Children looked after', authority: null, madeOn: calendarDate(2025, 6, 12), version: '0.1.0', reading: null, issues: [], rules: [],
    history: [], projection: null, prices: null, placementGroups: PLACEMENT_GROUPS, showChildIdentifiers: false,
  };
}
