import { isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Referral } from '#journeys/pathway.ts';
import { censusName, mustRepeat } from '#returns/cin-census/census.ts';
import type { Census } from '#returns/cin-census/census.ts';
import type { EpisodeOfNeed } from '#returns/cin-census/episode-of-need.ts';
import { readingIssue } from '#returns/cin-census/reading-rules.ts';
import { staleOf, withoutStale } from '#returns/cin-census/stale.ts';

/**
 * One episode of each that the censuses tell of a child; the latest census comes first. The same episode, known by the date
 * of its referral, is told in each year that it is open in: the later census is believed, and keeps what only the earlier
 * one has, because a census need not repeat what ended before its year. `latest` is the latest census of the authority.
 */
export function stackEpisodes(told: readonly EpisodeOfNeed[], child: string, latest: Pick<Census, 'yearEnding' | 'isComplete'>, issues: Issue[]): readonly EpisodeOfNeed[] {
  return joinEpisodes(told, child, issues).map(episode =>
    mustRepeat(latest, episode.census) ? withoutStale(episode, staleOf(episode.census, episode.line, child, issues)) : episode);
}

/** One episode for each date of referral; the first one told stands. */
export function joinEpisodes(told: readonly EpisodeOfNeed[], child: string, issues: Issue[]): readonly EpisodeOfNeed[] {
  const byReferral = new Map<CalendarDate | null, EpisodeOfNeed>();
  for (const one of told) {
    const known = byReferral.get(one.referredOn);
    byReferral.set(one.referredOn, known === undefined ? one : joined(known, one, child, issues));
  }
  return byReferral.size === told.length ? told : [...byReferral.values()];
}

/** Says that a later census tells something otherwise; nothing is said of what the earlier one left open or blank. */
type Compare = (column: string, was: CalendarDate | string | number | boolean | null, is: CalendarDate | string | number | boolean | null) => void;

function comparer(later: Census, earlier: EpisodeOfNeed, child: string, issues: Issue[]): Compare {
  const { census } = earlier;
  return (column, was, is) => {
    if (was === null || was === is) return;
    const show = (value: NonNullable<typeof was>): string => typeof value === 'number' && /Date|CPC$/.test(column) ? isoDate(value as CalendarDate) : String(value);
    const message = `Here ${show(was)}, ${later === census ? 'before it in the same file' : `in ${censusName(later)}`} ${is === null ? 'nothing' : show(is)}`;
    issues.push(readingIssue('census-differs', message, { file: census.file, row: earlier.line, column, value: show(was), child }));
  };
}

/** The later telling of an episode, with what only the earlier one has. */
function joined(is: EpisodeOfNeed, was: EpisodeOfNeed, child: string, issues: Issue[]): EpisodeOfNeed {
  const { census } = was;
  const later = is.census;
  if (census === later && was.referral !== null) {
    issues.push(readingIssue('referral-given-twice', `The child has another episode with this referral date (line ${is.line})`, { file: census.file, row: was.line, column: 'CINreferralDate', value: isoDate(was.referral.on), child }));
  }
  const { book } = census;
  const compare = comparer(later, was, child, issues);
  const stale = mustRepeat(later, census) ? staleOf(census, was.line, child, issues) : null;
  if (was.referral !== null) book.usedIsMerged('referrals');
  return {
    census: later, line: is.line, referredOn: is.referredOn, referral: joinedReferral(is.referral, was.referral, compare),
    assessments: joinedRecords(is.assessments, was.assessments, () => book.usedIsMerged('assessments'), (kept, gone) => {
      compare('AssessmentAuthorisationDate', gone.authorisedOn, kept.authorisedOn);
      return kept.factors.length > 0 ? kept : { ...kept, factors: gone.factors };
    }, stale?.assessment),
    childInNeedPlans: joinedRecords(is.childInNeedPlans, was.childInNeedPlans, () => book.usedIsMerged('childInNeedPlans'), (kept, gone) => {
      compare('CINPlanEndDate', gone.endedOn, kept.endedOn);
      return kept;
    }, stale === null ? undefined : plan => stale.plan(plan, 'CINPlanEndDate')),
    section47Enquiries: joinedRecords(is.section47Enquiries, was.section47Enquiries, () => book.usedIsMerged('section47Enquiries'), (kept, gone) => {
      compare('DateOfInitialCPC', gone.conferenceOn, kept.conferenceOn);
      compare('ICPCnotRequired', gone.conferenceNotRequired, kept.conferenceNotRequired);
      return kept;
    }),
    otherConferences: is.otherConferences.length > 0 ? is.otherConferences : was.otherConferences,
    childProtectionPlans: joinedRecords(is.childProtectionPlans, was.childProtectionPlans, () => book.usedIsMerged('childProtectionPlans'), (kept, gone) => {
      compare('CPPendDate', gone.endedOn, kept.endedOn);
      compare('InitialCategoryOfAbuse', gone.initialCategory, kept.initialCategory);
      compare('NumberOfPreviousCPP', gone.previousPlans, kept.previousPlans);
      const reviews = [...new Set([...gone.reviews, ...kept.reviews])].toSorted((a, b) => a - b);
      return { ...kept, reviews, reviewsAreComplete: kept.reviewsAreComplete && gone.reviewsAreComplete };
    }, stale === null ? undefined : plan => stale.plan(plan, 'CPPendDate')),
    preProceedings: joinedRecords(is.preProceedings, was.preProceedings, () => book.usedIsMerged('preProceedings'), (kept, gone) => {
      compare('CourtAppDate', gone.courtApplicationOn, kept.courtApplicationOn);
      compare('PPOutcome', gone.outcome, kept.outcome);
      return kept;
    }),
  };
}

function joinedReferral(is: Referral | null, was: Referral | null, compare: Compare): Referral | null {
  if (is === null || was === null) return is ?? was;
  compare('ReferralSource', was.source, is.source);
  compare('PrimaryNeedCode', was.need, is.need);
  compare('ReferralNFA', was.noFurtherAction, is.noFurtherAction);
  compare('CINclosureDate', was.closedOn, is.closedOn);
  compare('ReasonForClosure', was.reasonForClosure, is.reasonForClosure);
  return { ...is, source: is.source ?? was.source, need: is.need ?? was.need, noFurtherAction: is.noFurtherAction ?? was.noFurtherAction };
}

/** The later records, each put together with the earlier one that began on the same day, and the earlier ones that the later census does not have. */
function joinedRecords<One extends { readonly startedOn: CalendarDate }>(
  is: readonly One[], was: readonly One[], onMerged: () => void, pair: (kept: One, gone: One) => One, onlyEarlier: (row: One) => readonly One[] = row => [row],
): readonly One[] {
  if (was.length === 0) return is;
  const rows = [...is];
  const more: One[] = [];
  const paired = new Set<number>();
  for (const earlier of was) {
    const isSame = (later: One): boolean => later.startedOn === earlier.startedOn;
    const free = rows.findIndex((later, at) => isSame(later) && !paired.has(at));
    // Where the earlier census has more of them that day, the later one is believed there too.
    const at = free < 0 ? rows.findIndex(isSame) : free;
    if (at < 0) more.push(...onlyEarlier(earlier));
    else {
      onMerged();
      paired.add(at);
      rows[at] = pair(rows[at]!, earlier);
    }
  }
  return [...rows, ...more];
}
