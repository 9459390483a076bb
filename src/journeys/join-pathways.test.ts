import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Episode } from '#journeys/child.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { PathwayPart, PersonPart, RecordKind, Referral } from '#journeys/pathway.ts';
import { periodsOfCare } from '#journeys/periods-of-care.ts';

const on = (text: string): CalendarDate => parseIsoDate(text)!;
const referral = (day: string, closed: string | null = null): Referral =>
  ({ on: on(day), closedOn: closed === null ? null : on(closed), source: '6', need: null, noFurtherAction: null, reasonForClosure: null, referralsInLast12Months: null, area: null });
const part = (people: readonly Partial<PersonPart>[], ...known: readonly (readonly [RecordKind, string, string])[]): PathwayPart => ({
  people: people.map(one => ({ authority: '', localId: 'A', ...one })), adopters: [], monthlyFigures: [],
  known: known.map(([kind, from, until]) => ({ kind, from: on(from), until: on(until), source: 'example' })),
});
const episode = (started: string, ended: string | null = null): Episode => ({
  commencedOn: on(started), ceasedOn: ended === null ? null : on(ended), reasonForNewEpisode: 'S', legalStatus: 'C2', categoryOfNeed: 'N1', placementType: 'U6', placementProvider: 'PR1',
  reasonEpisodeCeased: ended === null ? null : 'E4A', reasonPlaceChange: null, homePostcode: null, placementPostcode: null, urn: null,
});
const care = (...episodes: readonly Episode[]): Child => ({
  id: 'A', authority: '', localId: 'A', sex: 'female', bornOn: on('2012-01-01'), ethnicity: null, unaccompanied: null, periodsOfCare: periodsOfCare(episodes), shortBreaks: [],
});

const YEAR = ['referrals', '2023-04-01', '2024-03-31'] as const;
const AUTUMN = ['referrals', '2024-04-02', '2024-10-01'] as const;

describe('returns that tell of the same children', () => {
  it('go on where the more trusted one ends, and count nothing twice', () => {
    const { people } = joinPathways([
      part([{ referrals: [referral('2023-06-01', '2023-07-01'), referral('2024-02-01')] }], YEAR),
      part([{ referrals: [referral('2024-02-01', '2024-05-05'), referral('2024-03-30'), referral('2024-08-08')] }], AUTUMN),
    ]);
    // 30 March 2024 is a day of which the first return tells everything, and it knows no referral then.
    expect(people[0]!.referrals.map(one => [one.on, one.closedOn])).toEqual([
      [on('2023-06-01'), on('2023-07-01')], [on('2024-02-01'), on('2024-05-05')], [on('2024-08-08'), null],
    ]);
  });
  it('tell of a child the first does not know only what lies beyond its days', () => {
    const { people } = joinPathways([part([{ localId: 'B' }], YEAR), part([{ referrals: [referral('2024-01-10'), referral('2024-09-09')] }], AUTUMN)]);
    expect(people.find(({ localId }) => localId === 'A')!.referrals.map(one => one.on)).toEqual([on('2024-09-09')]);
  });
  it('fill in facts that are blank and leave those that are told', () => {
    const { people } = joinPathways([part([{ sex: 'unknown', bornOn: on('2012-01-01') }]), part([{ sex: 'male', bornOn: on('2012-01-02'), disabilities: ['AUT'] }])]);
    expect(people[0]).toMatchObject({ sex: 'male', bornOn: on('2012-01-01'), disabilities: ['AUT'] });
  });
  it('end a period of care that was open, and add one that began later', () => {
    const known = ['care', '2023-04-01', '2024-03-31'] as const;
    const ended = joinPathways([part([{ care: care(episode('2023-05-01')) }], known), part([{ care: care(episode('2023-05-01', '2024-06-30')) }])]).people[0]!.care!;
    expect(ended.periodsOfCare).toMatchObject([{ ceasedOn: on('2024-06-30'), episodes: [{ ceasedOn: on('2024-06-30') }], placements: [{ ceasedOn: on('2024-06-30') }] }]);
    const again = joinPathways([part([{ care: care(episode('2023-05-01', '2023-09-01')) }], known), part([{ care: care(episode('2024-07-01')) }])]).people[0]!.care!;
    expect(again.periodsOfCare.map(({ commencedOn }) => commencedOn)).toEqual([on('2023-05-01'), on('2024-07-01')]);
    // An end on a day that the first return covers, and does not know, is not believed.
    const differs = joinPathways([part([{ care: care(episode('2023-05-01')) }], known), part([{ care: care(episode('2023-05-01', '2024-01-31')) }])]).people[0]!.care!;
    expect(differs.periodsOfCare[0]!.ceasedOn).toBeNull();
  });
  it('are of one authority, whether it is called by its name, its number or nothing', () => {
    const { people } = joinPathways([part([{ authority: 'East Sussex' }]), part([{ authority: '845' }]), part([{ authority: '' }])]);
    expect(people).toHaveLength(1);
    expect(people[0]!.id).toBe('845/A');
  });
});
