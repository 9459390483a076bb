import { addDays, calendarDate, dateParts, daysInMonth } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { drawExponential, drawIndex, drawNormal, drawPoisson } from '#kernel/distributions.ts';
import { exp } from '#kernel/mathematics.ts';
import type { Random } from '#kernel/random.ts';
import { stream } from '#kernel/random.ts';
import type { Child } from '#journeys/child.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { Pathway, PersonPart, RecordKind } from '#journeys/pathway.ts';

/**
 * An authority's front door with a known future, made day by day and family by family. It shares nothing with the model
 * but the names of the stages: families of one to four come together, thresholds move every month and give way when the
 * door is busy, lags are days drawn from skewed distributions, children come back, and some go by other ways than the chain.
 */
export interface InventedShape {
  readonly contactsPerYear: number;
  readonly years: number;
  /** Standard deviation of a month's step of volume and of each threshold, in logarithms. */
  readonly volumeStep: number;
  readonly thresholdStep: number;
  /** Share of a rise in volume that thresholds take back. */
  readonly givesWay: number;
}

const KINDS: readonly RecordKind[] = ['contacts', 'referrals', 'assessments', 'childProtectionPlans', 'care'];
/** First and last day of what can be known. */
const FIRST = calendarDate(2016, 4, 1);
export const inventedEnd = ({ years }: InventedShape): CalendarDate => addDays(calendarDate(2016 + years, 4, 1), -1);

interface Pace { volume: number; swing: number; referral: number; assessment: number; plan: number; care: number }

const episodeOn = (on: CalendarDate) => ({
  commencedOn: on, ceasedOn: null, reasonForNewEpisode: 'S', legalStatus: 'C2', categoryOfNeed: 'N1', placementType: 'U6', placementProvider: 'PR1',
  reasonEpisodeCeased: null, reasonPlaceChange: null, homePostcode: null, placementPostcode: null, urn: null,
});

function careOf(localId: string, bornOn: CalendarDate, on: CalendarDate): Child {
  const placements = [{ commencedOn: on, ceasedOn: null, placementType: 'U6', placementProvider: 'PR1', firstEpisode: 0, lastEpisode: 0 }];
  return {
    id: localId, authority: '', localId, sex: 'female', bornOn, ethnicity: null, unaccompanied: null, shortBreaks: [],
    periodsOfCare: [{ commencedOn: on, startIsKnown: true, ceasedOn: null, reasonCeased: null, episodes: [episodeOn(on)], placements }],
  };
}

/** Days of a skewed wait with a mean: an exponential of two parts. */
const wait = (luck: Random, days: number): number => Math.floor((days * (drawExponential(luck) + drawExponential(luck))) / 2);

/** What becomes of one child's contact, by chances of its month. */
function storyOf(luck: Random, on: CalendarDate, pace: Pace): Pick<PersonPart, 'referrals' | 'assessments' | 'childProtectionPlans'> & { readonly careOn: CalendarDate | null } {
  const happens = (chance: number): boolean => luck.uniform() < chance;
  const none = { referrals: [], assessments: [], childProtectionPlans: [] };
  const straightOn = happens(0.002 * pace.care) ? addDays(on, wait(luck, 60)) : null;
  if (!happens(0.42 * pace.referral)) return { ...none, careOn: straightOn };
  const referredOn = addDays(on, Math.min(wait(luck, 2), 9));
  const referrals = [{ on: referredOn, source: null, need: null, noFurtherAction: null, closedOn: null, reasonForClosure: null, referralsInLast12Months: null, area: null }];
  if (!happens(Math.min(0.98, 0.72 * pace.assessment))) return { ...none, referrals, careOn: straightOn };
  const assessedOn = addDays(referredOn, wait(luck, 5));
  const assessments = [{ startedOn: assessedOn, authorisedOn: null, factors: [], supportRequired: null, referredOn, area: null }];
  if (!happens(0.14 * pace.plan)) return { ...none, referrals, assessments, careOn: happens(0.025 * pace.care) ? addDays(assessedOn, wait(luck, 45)) : straightOn };
  const plannedOn = addDays(assessedOn, 15 + wait(luck, 25));
  const plan = { startedOn: plannedOn, endedOn: null, initialCategory: 'NEG', latestCategory: 'NEG', previousPlans: 0, reviews: [], reviewsAreComplete: true, referredOn, area: null };
  return { referrals, assessments, childProtectionPlans: [plan], careOn: happens(0.16 * pace.care) ? addDays(plannedOn, wait(luck, 170)) : null };
}

function nextMonth(pace: Pace, luck: Random, shape: InventedShape): void {
  const before = pace.volume + pace.swing;
  pace.volume += shape.volumeStep * drawNormal(luck);
  pace.swing = 0.85 * pace.swing + 1.3 * shape.volumeStep * drawNormal(luck);
  const given = shape.givesWay * (pace.volume + pace.swing - before);
  for (const part of ['referral', 'assessment', 'plan', 'care'] as const) pace[part] *= exp(shape.thresholdStep * drawNormal(luck) - given / 2);
}

/** Everybody of all its years; `pathwayUntil` says what is known on a day. */
export function inventFrontDoor(seed: number, shape: InventedShape): readonly PersonPart[] {
  const luck = stream(seed, 'invented-front-door');
  const pace: Pace = { volume: 0, swing: 0, referral: 1, assessment: 1, plan: 1, care: 1 };
  const people: PersonPart[] = [];
  // Two years run before the first day, so that what follows slowly is already on its way.
  for (let month = -24; month < shape.years * 12; month += 1) {
    nextMonth(pace, luck, shape);
    const at = addDays(FIRST, Math.round(month * 30.4375));
    const { year, month: number } = dateParts(addDays(at, 5));
    const school = number === 8 ? 0.75 : number === 3 || number === 11 ? 1.1 : 1;
    const families = drawPoisson(luck, ((shape.contactsPerYear / 12 / 1.7) * exp(pace.volume + pace.swing) * school));
    for (let family = 0; family < families; family += 1) {
      const on = addDays(calendarDate(year, number, 1), Math.floor(luck.uniform() * daysInMonth(year, number)));
      const children = 1 + drawIndex(luck, [0.55, 0.25, 0.15, 0.05]);
      for (let child = 0; child < children; child += 1) {
        const localId = `child ${people.length}`;
        const { careOn, ...story } = storyOf(luck, on, pace);
        const bornOn = addDays(on, -Math.floor(300 + luck.uniform() * 4000));
        people.push({ authority: '', localId, bornOn, contacts: [{ on, source: null, outcome: null, area: null }], ...story, care: careOn === null ? null : careOf(localId, bornOn, careOn) });
      }
    }
  }
  return people;
}

/** What returns tell of them on a day, from the first day of the history on. */
export function pathwayUntil(people: readonly PersonPart[], until: CalendarDate): Pathway {
  return joinPathways([{ people, adopters: [], monthlyFigures: [], known: KINDS.map(kind => ({ kind, from: FIRST, until, source: 'invented' })) }]);
}
