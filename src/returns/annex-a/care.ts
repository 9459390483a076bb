import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Episode } from '#journeys/child.ts';
import type { CareSummary } from '#journeys/pathway.ts';
import { periodsOfCare } from '#journeys/periods-of-care.ts';
import { isShortBreak } from '#reference/legal-statuses.ts';
import { INFERRED_END } from '#reference/reasons-episode-ceased.ts';
import { dateIn, flagIn, numberIn, textIn } from '#returns/annex-a/row.ts';
import type { Row } from '#returns/annex-a/row.ts';

/** What a child's history of care needs from beside list 8. */
export interface CareFacts extends Pick<Child, 'localId' | 'sex' | 'bornOn' | 'ethnicity'> {
  /** The day on which a row that later lists do not have is taken to have ended. */
  readonly goneOn: (row: Row) => CalendarDate | null;
}

/**
 * A child's time in care. List 8 has one row, the latest: the placement and legal status of today stand for the whole
 * period, because it does not tell of earlier ones.
 */
export function careOf(rows: readonly Row[], { goneOn, ...facts }: CareFacts): Child {
  const episodes = rows.flatMap(row => episodeOf(row, goneOn(row))).toSorted((a, b) => a.commencedOn - b.commencedOn);
  return {
    ...facts, id: facts.localId, authority: '',
    unaccompanied: rows.some(isUnaccompanied) ? { until: null } : null,
    periodsOfCare: periodsOfCare(episodes.filter(episode => !isShortBreak(episode.legalStatus))),
    shortBreaks: episodes.filter(episode => isShortBreak(episode.legalStatus)),
  };
}

export const isUnaccompanied = (row: Row): boolean =>
  flagIn(row, 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)') === true
  || flagIn(row, 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)') === true;

function episodeOf(row: Row, goneOn: CalendarDate | null): readonly Episode[] {
  const commencedOn = dateIn(row, 'Date Started to be Looked After');
  if (commencedOn === null) return [];
  const toldCeasedOn = dateIn(row, 'Date Ceased to be Looked After');
  const ceasedOn = toldCeasedOn ?? goneOn;
  return [{
    commencedOn, ceasedOn, reasonForNewEpisode: 'S',
    legalStatus: textIn(row, "Child's Legal Status") ?? '', categoryOfNeed: textIn(row, "Child's Category of Need") ?? '',
    placementType: textIn(row, 'Placement Type') ?? '', placementProvider: textIn(row, 'Placement Provider'),
    // E99 says that no return told of the end; an end that is told without its reason has none.
    reasonEpisodeCeased: toldCeasedOn !== null ? textIn(row, 'Reason Ceased to be Looked After') : ceasedOn !== null ? INFERRED_END : null, reasonPlaceChange: null,
    homePostcode: null, placementPostcode: textIn(row, 'Placement postcode'), urn: textIn(row, 'URN of Placement'),
  }];
}

export function careSummaryOf(row: Row, asAt: CalendarDate): CareSummary {
  const location = textIn(row, 'Placement Location');
  return {
    asAt,
    placementsInLast12Months: numberIn(row, 'Number of Placements in the Last 12 months'),
    subsequentPeriod: flagIn(row, 'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)'),
    latestReviewOn: dateIn(row, 'Date of Latest Statutory Review'),
    lastVisitOn: dateIn(row, 'Date of Last Social Work Visit'),
    healthAssessmentOn: dateIn(row, 'Date of Last Health Assessment'),
    dentalCheckOn: dateIn(row, 'Date of Last Dental Check'),
    missingInLast12Months: numberIn(row, "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months"),
    absentInLast12Months: numberIn(row, "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months"),
    returnInterviewOffered: flagIn(row, 'Was the child offered a Return Interview after their last missing episode (Y/N)?'),
    returnInterviewAccepted: flagIn(row, 'Did the child accept a Return Interview after their last missing episode (Y/N)?'),
    placedOutsideAuthority: location === null ? null : location === 'outside',
    permanencePlan: textIn(row, 'What is the permanence plan for this child?'),
  };
}
