import { AGE_BANDS, AGE_EDGES_YEARS, CARE_BANDS, CARE_EDGES_DAYS, DAYS_PER_YEAR, NEVER, WIDE_AGE_OF, WIDE_AGES } from '#demand/axes.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import { WIDE_CARE_OF, WIDE_CARES } from '#demand/endings.ts';
import { ENTRY_AGE_EDGES, ENTRY_AGES, STRATA } from '#demand/entrants.ts';
import type { FittedModel } from '#demand/fit.ts';
import type { ReplicateTables } from '#demand/parameters.ts';
import type { Plan } from '#demand/plan.ts';
import type { Recorder } from '#demand/record.ts';
import { RETURN_EDGES_DAYS, RETURN_WITHIN_DAYS } from '#demand/returns-to-care.ts';
import { ln } from '#kernel/mathematics.ts';
import { hashName, mix32 } from '#kernel/random.ts';

/**
 * Follows one child from event to event. Rates are constant within a cell and a year, so the time to the next event is
 * an exponential "energy" spent at the present rate until an edge (age, time in care, year, 18th birthday, horizon) or
 * the event is reached: exact, and far fewer steps than months. Times are days since the last day of the data; an
 * event within a day takes effect on the next. bench/kernel.c is the same in C, with the same draws.
 */
export interface Follower {
  /** Before the children of a replicate. */
  begin(tables: ReplicateTables, run: number): void;
  /** A child in care at the start, or one who enters: `item` names the child's stream of chance. */
  follow(item: number, unaccompanied: number, female: number, group: number, bornOn: number, startedOn: number, eighteenOn: number, day: number): void;
  /** An entrant of a month: day, age and placement drawn from the child's own stream. */
  enter(item: number, unaccompanied: number, month: number): void;
}

const PROCESS = hashName('care');
const MAY_RETURN = Uint8Array.from(DESTINATIONS, destination => (destination.mayReturn ? 1 : 0));
const AGE_EDGES_DAYS = Float64Array.from([...AGE_EDGES_YEARS.map(years => Math.floor(years * DAYS_PER_YEAR)), NEVER]);
const CARE_EDGES = Float64Array.from([...CARE_EDGES_DAYS, NEVER]);
const WIDE_AGE = Uint8Array.from(WIDE_AGE_OF);
const WIDE_CARE = Uint8Array.from(WIDE_CARE_OF);
const ENTRY_EDGES_DAYS = Float64Array.from([...ENTRY_AGE_EDGES.map(years => Math.floor(years * DAYS_PER_YEAR)), NEVER]);
const EIGHTEEN_YEARS_DAYS = Math.floor(18 * DAYS_PER_YEAR);

