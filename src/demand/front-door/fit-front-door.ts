import { addDays, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { clamp, exp, ln, sum } from '#kernel/mathematics.ts';
import { fitLevel } from '#demand/level.ts';
import type { YearCount } from '#demand/level.ts';
import { fitSeasons } from '#demand/seasons.ts';
import type { FittedStage, FrontDoorModel, NextStage } from '#demand/front-door/front-door-model.ts';
import { FIRST_STAGE_PRIOR, STAGE_PRIORS } from '#demand/front-door/front-door-model.ts';
import type { FrontDoorHistory, LinkCounts, StageCounts } from '#demand/front-door/history.ts';

const LEAST = 1e-6;
/** A variance of months beyond this is a fault of the records and not of the door. Assumption. */
const MOST_UNREST = 0.25;

/** Fits every stage to the counts: where its arrivals come from, after how long, at what level, and in which season. */
export function fitFrontDoor(history: FrontDoorHistory): FrontDoorModel {
  const { monthEnds, stages, links } = history;
  const shares = links.map(link => ({ ...link, shareByLag: sharesByLag(link, stages) }));
  return {
    from: monthEnds.at(-1)!,
    stages: stages.map((stage, position) => {
      const into = shares.filter(({ to }) => to === stage.id);
      const next = shares.filter(({ from }) => from === stage.id)
        .map(({ to, shareByLag }): NextStage => ({ to: stages.findIndex(({ id }) => id === to), shareByLag }));
      return {
        id: stage.id, next, seasons: seasonsOf(stage, monthEnds), notFollowed: notFollowed(stage, links),
        ...fitArrivals(stage, into.map(({ from, shareByLag }) => ({ parent: stages.find(({ id }) => id === from)!, shareByLag })), position === 0),
      };
    }),
  };
}

/** Share followed after each number of months, over the months for which both are known. */
function sharesByLag({ from, to, followed }: LinkCounts, stages: readonly StageCounts[]): readonly number[] {
  const [parent, child] = [stages.find(({ id }) => id === from)!, stages.find(({ id }) => id === to)!];
  const firstMonth = Math.max(parent.firstMonth, child.firstMonth);
  return followed[0]!.map((_, lag) => {
    let came = 0;
    let might = 0;
    for (let month = firstMonth; month + lag < followed.length; month += 1) {
      came += followed[month]![lag]!;
      might += parent.counts[month]!;
    }
    return might > 0 ? came / might : 0;
  });
}

interface Into { readonly parent: StageCounts; readonly shareByLag: readonly number[] }

function fitArrivals(stage: StageCounts, into: readonly Into[], isFirst: boolean): Pick<FittedStage, 'directPerMonth' | 'level' | 'usualPerMonth' | 'passedOn' | 'unrest'> {
  const months = stage.counts.length - stage.firstMonth;
  const linked = stage.counts.map((_, month) => sum(into.map(one => expectedFrom(one, month))));
  const linkedTotal = sum(linked.slice(stage.firstMonth));
  const directPerMonth = Math.max((sum(stage.counts) - linkedTotal) / months, 0.25 / months);
  const usualPerMonth = directPerMonth + linkedTotal / months;
  const prior = STAGE_PRIORS[stage.id];
  // Published totals move by `passedOn`; direct arrivals hold a total still already, and only the rest is left to the exponent.
  const passedOn = linkedTotal > 0 ? Math.min(1, (prior.passedOn * usualPerMonth * months) / linkedTotal) : 1;
  const years = yearsOf(stage).map(({ from, to }): YearCount => {
    const length = to - from;
    const given = Math.max(directPerMonth + sum(linked.slice(from, to)) / length, LEAST);
    return { count: sum(stage.counts.slice(from, to)), expected: length * usualPerMonth * exp(passedOn * ln(given / usualPerMonth)), years: length / 12 };
  });
  return { directPerMonth, usualPerMonth, passedOn, unrest: unrestOf(stage, linked.map(flow => flow + directPerMonth)), level: fitLevel(years, isFirst ? FIRST_STAGE_PRIOR : prior.level) };
}

/** Half the mean squared change of a month's ratio to what is given, from one month to the next, less what chance alone would make of it. */
function unrestOf({ counts, firstMonth }: StageCounts, given: readonly number[]): number {
  const scale = sum(counts.slice(firstMonth)) / sum(given.slice(firstMonth));
  if (scale === 0) return 0;
  let squares = 0;
  let chance = 0;
  for (let month = firstMonth + 1; month < counts.length; month += 1) {
    const [before, now] = [given[month - 1]! * scale, given[month]! * scale];
    const change = counts[month]! / now - counts[month - 1]! / before;
    squares += change * change;
    chance += 1 / now + 1 / before;
  }
  return Math.sqrt(clamp((squares - chance) / (2 * (counts.length - firstMonth - 1)), 0, MOST_UNREST));
}

/** What an earlier stage gives in a month. Months before it was known are taken to be like its first year. */
function expectedFrom({ parent, shareByLag }: Into, month: number): number {
  const firstYear = parent.counts.slice(parent.firstMonth, parent.firstMonth + 12);
  const before = sum(firstYear) / firstYear.length;
  return sum(shareByLag.map((share, lag) => share * (month - lag >= parent.firstMonth ? parent.counts[month - lag]! : before)));
}

/** Twelve months at a time, counted back from the last; a first part under a quarter joins the next. */
function yearsOf({ counts, firstMonth }: StageCounts): readonly { readonly from: number; readonly to: number }[] {
  const edges = [counts.length];
  for (let edge = counts.length - 12; edge >= firstMonth + 3; edge -= 12) edges.unshift(edge);
  edges.unshift(firstMonth);
  return edges.slice(1).map((to, year) => ({ from: edges[year]!, to }));
}

function seasonsOf({ counts, firstMonth }: StageCounts, monthEnds: readonly CalendarDate[]): readonly number[] {
  const known = monthEnds.slice(firstMonth);
  const days = known.flatMap((end, month) => new Array<CalendarDate>(counts[firstMonth + month]!).fill(end));
  const edges = [addDays(monthEndAfter(known[0]!, -1), 1), addDays(known.at(-1)!, 1)];
  return fitSeasons(days, { edges, count: 1 }).map(share => 12 * share);
}

/** Events that nothing has followed yet, for as many months back as something still may. */
function notFollowed({ id, counts, firstMonth }: StageCounts, links: readonly LinkCounts[]): readonly number[] {
  const after = links.filter(({ from }) => from === id);
  const lags = Math.max(0, ...after.map(({ followed }) => followed[0]!.length - 1));
  return Array.from({ length: Math.min(lags, counts.length - firstMonth) }, (_, back) => {
    const month = counts.length - 1 - back;
    return counts[month]! - sum(after.map(({ followed }) => sum(followed[month]!)));
  });
}
