import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { InitialConference } from '#journeys/pathway.ts';
import { sexOf } from '#reference/sexes.ts';
import type { CensusPart } from '#returns/cin-census/census.ts';
import { compact } from '#returns/cin-census/compact.ts';
import type { EpisodeOfNeed } from '#returns/cin-census/episode-of-need.ts';
import type { ChildRow } from '#returns/cin-census/rows.ts';

/** What a census says of the child itself. */
export type ChildFacts = Pick<CensusPart, 'authority' | 'localId' | 'sex' | 'bornOn' | 'expectedOn' | 'ethnicity' | 'disabilities'>;

const NONE: readonly never[] = [];
/** Code of a child without disability. */
export const NO_DISABILITY = 'NONE';

/** The child's own facts, with nothing of what happened. */
export const factsOf = (row: ChildRow, authority: string): ChildFacts => ({
  authority, localId: row.localId, sex: sexOf(row.sex ?? ''), bornOn: row.bornOn, expectedOn: row.expectedOn, ethnicity: row.ethnicity, disabilities: disabilitiesOf(row.disabilities),
});

/** Null where the census says nothing of disability. */
const disabilitiesOf = (codes: readonly string[]): ChildFacts['disabilities'] =>
  codes.length === 0 ? null : codes.some(code => code !== NO_DISABILITY) ? compact(codes.filter(code => code !== NO_DISABILITY)) : NONE;

/** The child's part of the pathway, lists in order of date. */
export function partOf(facts: ChildFacts, episodes: readonly EpisodeOfNeed[]): CensusPart {
  const inOrder = <Row extends { readonly startedOn: CalendarDate }>(rows: readonly (readonly Row[])[]): readonly Row[] => sorted(rows, row => row.startedOn);
  return {
    ...facts,
    referrals: sorted(episodes.map(({ referral }) => referral === null ? NONE : [referral]), referral => referral.on),
    assessments: inOrder(episodes.map(({ assessments }) => assessments)),
    section47Enquiries: inOrder(episodes.map(({ section47Enquiries }) => section47Enquiries)),
    initialConferences: conferencesOf(episodes),
    childInNeedPlans: inOrder(episodes.map(({ childInNeedPlans }) => childInNeedPlans)),
    childProtectionPlans: inOrder(episodes.map(({ childProtectionPlans }) => childProtectionPlans)),
    preProceedings: inOrder(episodes.map(({ preProceedings }) => preProceedings)),
  };
}

/** Lists of one kind as one, in order; empty ones share one list, and a list that is alone and in order stays what it is. */
function sorted<Row>(lists: readonly (readonly Row[])[], dayOf: (row: Row) => CalendarDate): readonly Row[] {
  const filled = lists.filter(list => list.length > 0);
  if (filled.length === 0) return NONE;
  if (filled.length === 1 && filled[0]!.length === 1) return filled[0]!;
  return filled.flat().toSorted((a, b) => dayOf(a) - dayOf(b));
}

/**
 * The initial conferences, each day once: the census may name one on the enquiry that led to it and on the episode too, or
 * on two enquiries. Of several enquiries the latest that began by the day of the conference led to it.
 */
function conferencesOf(episodes: readonly EpisodeOfNeed[]): readonly InitialConference[] {
  const byDay = new Map<CalendarDate, InitialConference>();
  for (const { referredOn, section47Enquiries, otherConferences } of episodes) {
    for (const { conferenceOn, startedOn } of section47Enquiries) if (conferenceOn !== null) add(byDay, { referredOn, area: null, on: conferenceOn, strategyDiscussionOn: startedOn, ledToPlan: null });
    for (const on of otherConferences) add(byDay, { referredOn, area: null, on, strategyDiscussionOn: null, ledToPlan: null });
  }
  return compact([...byDay.values()].toSorted((a, b) => a.on - b.on));
}

function add(byDay: Map<CalendarDate, InitialConference>, conference: InitialConference): void {
  const known = byDay.get(conference.on);
  if (known === undefined || rank(conference) > rank(known)) byDay.set(conference.on, conference);
}

/** The higher, the likelier that the enquiry led to the conference: none, one begun after it, one begun by its day. */
const rank = ({ on, strategyDiscussionOn }: InitialConference): number =>
  strategyDiscussionOn === null ? -Infinity : strategyDiscussionOn > on ? on - strategyDiscussionOn - 1_000_000 : strategyDiscussionOn;
