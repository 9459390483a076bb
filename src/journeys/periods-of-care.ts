import { at } from '#kernel/assert.ts';
import { isTemporaryPlacement } from '#reference/placement-groups.ts';
import type { Episode, PeriodOfCare, Placement } from '#journeys/child.ts';

/** Reason for a new episode that only the first of a period of care has. */
const START = 'S';
/** Reasons for a new episode under which the placement stays: only the legal status changed. */
const LEGAL_STATUS_ONLY = 'L';

/**
 * The periods of care that a child's episodes make. Episodes come in order and do not overlap. A period begins with the
 * first episode, with a reason of S, and wherever the child was out of care before (source: SSDA903 history merge, step 8).
 */
export function periodsOfCare(episodes: readonly Episode[]): readonly PeriodOfCare[] {
  const periods: PeriodOfCare[] = [];
  let first = 0;
  for (let i = 1; i <= episodes.length; i += 1) {
    if (i < episodes.length && !beginsPeriod(at(episodes, i), at(episodes, i - 1))) continue;
    periods.push(periodOf(episodes.slice(first, i)));
    first = i;
  }
  return periods;
}

const beginsPeriod = (episode: Episode, previous: Episode): boolean =>
  episode.reasonForNewEpisode === START || previous.ceasedOn === null || episode.commencedOn > previous.ceasedOn;

function periodOf(episodes: readonly Episode[]): PeriodOfCare {
  const first = at(episodes, 0);
  const last = at(episodes, episodes.length - 1);
  return {
    commencedOn: first.commencedOn,
    startIsKnown: first.reasonForNewEpisode === START,
    ceasedOn: last.ceasedOn,
    reasonCeased: last.reasonEpisodeCeased,
    episodes,
    placements: placements(episodes),
  };
}

/**
 * The placements of one period: episodes joined where only the legal status changed, and temporary moves (T0-T4) folded
 * into the placement they interrupt (source: SSDA903 history merge, step 9). A period that begins with a temporary move
 * counts it to the placement that follows; one that is temporary throughout keeps its code.
 */
export function placements(episodes: readonly Episode[]): readonly Placement[] {
  const found: Placement[] = [];
  let first = 0;
  while (first < episodes.length) {
    const last = endOfPlacement(episodes, first);
    found.push(placementOf(episodes, first, last));
    first = last + 1;
  }
  return found;
}

/** Position of the last episode of the placement that begins with `first`. */
function endOfPlacement(episodes: readonly Episode[], first: number): number {
  let home: Episode | null = null;
  let awayFromHome = false;
  for (let i = first; i < episodes.length; i += 1) {
    const episode = at(episodes, i);
    if (isTemporaryPlacement(episode.placementType)) { awayFromHome = home !== null; continue; }
    if (home !== null && !isSamePlacement(home, episode, awayFromHome)) return i - 1;
    home = episode;
    awayFromHome = false;
  }
  return episodes.length - 1;
}

/** After a temporary move the child is back when the place is the same; otherwise only a change of legal status leaves the place. */
function isSamePlacement(home: Episode, episode: Episode, afterTemporaryMove: boolean): boolean {
  const sameKind = home.placementType === episode.placementType && home.placementProvider === episode.placementProvider;
  if (!sameKind) return false;
  if (!afterTemporaryMove) return episode.reasonForNewEpisode === LEGAL_STATUS_ONLY;
  return isSameWhereKnown(home.urn, episode.urn) && isSameWhereKnown(home.placementPostcode, episode.placementPostcode);
}

const isSameWhereKnown = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

function placementOf(episodes: readonly Episode[], first: number, last: number): Placement {
  const home = episodes.slice(first, last + 1).find(episode => !isTemporaryPlacement(episode.placementType)) ?? at(episodes, first);
  return {
    commencedOn: at(episodes, first).commencedOn,
    ceasedOn: at(episodes, last).ceasedOn,
    placementType: home.placementType,
    placementProvider: home.placementProvider,
    firstEpisode: first,
    lastEpisode: last,
  };
}
