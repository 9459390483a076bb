import { addDays, addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { fitFrontDoor } from '#demand/front-door/fit-front-door.ts';
import type { FrontDoorModel } from '#demand/front-door/front-door-model.ts';
import type { FrontDoorHistory } from '#demand/front-door/history.ts';
import { frontDoorHistory } from '#demand/front-door/history.ts';
import { partsOf } from '#demand/front-door/parts.ts';
import type { PartKnown } from '#demand/front-door/parts.ts';

/** What the returns tell of the front door on a day, as whatever is done there needs it: plain data without anything of a child. */
export interface FrontDoorBasis {
  readonly history: FrontDoorHistory;
  readonly model: FrontDoorModel;
  readonly parts: readonly PartKnown[];
  /** Children who started to be looked after in the twelve months up to the day; null where they are not known. */
  readonly startsOfCareLastYear: number | null;
  /** Consultations that the authority counted itself in the last twelve months of the history; null where it did not count all of them. */
  readonly consultationsLastYear: number | null;
}

/** What is known of the front door may be older than the projection by this much. Assumption. */
const MOST_MONTHS_BEFORE = 12;

/** Nothing is known after the day. */
export const knownUntil = (pathway: Pathway, day: CalendarDate): Pathway =>
  ({ ...pathway, known: pathway.known.filter(({ from }) => from <= day).map(one => (one.until > day ? { ...one, until: day } : one)) });

/** Null where the returns do not tell of two stages of the front door for a year, or only of times long before the day. */
export function frontDoorBasis(pathway: Pathway, day: CalendarDate): FrontDoorBasis | null {
  const history = frontDoorHistory(knownUntil(pathway, day));
  if (history === null || !history.stages.some(({ id }) => id !== 'care' && id !== 'protection-plans')) return null;
  const last = history.monthEnds.at(-1)!;
  if (addMonths(addDays(last, 1), MOST_MONTHS_BEFORE) <= day) return null;
  return {
    history, model: fitFrontDoor(history), parts: partsOf(pathway, history),
    startsOfCareLastYear: startsOfCare(pathway, addMonths(day, -12), day), consultationsLastYear: consultations(pathway, history),
  };
}

function startsOfCare({ people, known }: Pathway, after: CalendarDate, until: CalendarDate): number | null {
  if (!known.some(one => one.kind === 'care' && one.from <= addDays(after, 1) && one.until >= until)) return null;
  return people.reduce((count, { care }) => count + (care?.periodsOfCare ?? []).filter(({ commencedOn, startIsKnown }) => startIsKnown && commencedOn > after && commencedOn <= until).length, 0);
}

function consultations({ monthlyFigures }: Pathway, { monthEnds }: FrontDoorHistory): number | null {
  const counted = monthEnds.slice(-12).map(end => monthlyFigures.find(({ measure, monthEnd, area }) => measure === 'consultations' && monthEnd === end && area === '')?.value);
  return counted.length === 12 && counted.every(value => typeof value === 'number') ? sum(counted) : null;
}