export function makeFollower(model: FittedModel, plan: Plan, record: Recorder): Follower {
  const groups = model.groupIds.length;
  const cells = 2 * groups * AGE_BANDS * CARE_BANDS;
  const horizon = plan.monthEndDays[plan.months - 1]!;
  const { yearEdges, monthStartDays, monthEndDays } = plan;
  const { templateFrom, templateAgeDays } = model.entrants;
  let tables: ReplicateTables;
  let runKey = 0;
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0;

  const seed = (item: number): void => {
    const c = mix32(runKey + Math.imul(item, 0xc2b2ae35));
    s0 = c | 0;
    s1 = mix32(c + 0x51ed270b) | 0;
    s2 = mix32(c + 0x27d4eb2f) | 0;
    s3 = mix32(c ^ 0x165667b1) | 1;
  };
  /** xoshiro128**, its state in four variables; a number above 0 and below 1. */
  const uniform = (): number => {
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
    return (result + 0.5) * 2.3283064365386963e-10;
  };
  const pick = (cumulative: Float64Array, from: number, width: number): number => {
    const u = uniform();
    let k = 0;
    while (k < width - 1 && u >= cumulative[from + k]!) k += 1;
    return k;
  };
  const yearOf = (day: number): number => {
    let year = 0;
    while (year < yearEdges.length - 1 && day >= yearEdges[year]!) year += 1;
    return year;
  };
  const placeFirst = (unaccompanied: number, stratum: number, day: number): number =>
    pick(tables.firstGroup, ((yearOf(day) * 2 + unaccompanied) * STRATA + stratum) * groups, groups);

  /** One period of care; gives the day after which the child may come back, or -1. */
  const live = (unaccompanied: number, firstGroup: number, bornOn: number, startedOn: number, eighteenOn: number, firstDay: number): number => {
    let group = firstGroup, time = firstDay, age = 0, care = 0;
    while (age + 1 < AGE_BANDS && time >= bornOn + AGE_EDGES_DAYS[age + 1]!) age += 1;
    while (care + 1 < CARE_BANDS && time >= startedOn + CARE_EDGES[care + 1]!) care += 1;
    let year = yearOf(time);
    let energy = -ln(uniform());
    const end = Math.min(eighteenOn, horizon + 1);
    for (;;) {
      const cell = ((unaccompanied * groups + group) * AGE_BANDS + age) * CARE_BANDS + care;
      const perDay = tables.leavePerDay[year * cells + cell]!;
      const ageEdge = bornOn + AGE_EDGES_DAYS[age + 1]!;
      const careEdge = startedOn + CARE_EDGES[care + 1]!;
      const limit = Math.min(Math.min(ageEdge, careEdge), Math.min(yearEdges[year]!, end));
      const spent = (limit - time) * perDay;
      if (energy >= spent) {
        if (limit === end) {
          if (end === eighteenOn) record.leaveAtEighteen(unaccompanied, group, eighteenOn);
          return -1;
        }
        energy -= spent;
        time = limit;
        if (limit === ageEdge) age += 1;
        if (limit === careEdge) care += 1;
        if (limit === yearEdges[year]!) year += 1;
        continue;
      }
      time += energy / perDay;
      const day = Math.floor(time) + 1;
      if (day > horizon || day >= eighteenOn) {
        if (eighteenOn <= horizon) record.leaveAtEighteen(unaccompanied, group, eighteenOn);
        return -1;
      }
      if (uniform() * perDay < tables.exitPerDay[year * cells + cell]!) {
        const row = (((unaccompanied * groups + group) * WIDE_AGES + WIDE_AGE[age]!) * WIDE_CARES + WIDE_CARE[care]!) * DESTINATIONS.length;
        const destination = pick(tables.endings, row, DESTINATIONS.length);
        record.leave(unaccompanied, group, destination, day);
        return MAY_RETURN[destination] === 1 ? day : -1;
      }
      const row = ((unaccompanied * groups + group) * WIDE_AGES + WIDE_AGE[age]!) * groups;
      const to = pick(tables.moveTo, year * 2 * groups * WIDE_AGES * groups + row, groups);
      record.move(unaccompanied, group, to, day);
      group = to;
      energy = -ln(uniform());
    }
  };

  /** Day on which a child who left comes back, or -1: energy spent at the rates of return. */
  const returnsOn = (leftOn: number): number => {
    let energy = -ln(uniform());
    for (let band = 0; band < RETURN_EDGES_DAYS.length; band += 1) {
      const from = RETURN_EDGES_DAYS[band]!;
      const spent = ((RETURN_EDGES_DAYS[band + 1] ?? RETURN_WITHIN_DAYS) - from) * tables.returnPerDay[band]!;
      if (energy < spent) return Math.floor(leftOn + from + energy / tables.returnPerDay[band]!) + 1;
      energy -= spent;
    }
    return -1;
  };
  const stratumAt = (female: number, ageDays: number): number => {
    let age = 0;
    while (age + 1 < ENTRY_AGES && ageDays >= ENTRY_EDGES_DAYS[age + 1]!) age += 1;
    return (female === 1 ? 0 : ENTRY_AGES) + age;
  };
  const liveAndReturn = (unaccompanied: number, female: number, group: number, bornOn: number, startedOn: number, eighteenOn: number, day: number): void => {
    let left = live(unaccompanied, group, bornOn, startedOn, eighteenOn, day);
    while (left >= 0) {
      const back = returnsOn(left);
      if (back < 0 || back > horizon || back >= eighteenOn) return;
      const again = placeFirst(unaccompanied, stratumAt(female, back - bornOn), back);
      record.start(unaccompanied, again, back);
      left = live(unaccompanied, again, bornOn, back, eighteenOn, back);
    }
  };

  return {
    begin: (next, run) => {
      tables = next;
      runKey = mix32(mix32(plan.seed ^ mix32(PROCESS ^ 0x9e3779b9)) + Math.imul(run, 0x85ebca6b));
    },
    follow: (item, unaccompanied, female, group, bornOn, startedOn, eighteenOn, day) => {
      seed(item);
      liveAndReturn(unaccompanied, female, group, bornOn, startedOn, eighteenOn, day);
    },
    enter: (item, unaccompanied, month) => {
      seed(item);
      const first = monthStartDays[month]!;
      const day = first + Math.floor(uniform() * (monthEndDays[month]! - first + 1));
      const stratum = pick(tables.strata, (yearOf(day) * 2 + unaccompanied) * STRATA, STRATA);
      const from = templateFrom[unaccompanied * STRATA + stratum]!;
      const count = templateFrom[unaccompanied * STRATA + stratum + 1]! - from;
      if (count === 0) return;
      const ageDays = templateAgeDays[from + Math.floor(uniform() * count)]!;
      const group = placeFirst(unaccompanied, stratum, day);
      const bornOn = day - ageDays;
      const eighteenOn = bornOn + EIGHTEEN_YEARS_DAYS;
      if (eighteenOn <= day) return;
      record.start(unaccompanied, group, day);
      liveAndReturn(unaccompanied, stratum < ENTRY_AGES ? 1 : 0, group, bornOn, day, eighteenOn, day);
    },
  };
}
