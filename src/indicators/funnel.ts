import { addDays } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway, Person, RecordKind } from '#journeys/pathway.ts';
import { NOT_KNOWN } from '#indicators/divisions.ts';
import type { About } from '#indicators/indicator.ts';
import type { KnownDays } from '#indicators/measuring/known.ts';
import { knownDays, whyNotKnown } from '#indicators/measuring/known.ts';
import type { Period } from '#indicators/period.ts';

/** A step of the funnel from contact to care, and how soon the next is looked for. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly RecordKind[];
  readonly events: (person: Person) => readonly { readonly on: CalendarDate; readonly about: About }[];
  /** The next step counts as following when the same child reaches it within so many days, this one included. */
  readonly followedWithinDays: number;
  readonly source: string;
}

/** In order. A step follows the one before; nothing says that a child passes through all of them. */
export const STAGES: readonly Stage[] = [
  {
    id: 'contacts', title: 'Contacts', needs: ['contacts'], followedWithinDays: 10, source: 'A decision on a contact is due in one working day; ten days leave room for late recording. Assumption.',
    events: ({ contacts }) => contacts.map(one => ({ on: one.on, about: one })),
  },
  {
    id: 'referrals', title: 'Referrals', needs: ['referrals'], followedWithinDays: 30, source: 'An assessment that starts 0 to 30 days after a referral is its outcome, as in the regional quality assurance tools.',
    events: ({ referrals }) => referrals.map(one => ({ on: one.on, about: one })),
  },
  {
    id: 'assessments', title: 'Assessments', needs: ['assessments'], followedWithinDays: 45, source: 'The time an assessment may take: 45 working days; 45 days is the window of the regional tools.',
    events: ({ assessments }) => assessments.map(one => ({ on: one.startedOn, about: one })),
  },
  {
    id: 'section-47-enquiries', title: 'Section 47 enquiries', needs: ['section47Enquiries'], followedWithinDays: 45, source: 'A conference is due 15 working days after the strategy discussion; 45 days leave room for late ones. Assumption.',
    events: ({ section47Enquiries }) => section47Enquiries.map(one => ({ on: one.startedOn, about: one })),
  },
  {
    id: 'initial-conferences', title: 'Initial child protection conferences', needs: ['initialConferences'], followedWithinDays: 45, source: 'A plan that starts within 45 days of a conference is its outcome, as in the regional quality assurance tools.',
    events: ({ initialConferences }) => initialConferences.map(one => ({ on: one.on, about: one })),
  },
  {
    id: 'protection-plans', title: 'Child protection plans', needs: ['childProtectionPlans'], followedWithinDays: 365, source: 'A year after a plan starts. Assumption.',
    events: ({ childProtectionPlans }) => childProtectionPlans.map(one => ({ on: one.startedOn, about: one })),
  },
  {
    id: 'starts-of-care', title: 'Starts of care', needs: ['care'], followedWithinDays: 0, source: 'SSDA903: first episode of a period of care.',
    events: ({ care }) => (care?.periodsOfCare ?? []).filter(({ startIsKnown }) => startIsKnown).map(({ commencedOn }) => ({ on: commencedOn, about: {} })),
  },
];

interface Step { readonly on: CalendarDate; readonly source: string; readonly area: string; readonly nextAfterDays: number | null }

/** Every event of every stage with the time to the next stage: made once, then read for any month, source or area. */
export interface Funnel { readonly known: KnownDays; readonly steps: readonly (readonly Step[])[] }

export function funnelOf({ people, known }: Pathway): Funnel {
  const steps: Step[][] = STAGES.map(() => []);
  for (const person of people) {
    const events = STAGES.map(stage => stage.events(person));
    events.forEach((ofStage, i) => {
      const within = STAGES[i]!.followedWithinDays;
      const next = events[i + 1] ?? [];
      for (const { on, about } of ofStage) {
        const days = next.reduce<number | null>((soonest, { on: then }) => (then < on || then - on > within || (soonest !== null && soonest <= then - on) ? soonest : then - on), null);
        // The source of a later step is that of the referral it belongs to: the latest on or before.
        const source = about.source ?? person.referrals.findLast(referral => referral.on <= on)?.source ?? NOT_KNOWN;
        steps[i]!.push({ on, source, area: about.area ?? NOT_KNOWN, nextAfterDays: days });
      }
    });
  }
  return { known: knownDays(known), steps };
}

export interface StageFigures {
  readonly stage: Stage;
  /** Events of the period; null where they are not known for all of it. */
  readonly count: number | null;
  /** Of those, how many were followed by the next stage in time, and half of them within so many days. */
  readonly followed: { readonly count: number; readonly share: number; readonly medianDays: number | null } | null;
  /** What stands where a number cannot: `x` not known, `c` hidden, `z` that nothing comes after the last step; null where nothing is missing. */
  readonly symbol: 'x' | 'c' | 'z' | null;
  /** Why there is no count, or no word on what followed. */
  readonly why: string | null;
}

export interface FunnelSlice { readonly source?: string; readonly area?: string }

export function funnelFigures({ known, steps }: Funnel, period: Period, slice: FunnelSlice = {}): readonly StageFigures[] {
  return STAGES.map((stage, i): StageFigures => {
    const why = whyNotKnown(known, stage, period, false);
    if (why !== null) return { stage, count: null, followed: null, symbol: 'x', why };
    const ofPeriod = steps[i]!.filter(({ on, source, area }) => on >= period.from && on <= period.until
      && (slice.source === undefined || source === slice.source) && (slice.area === undefined || area === slice.area));
    const next = STAGES[i + 1];
    if (!next) return { stage, count: ofPeriod.length, followed: null, symbol: 'z', why: null };
    const later = { ...period, until: addDays(period.until, stage.followedWithinDays) };
    const whyNext = whyNotKnown(known, next, later, false);
    if (whyNext !== null || ofPeriod.length === 0) return { stage, count: ofPeriod.length, followed: null, symbol: 'x', why: whyNext };
    const days = ofPeriod.flatMap(({ nextAfterDays }) => (nextAfterDays === null ? [] : [nextAfterDays])).toSorted((a, b) => a - b);
    return { stage, count: ofPeriod.length, followed: { count: days.length, share: days.length / ofPeriod.length, medianDays: medianOf(days) }, symbol: null, why: null };
  });
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The sources, or areas, that the first stage of the funnel knows in a period, most frequent first. */
export function valuesInFunnel({ steps }: Funnel, period: Period, of: 'source' | 'area'): readonly string[] {
  const counts = new Map<string, number>();
  for (const step of steps.slice(0, 2).flat()) if (step.on >= period.from && step.on <= period.until) counts.set(step[of], (counts.get(step[of]) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}
