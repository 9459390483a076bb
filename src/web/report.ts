import { computed, signal } from '@preact/signals';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Issue } from '#kernel/issue.ts';
import type { ReportInput, RuleName } from '#reports/report-input.ts';
import type { Result } from '#web/state.ts';
import { blocked, result } from '#web/state.ts';
import type { Reading } from '#web/workers/protocol.ts';

/** Identifiers of children are shown only while somebody asks for them, and never in a report that is downloaded. */
export const showChildIdentifiers = signal(false);

export function today(): CalendarDate {
  const now = new Date();
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** What a report of a result writes from; of a reading alone where nothing could be projected from it. */
export function reportInputOf({ reading, projected, showChildren }: {
  readonly reading: Reading; readonly projected: Result | null; readonly showChildren: boolean;
}): ReportInput {
  return {
    title: 'Children looked after: history and projection',
    authority: reading.authority,
    madeOn: today(),
    version: VERSION,
    reading: reading.summary,
    issues: [...reading.issues, ...projected?.issues ?? []],
    rules: reading.rules,
    history: projected?.projection.history ?? reading.history,
    projection: projected?.projection ?? null,
    prices: reading.prices === null ? null : { ...reading.prices, yearlyInflation: projected?.settings.inflation ?? {} },
    placementGroups: PLACEMENT_GROUPS,
    showChildIdentifiers: showChildren,
  };
}

/** Findings that belong to no return, as a report of them alone would be given them. */
export const inputOfFindings = (issues: readonly Issue[], rules: readonly RuleName[]): ReportInput => ({
  title: '', authority: null, madeOn: today(), version: VERSION, reading: null, issues, rules, history: [], projection: null, prices: null,
  placementGroups: PLACEMENT_GROUPS, showChildIdentifiers: false,
});

/** What the sections on the page write from; null while there is nothing to say. */
export const reportInput = computed<ReportInput | null>(() => {
  const projected = result.value;
  const reading = projected?.reading ?? blocked.value;
  return reading === null ? null : reportInputOf({ reading, projected, showChildren: showChildIdentifiers.value });
});
