import { addDays, ageInYears } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Person } from '#journeys/pathway.ts';
import type { About } from '#indicators/indicator.ts';
import { placementGroupOn } from '#indicators/placements.ts';

/** A way to divide a figure. Every event or child falls into exactly one value; `not-known` where nothing says. */
export interface Division {
  readonly id: string;
  readonly title: string;
  readonly valueOf: (person: Person | null, about: About | null, on: CalendarDate) => string;
}

export const NOT_KNOWN = 'not-known';

/** The bands of the Department for Education's statistics. */
const AGE_BANDS = [
  { id: 'under-1', youngerThan: 1 }, { id: '1-to-4', youngerThan: 5 }, { id: '5-to-9', youngerThan: 10 },
  { id: '10-to-15', youngerThan: 16 }, { id: '16-and-over', youngerThan: Infinity },
] as const;

const ageBand: Division = {
  id: 'age-band', title: 'Age',
  valueOf: (person, _, on) => {
    const bornOn = person?.bornOn ?? null;
    if (bornOn === null) return person?.expectedOn ? 'unborn' : NOT_KNOWN;
    const age = bornOn > on ? -1 : ageInYears(bornOn, on);
    return age < 0 ? 'unborn' : AGE_BANDS.find(band => age < band.youngerThan)!.id;
  },
};

/** The need that the record states; without one that of the latest referral, then of the episode of care current on the day. */
const need: Division = {
  id: 'need', title: 'Category of need',
  valueOf: (person, about, on) => about?.need
    ?? person?.care?.periodsOfCare.findLast(period => period.commencedOn <= on)?.episodes.findLast(episode => episode.commencedOn <= on)?.categoryOfNeed
    ?? person?.referrals.findLast(referral => referral.on <= on && referral.need !== null)?.need ?? NOT_KNOWN,
};

/** The source that the record states; without one that of the latest referral. */
const source: Division = {
  id: 'source', title: 'Source',
  valueOf: (person, about, on) => about?.source ?? person?.referrals.findLast(referral => referral.on <= on && referral.source !== null)?.source ?? NOT_KNOWN,
};

const area: Division = { id: 'area', title: 'Area or team', valueOf: (_, about) => about?.area ?? NOT_KNOWN };

const sex: Division = { id: 'sex', title: 'Sex', valueOf: person => (person === null || person.sex === 'unknown' ? NOT_KNOWN : person.sex) };

export const PLACEMENT_GROUP = 'placement-group';

/** Where the child lives by the cost groups of the placement codes; on the day of leaving care, where it lived until then. */
const placementGroup: Division = {
  id: PLACEMENT_GROUP, title: 'Placement',
  valueOf: (person, _, on) => (person === null ? NOT_KNOWN : placementGroupOn(person, on) ?? placementGroupOn(person, addDays(on, -1)) ?? 'not-in-care'),
};

export const DIVISIONS: readonly Division[] = [area, ageBand, sex, need, source, placementGroup];
