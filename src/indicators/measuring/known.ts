import { addDays, addMonths, longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Known, RecordKind } from '#journeys/pathway.ts';
import type { Period } from '#indicators/period.ts';

const WORDS: Readonly<Record<RecordKind, string>> = {
  contacts: 'contacts', earlyHelp: 'early help', referrals: 'referrals', assessments: 'assessments', section47Enquiries: 'section 47 enquiries',
  initialConferences: 'initial child protection conferences', childInNeedPlans: 'child in need plans', childProtectionPlans: 'child protection plans',
  protectionPlanSummaries: 'Annex A list 7', preProceedings: 'pre-proceedings', care: 'looked after children', careSummaries: 'Annex A list 8', careReviews: 'reviews of looked after children',
  healthOutcomes: 'health outcomes (OC2)', missingIncidents: 'missing incidents', adoption: 'adoption', previousPermanence: 'previous permanence',
  socialWorkers: 'social workers', careLeaverContacts: 'care leavers', adopters: 'prospective adopters',
};

interface Window { readonly from: CalendarDate; readonly until: CalendarDate }

/** The days for which each kind of record is known: windows that touch or overlap joined, in order. */
export type KnownDays = ReadonlyMap<RecordKind, readonly Window[]>;

export function knownDays(known: readonly Known[]): KnownDays {
  const days = new Map<RecordKind, { from: CalendarDate; until: CalendarDate }[]>();
  for (const { kind, from, until } of known.toSorted((a, b) => a.from - b.from)) {
    const windows = days.get(kind) ?? [];
    days.set(kind, windows);
    const last = windows.at(-1);
    if (last && from <= addDays(last.until, 1)) { if (until > last.until) last.until = until; } else windows.push({ from, until });
  }
  return days;
}

const windowsOf = (known: KnownDays, kind: RecordKind): readonly Window[] => known.get(kind) ?? [];

export interface Needed {
  readonly needs: readonly RecordKind[];
  readonly lookBackMonths?: number;
  readonly settlesAfterDays?: number;
}

/** The last day of a period on which all kinds of record are known; null where there is none. */
export function lastDayKnown(known: KnownDays, needs: readonly RecordKind[], { from, until }: Period): CalendarDate | null {
  let day: number = until;
  for (let moved = true; moved;) {
    moved = false;
    for (const kind of needs) {
      const window = windowsOf(known, kind).findLast(one => one.from <= day);
      if (!window) return null;
      if (window.until < day) { day = window.until; moved = true; }
    }
  }
  return day >= from ? day as CalendarDate : null;
}

/** Why the records that a figure needs are not known for the days it is about; null where all are. `at` asks for the last day alone. */
export function whyNotKnown(known: KnownDays, { needs, lookBackMonths = 0, settlesAfterDays = 0 }: Needed, period: Period, at: boolean): string | null {
  // Of a state the look-back ends with the day itself: twelve months to 31 March begin on 1 April.
  const from = at && lookBackMonths > 0 ? addMonths(addDays(period.until, 1), -lookBackMonths) : addMonths(at ? period.until : period.from, -lookBackMonths);
  const until = addDays(period.until, settlesAfterDays);
  for (const kind of needs) {
    const windows = windowsOf(known, kind);
    if (windows.length === 0) return `No return read holds ${WORDS[kind]}.`;
    if (windows.some(window => window.from <= from && window.until >= until)) continue;
    const last = windows.at(-1)!;
    if (settlesAfterDays > 0 && last.until >= period.until && last.from <= from) {
      return `Too recent: what follows within ${settlesAfterDays} days is known only to ${longDate(last.until)}.`;
    }
    return `${WORDS[kind][0]!.toUpperCase()}${WORDS[kind].slice(1)} are known ${windows.map(window => `from ${longDate(window.from)} to ${longDate(window.until)}`).join(' and ')}.`
      + (lookBackMonths > 0 ? ` The ${lookBackMonths} months before a period are needed too.` : '');
  }
  return null;
}
