import { must } from '#kernel/assert.ts';
import { parseIsoDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Io } from '#cli/io.ts';
import { RULE_NAMES } from '#jobs/reading-summary.ts';
import type { Read } from '#cli/reading.ts';

/** What a report on these returns writes from, before anything was projected. */
export function reportInputOf(read: Read, io: Io): ReportInput {
  return {
    title: 'Children looked after: history and projection',
    authority: read.authority,
    madeOn: must(parseIsoDate(io.today()), 'today'),
    version: VERSION,
    reading: read.summary,
    issues: read.issues,
    rules: RULE_NAMES,
    history: [],
    projection: null,
    prices: null,
    placementGroups: PLACEMENT_GROUPS,
    showChildIdentifiers: false,
  };
}
