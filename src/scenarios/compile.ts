import type { CalendarDate } from '#kernel/calendar-date.ts';
import { assert } from '#kernel/assert.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '#demand/axes.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import type { Ages, ChangeActivity, ChangeFrontDoor, LeverAction, LeverUse, LowerPrice, ThreePoint } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { ChildAction, Offer, Treatment } from '#scenarios/replay/treatment.ts';
import { strengthByMonth } from '#scenarios/strength.ts';

/** What a compiled scenario is laid out over. */
export interface Calendar { readonly monthEnds: readonly CalendarDate[]; readonly groupIds: readonly string[] }

type PathlessAction = LowerPrice | ChangeActivity | ChangeFrontDoor;

/** A lever that touches no path: what it changes, and how far it is at work in each month (reach and take-up in it). */
export interface MoneyAction { readonly name: string; readonly action: PathlessAction; readonly shareByMonth: Float64Array; readonly effect: ThreePoint }

/** A scenario's levers as its replay and its costs need them. `childUses` gives each child action's position among the uses. */
export interface CompiledScenario {
  readonly treatment: Treatment;
  readonly childUses: readonly number[];
  readonly money: readonly (MoneyAction & { readonly use: number })[];
}

/** Uses in any order; levers act in the order of the pathway, which is that of the list of levers. */
export function compileScenario(uses: readonly LeverUse[], calendar: Calendar): CompiledScenario {
  const ordered = uses.map((use, position) => ({ use, position, lever: leverCalled(use.lever) })).toSorted((a, b) => a.lever.position - b.lever.position || a.position - b.position);
  const childUses: number[] = [];
  const actions: ChildAction[] = [];
  const money: (MoneyAction & { use: number })[] = [];
  for (const { use, position, lever } of ordered) {
    const action = lever.lever.action(use.fields);
    // Two uses of the same lever are two services: each has its own chance.
    const name = `${use.lever}/${ordered.filter(one => one.use.lever === use.lever).findIndex(one => one.position === position)}`;
    const shareByMonth = strengthByMonth(use, calendar.monthEnds).map(strength => strength * use.reach * use.takeUp);
    if (isPathless(action)) money.push({ name, action, shareByMonth, effect: use.effect, use: position });
    else if (shareByMonth.some(share => share > 0)) {
      actions.push(childAction(name, action, use, shareByMonth, calendar));
      childUses.push(position);
    }
  }
  return { treatment: { actions }, childUses, money };
}

type ChildLeverAction = Exclude<LeverAction, PathlessAction>;

const isPathless = (action: LeverAction): action is PathlessAction => action.kind === 'lower-price' || action.kind === 'change-activity' || action.kind === 'change-front-door';

function childAction(name: string, action: ChildLeverAction, { effect, start }: LeverUse, shareByMonth: Float64Array, { groupIds, monthEnds }: Calendar): ChildAction {
  const base = { shareByMonth, firstMonth: shareByMonth.findIndex(share => share > 0), ...ageDays(action.ages) };
  const cases = (perMonth: number | null): Int32Array | null => (perMonth === null ? null : wholeByMonth(monthEnds.length, perMonth));
  const always = { fromCareDays: 0, untilCareDays: Infinity };
  switch (action.kind) {
    case 'prevent-entry': return {
      kind: action.kind, name, effect, laterShare: action.laterShare, laterAfterDays: action.laterAfterMonths * DAYS_PER_MONTH,
      offer: { ...base, ...always, groups: null, casesByMonth: cases(action.casesPerMonth) },
    };
    case 'leave-earlier': return {
      kind: action.kind, name, effect, returnShare: action.returnShare, withinDays: action.withinMonths * DAYS_PER_MONTH, allowance: action.allowancePerWeekPence !== null,
      destination: placeOf(DESTINATIONS.map(({ id }) => id), action.destination),
      offer: { ...base, fromCareDays: Math.round(action.careMonths[0] * DAYS_PER_MONTH), untilCareDays: Math.round(action.careMonths[1] * DAYS_PER_MONTH), groups: action.groups && groupFlags(action.groups, groupIds), casesByMonth: cases(action.casesPerMonth) },
    };
    case 'live-elsewhere': return {
      kind: action.kind, name, effect, toGroup: placeOf(groupIds, action.toGroup), afterDays: Math.round(action.afterMonths * DAYS_PER_MONTH),
      placesByMonth: action.placesByMonth && placesFrom(start, action.placesByMonth, monthEnds),
      offer: { ...base, ...always, groups: groupFlags(action.fromGroups, groupIds), casesByMonth: null },
    };
  }
}

function placeOf(ids: readonly string[], id: string): number {
  assert(ids.includes(id), `a lever of ${id}, which is none of ${ids.join(', ')}`);
  return ids.indexOf(id);
}

/** Places are counted from the month in which the lever starts; there are none before. */
function placesFrom(start: CalendarDate, placesByMonth: (months: number) => readonly number[], monthEnds: readonly CalendarDate[]): Int32Array {
  const before = monthEnds.filter(end => end < start).length;
  return Int32Array.from([...monthEnds.slice(0, before).map(() => 0), ...placesByMonth(monthEnds.length - before)], Math.floor);
}

const ageDays = ([from, until]: Ages): Pick<Offer, 'fromAgeDays' | 'untilAgeDays'> => ({ fromAgeDays: Math.floor(from * DAYS_PER_YEAR), untilAgeDays: Math.floor(until * DAYS_PER_YEAR) });

const groupFlags = (wanted: readonly string[], groupIds: readonly string[]): Uint8Array => Uint8Array.from(groupIds, id => (wanted.includes(id) ? 1 : 0));

/** Whole numbers by month that keep up with a rate: 2.5 a month is 2, 3, 2, 3. */
export function wholeByMonth(months: number, perMonth: number): Int32Array {
  let given = 0;
  return Int32Array.from({ length: months }, (_, month) => {
    const now = Math.floor((month + 1) * perMonth + 1e-9) - given;
    given += now;
    return now;
  });
}
