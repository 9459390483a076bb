import { calendarDate, addDays, ageInYears, birthday, type CalendarDate } from '#kernel/calendar-date.ts';
import { stream, type Random } from '#kernel/random.ts';
import type { Episode, PeriodOfCare, Placement } from '#journeys/child.ts';
import { drawOne, drawWhole, drawYes } from './draws.ts';
import type { StatusFrom } from './legal-statuses.ts';
import { drawPlacementPostcode, drawUrn } from './people.ts';
import { codeUntil, type Home } from './placements.ts';
import { reasonAt18, reasonBefore18, type Plan, type Stay } from './ways-out.ts';

/** A few days or weeks away from a home that goes on: hospital, holiday, the carer's holiday, another reason. */
interface Away { readonly from: CalendarDate; readonly until: CalendarDate; readonly placementType: string }

/** About one home in twelve that lasts over three months is left for a while (assumption). */
function drawAway(random: Random, home: Home): Away | null {
  const length = home.until - home.from;
  if (length < 100 || !/^[UK]/.test(home.placementType) || !drawYes(random, 0.08)) return null;
  const [placementType, days] = drawOne<readonly [string, number]>(random, [[['T3', 14], 0.4], [['T1', 11], 0.25], [['T2', 10], 0.15], [['T4', 6], 0.2]]);
  const from = addDays(home.from, drawWhole(random, 20, length - 40));
  return { from, until: addDays(from, drawWhole(random, 3, days)), placementType };
}

/** One row of the history before the reasons are known: a home (or a time away from it) under a legal status. */
interface Piece { readonly from: CalendarDate; readonly home: number; readonly away: Away | null; readonly legalStatus: string }

/** Cuts the homes where a status changes or a time away begins or ends. */
function cut(homes: readonly Home[], statuses: readonly StatusFrom[], aways: readonly (Away | null)[]): Piece[] {
  const days = new Set<CalendarDate>();
  for (const home of homes) days.add(home.from);
  for (const status of statuses) days.add(status.from);
  for (const away of aways) if (away !== null) { days.add(away.from); days.add(away.until); }
  const pieces: Piece[] = [];
  for (const from of [...days].sort((a, b) => a - b)) {
    const home = homes.findIndex(candidate => candidate.from <= from && from < candidate.until);
    const away = aways[home] ?? null;
    const status = statuses.findLast(candidate => candidate.from <= from);
    if (home < 0 || status === undefined) continue;
    pieces.push({ from, home, away: away !== null && away.from <= from && from < away.until ? away : null, legalStatus: status.legalStatus });
  }
  return pieces;
}

function reasonForNew(before: Piece | undefined, piece: Piece, homes: readonly Home[]): string {
  if (before === undefined) return 'S';
  const statusChanged = before.legalStatus !== piece.legalStatus;
  const moved = before.home !== piece.home || before.away !== piece.away;
  if (!moved) return 'L';
  const sameCarer = before.home !== piece.home && before.away === null && piece.away === null && homes[before.home]!.carer === homes[piece.home]!.carer;
  if (statusChanged) return sameCarer ? 'U' : 'B';
  return sameCarer ? 'T' : 'P';
}

export interface Particulars { readonly needCode: string; readonly homePostcode: string | null }

/** Address and register number of each home: one for as long as the carer is the same. */
function addresses(random: Random, homes: readonly Home[], own: string | null): { readonly postcode: string | null; readonly urn: string | null }[] {
  const found: { postcode: string | null; urn: string | null }[] = [];
  homes.forEach((home, i) => {
    const last = homes[i - 1];
    if (last !== undefined && last.carer === home.carer) { found.push(found[i - 1]!); return; }
    const postcode = home.placementType === 'P1' && own !== null ? own : drawPlacementPostcode(random, home.provider);
    found.push({ postcode, urn: drawUrn(random, home.placementType, home.provider) });
  });
  return found;
}

/** The code with which the period ends. */
function lastReason(random: Random, stay: Stay, plan: Plan, lastPlacement: string): string {
  if (plan.ceasedOn >= birthday(stay.bornOn, 18)) return reasonAt18(random, lastPlacement);
  return reasonBefore18(random, { family: stay.family, way: plan.way, lastPlacement, age: ageInYears(stay.bornOn, plan.ceasedOn), after2018: plan.ceasedOn >= calendarDate(2018, 4, 1) });
}

/** Turns homes and statuses into a period of care in the words of the return. */
export function writePeriod(seed: number, stay: Stay, plan: Plan, homes: readonly Home[], statuses: readonly StatusFrom[], particulars: Particulars): PeriodOfCare {
  const random = stream(seed, 'particulars', stay.family.key, stay.sibling * 16 + stay.period);
  const where = addresses(random, homes, particulars.homePostcode);
  const pieces = cut(homes, statuses, homes.map(home => drawAway(random, home)));
  const reasonCeased = lastReason(random, stay, plan, homes[homes.length - 1]!.placementType);
  const episodes = pieces.map((piece, i): Episode => {
    const home = homes[piece.home]!;
    const next = pieces[i + 1];
    const leaves = next !== undefined && next.home !== piece.home && piece.away === null;
    return {
      commencedOn: piece.from,
      ceasedOn: next === undefined ? plan.ceasedOn : next.from,
      reasonForNewEpisode: reasonForNew(pieces[i - 1], piece, homes),
      legalStatus: piece.legalStatus,
      categoryOfNeed: particulars.needCode,
      placementType: piece.away === null ? codeUntil(home.placementType, next === undefined ? plan.ceasedOn : next.from) : piece.away.placementType,
      placementProvider: piece.away === null ? home.provider : null,
      reasonEpisodeCeased: next === undefined ? reasonCeased : 'X1',
      reasonPlaceChange: leaves ? home.reasonEnded : null,
      homePostcode: particulars.homePostcode,
      placementPostcode: where[piece.home]!.postcode,
      urn: piece.away === null ? where[piece.home]!.urn : null,
    };
  });
  const placements = homes.map((home, index): Placement => ({
    commencedOn: home.from, ceasedOn: home.until, placementType: home.placementType, placementProvider: home.provider,
    firstEpisode: pieces.findIndex(piece => piece.home === index), lastEpisode: pieces.findLastIndex(piece => piece.home === index),
  }));
  return { commencedOn: stay.enteredOn, startIsKnown: true, ceasedOn: plan.ceasedOn, reasonCeased, episodes, placements };
}
