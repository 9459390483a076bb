import { longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PersonPart, RecordKind, Referral } from '#journeys/pathway.ts';
import type { ComparedReturn, Days, Report } from '#returns/across-returns/across-check.ts';
import { sharedDays } from '#returns/across-returns/compared-return.ts';

/** A time that lasts to the day before `until`; null while open. */
export interface Span { readonly from: CalendarDate; readonly until: CalendarDate | null }

export const careOf = (person: PersonPart): readonly Span[] => (person.care?.periodsOfCare ?? []).map(({ commencedOn, ceasedOn }) => ({ from: commencedOn, until: ceasedOn }));

export const plansOf = (person: PersonPart): readonly Span[] => (person.childProtectionPlans ?? []).map(({ startedOn, endedOn }) => ({ from: startedOn, until: endedOn }));

/** Whether an episode of need was open on one of the days. One closed with nothing further was not; the day of closure counts. */
export const isOpenWithin = ({ on, closedOn, noFurtherAction }: Referral, { from, until }: Days): boolean =>
  on <= until && (closedOn === null ? noFurtherAction !== true : closedOn >= from);

export const isWithin = (span: Span, { from, until }: Days): boolean => span.from <= until && (span.until === null || span.until > from);

/**
 * Children of whom one return tells a span on days of which both tell everything, and the other none. Annex A has only the
 * latest plan and the latest time in care of a child, so one that began after those days stands for any on them.
 */
export function spansInOneOnly(one: ComparedReturn, other: ComparedReturn, kind: RecordKind, spansOf: (person: PersonPart) => readonly Span[], what: string, report: Report): void {
  for (const days of sharedDays(one, kind, other, kind)) {
    for (const [id, person] of one.people) {
      const span = spansOf(person).find(each => isWithin(each, days));
      if (span === undefined) continue;
      const twin = other.people.get(id);
      if (twin !== undefined && spansOf(twin).some(each => each.until === null || each.until > days.from)) continue;
      report(person, `${one.nameOn(kind, days.until)}: ${what} ${inWords(span)}. ${other.nameOn(kind, days.until)}, which tells of ${longDate(days.from)} to ${longDate(days.until)} too: ${twin === undefined ? 'the child is not in it' : 'none'}`);
    }
  }
}

const inWords = ({ from, until }: Span): string => `from ${longDate(from)}${until === null ? ', still open' : ` to ${longDate(until)}`}`;
