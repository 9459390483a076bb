import { computed, signal } from '@preact/signals';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import type { Projection } from '#demand/projection.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { blocked, result } from '#web/state.ts';
import type { Reading } from '#web/workers/protocol.ts';

/** Identifiers of children are shown only while somebody asks for them, and never in a report that is downloaded. */
export const showChildIdentifiers = signal(false);

function today(): CalendarDate {
  const now = new Date();
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function reportInputOf(reading: Reading, projection: Projection | null, showChildren: boolean): ReportInput {
  return {
    title: 'Looked after children: history and projection',
    authority: reading.authority,
    madeOn: today(),
    version: VERSION,
    reading: reading.summary,
    issues: reading.issues,
    rules: reading.rules,
    history: projection?.history ?? reading.history,
    projection,
    prices: reading.prices,
    placementGroups: PLACEMENT_GROUPS,
    showChildIdentifiers: showChildren,
  };
}

/** What the sections on the page write from; null while there is nothing to say. */
export const reportInput = computed<ReportInput | null>(() => {
  if (result.value !== null) return reportInputOf(result.value.reading, result.value.projection, showChildIdentifiers.value);
  return blocked.value === null ? null : reportInputOf(blocked.value, null, showChildIdentifiers.value);
});
