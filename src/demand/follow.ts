import { AGE_BANDS, AGE_EDGES_YEARS, CARE_BANDS, CARE_EDGES_DAYS, cellOf, DAYS_PER_YEAR, NEVER, WIDE_AGE_OF, WIDE_AGES } from '#demand/axes.ts';
import { beginStream, drawEnergy, drawUniform, newState, runKey } from '#demand/chance.ts';
import { DESTINATIONS, EIGHTEEN } from '#demand/destinations.ts';
import { WIDE_CARE_OF, WIDE_CARES } from '#demand/endings.ts';
import { ENTRY_AGE_EDGES, ENTRY_AGES, STRATA } from '#demand/entrants.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import type { ReplicateTables } from '#demand/parameters.ts';
import type { Plan } from '#demand/plan.ts';
import { beginPath } from '#demand/paths.ts';
import { recordLeave, recordMove, recordPresent, recordStart } from '#demand/record.ts';
import type { Recorder } from '#demand/record.ts';
import { RETURN_EDGES_DAYS, RETURN_WITHIN_DAYS } from '#demand/returns-to-care.ts';

/**
 * Follows one child from event to event. Rates are constant within a cell and a year, so the time to the next event is
 * an exponential "energy" spent at the present rate until an edge (age, time in care, year, 18th birthday, horizon) or
 * the event is reached: exact, and far fewer steps than months. Times are days since the last day of the data; an
 * event within a day takes effect on the next. bench/kernel.c is the same in C, with the same draws.
 */
export interface Follower {
  readonly model: FittedModel;
  readonly plan: Plan;
  readonly tables: ReplicateTables;
  readonly record: Recorder;
  readonly groups: number;
  readonly cells: number;
  readonly horizon: number;
  /** Names the streams of this replicate's children. */
  readonly key: number;
  readonly state: Int32Array;
}

const MAY_RETURN = Uint8Array.from(DESTINATIONS, destination => (destination.mayReturn ? 1 : 0));
const AGE_EDGES_DAYS = Int32Array.from([...AGE_EDGES_YEARS.map(years => Math.floor(years * DAYS_PER_YEAR)), NEVER]);
const CARE_EDGES = Int32Array.from([...CARE_EDGES_DAYS, NEVER]);
const ENTRY_EDGES_DAYS = Int32Array.from([...ENTRY_AGE_EDGES.map(years => Math.floor(years * DAYS_PER_YEAR)), NEVER]);
const WIDE_AGE = Uint8Array.from(WIDE_AGE_OF);
const WIDE_CARE = Uint8Array.from(WIDE_CARE_OF);
const CELLS_PER_GROUP = AGE_BANDS * CARE_BANDS;
const EIGHTEEN_YEARS_DAYS = Math.floor(18 * DAYS_PER_YEAR);

export function newFollower(model: FittedModel, plan: Plan, tables: ReplicateTables, record: Recorder, run: number): Follower {
  const groups = model.groupIds.length;
  return {
    model, plan, tables, record, groups, cells: 2 * groups * AGE_BANDS * CARE_BANDS,
    horizon: plan.monthEndDays[plan.months - 1]!, key: runKey(plan.seed, 'care', run), state: newState(),
  };
}

/** A child in care on the last day of the data, by position in the stock; the position names the child's stream of chance. */
export function followStock(follower: Follower, child: number): void {
  const { stock } = follower.model;
  const { record } = follower;
  beginStream(follower.state, follower.key, child);
  if (record.paths !== null) beginPath(record.paths, child, stock.unaccompanied[child]!, stock.bornOn[child]!, stock.eighteenOn[child]!, stock.startedOn[child]!);
  recordPresent(record, stock.unaccompanied[child]!, stock.group[child]!);
  liveAndReturn(follower, stock.unaccompanied[child]!, stock.female[child]!, stock.bornOn[child]!, stock.eighteenOn[child]!, stock.group[child]!, stock.startedOn[child]!, 0);
}

/** A child who left care before the last day of the data and may come back; `item` names the child's stream of chance. */
export function followLeaver(follower: Follower, item: number, child: number): void {
  const { recentLeavers: leavers } = follower.model;
  const { record } = follower;
  beginStream(follower.state, follower.key, item);
  const eighteenOn = leavers.eighteenOn[child]!;
  const back = returnsOn(follower, leavers.leftOn[child]!, 0);
  if (back < 0 || back > follower.horizon || back >= eighteenOn) return;
  const unaccompanied = leavers.unaccompanied[child]!;
  const female = leavers.female[child]!;
  const bornOn = leavers.bornOn[child]!;
  const group = placeFirst(follower, unaccompanied, stratumAt(female, back - bornOn), back);
  if (record.paths !== null) beginPath(record.paths, item, unaccompanied, bornOn, eighteenOn, back);
  recordStart(record, unaccompanied, group, back);
  liveAndReturn(follower, unaccompanied, female, bornOn, eighteenOn, group, back, back);
}

/** A child who enters in a month: day, age, sex and placement are drawn from the child's own stream. */
export function followEntrant(follower: Follower, item: number, unaccompanied: number, month: number): void {
  const { state, plan, tables } = follower;
  const { templateFrom, templateAgeDays } = follower.model.entrants;
  beginStream(state, follower.key, item);
  const first = plan.monthStartDays[month]!;
  const day = first + ((drawUniform(state) * (plan.monthEndDays[month]! - first + 1)) | 0);
  const stratum = pick(state, tables.strata, (yearOf(plan.yearEdges, day) * 2 + unaccompanied) * STRATA, STRATA);
  const from = templateFrom[unaccompanied * STRATA + stratum]!;
  const count = templateFrom[unaccompanied * STRATA + stratum + 1]! - from;
  const ageDays = templateAgeDays[from + ((drawUniform(state) * count) | 0)]!;
  const bornOn = day - ageDays;
  const eighteenOn = bornOn + EIGHTEEN_YEARS_DAYS;
  if (eighteenOn <= day) return;
  const group = placeFirst(follower, unaccompanied, stratum, day);
  if (follower.record.paths !== null) beginPath(follower.record.paths, item, unaccompanied, bornOn, eighteenOn, day);
  recordStart(follower.record, unaccompanied, group, day);
  liveAndReturn(follower, unaccompanied, stratum < ENTRY_AGES ? 1 : 0, bornOn, eighteenOn, group, day, day);
}

/** Numbers one by one rather than an object: this runs millions of times, and an object each time would cost a fifth more. */
function liveAndReturn(
  follower: Follower, unaccompanied: number, female: number, bornOn: number, eighteenOn: number, firstGroup: number, startedOn: number, firstDay: number,
): void {
  let left = live(follower, unaccompanied, bornOn, eighteenOn, firstGroup, startedOn, firstDay);
  while (left >= 0) {
    const back = returnsOn(follower, left, left);
    if (back < 0 || back > follower.horizon || back >= eighteenOn) return;
    const group = placeFirst(follower, unaccompanied, stratumAt(female, back - bornOn), back);
    recordStart(follower.record, unaccompanied, group, back);
    left = live(follower, unaccompanied, bornOn, eighteenOn, group, back, back);
  }
}

/** One period of care from a day on; gives the day the child left, when the child may come back, or -1. */
function live(
  follower: Follower, unaccompanied: number, bornOn: number, eighteenOn: number, firstGroup: number, startedOn: number, firstDay: number,
): number {
  const { state, groups, cells, horizon } = follower;
  const { leavePerDay, exitPerDay } = follower.tables;
  const { yearEdges } = follower.plan;
  const ageEdges = AGE_EDGES_DAYS;
  const careEdges = CARE_EDGES;
  const end = eighteenOn <= horizon ? eighteenOn : horizon + 1;
  let time = firstDay;
  let group = firstGroup;
  let age = bandAt(ageEdges, firstDay - bornOn);
  let care = bandAt(careEdges, firstDay - startedOn);
  let year = yearOf(yearEdges, firstDay);
  let ageEdge = bornOn + ageEdges[age + 1]!;
  let careEdge = startedOn + careEdges[care + 1]!;
  let yearEdge = yearEdges[year]!;
  // The cell's index is moved along with group, age, time in care and year: cheaper than working it out at each step.
  let cell = year * cells + cellOf(groups, unaccompanied, group, age, care);
  for (;;) {
    let energy = drawEnergy(state);
    let perDay = 0;
    for (;;) {
      perDay = leavePerDay[cell]!;
      const limit = end < yearEdge ? (end < ageEdge ? end : ageEdge) : yearEdge < ageEdge ? yearEdge : ageEdge;
      if (careEdge < limit) {
        const spent = (careEdge - time) * perDay;
        if (energy < spent) break;
        energy -= spent;
        time = careEdge;
        care += 1;
        cell += 1;
        careEdge = startedOn + careEdges[care + 1]!;
        continue;
      }
      const spent = (limit - time) * perDay;
      if (energy < spent) break;
      if (limit === end) return endOfTime(follower, unaccompanied, group, eighteenOn);
      energy -= spent;
      time = limit;
      if (limit === yearEdge) { year += 1; cell += cells; yearEdge = yearEdges[year]!; }
      else { age += 1; cell += CARE_BANDS; ageEdge = bornOn + ageEdges[age + 1]!; }
    }
    time += energy / perDay;
    const day = (time | 0) + 1;
    if (day >= end) return endOfTime(follower, unaccompanied, group, eighteenOn);
    if (drawUniform(state) * perDay < exitPerDay[cell]!) return leaveCare(follower, unaccompanied, group, age, care, day);
    const to = move(follower, unaccompanied, group, cell - year * cells, year, day);
    cell += (to - group) * CELLS_PER_GROUP;
    group = to;
  }
}

/** Leaves on the 18th birthday if it comes before the horizon; nobody comes back from there. */
function endOfTime(follower: Follower, unaccompanied: number, group: number, eighteenOn: number): number {
  if (eighteenOn <= follower.horizon) recordLeave(follower.record, unaccompanied, group, EIGHTEEN, eighteenOn);
  return -1;
}

function leaveCare(follower: Follower, unaccompanied: number, group: number, age: number, care: number, day: number): number {
  const row = ((unaccompanied * follower.groups + group) * WIDE_AGES + WIDE_AGE[age]!) * WIDE_CARES + WIDE_CARE[care]!;
  const destination = pick(follower.state, follower.tables.endings, row * DESTINATIONS.length, DESTINATIONS.length);
  recordLeave(follower.record, unaccompanied, group, destination, day);
  return MAY_RETURN[destination] === 1 ? day : -1;
}

/** The shares of the cell, each group's multiplied by its factor of the year. */
function move(follower: Follower, unaccompanied: number, group: number, cell: number, year: number, day: number): number {
  const { groups } = follower;
  const { inflow } = follower.tables;
  const { shares } = follower.model.moveShares;
  const row = cell * groups;
  const factors = year * groups;
  let total = 0;
  for (let to = 0; to < groups; to += 1) total += shares[row + to]! * inflow[factors + to]!;
  const u = drawUniform(follower.state) * total;
  let to = 0;
  let passed = shares[row]! * inflow[factors]!;
  while (to < groups - 1 && u >= passed) { to += 1; passed += shares[row + to]! * inflow[factors + to]!; }
  recordMove(follower.record, unaccompanied, group, to, day);
  return to;
}

/** Day on which a child who left, and is out of care on a day, comes back; or -1: energy spent at the rates of return from that day on. */
function returnsOn(follower: Follower, leftOn: number, outOn: number): number {
  const { returnPerDay } = follower.tables;
  let energy = drawEnergy(follower.state);
  for (let band = 0; band < RETURN_EDGES_DAYS.length; band += 1) {
    const from = Math.max(leftOn + RETURN_EDGES_DAYS[band]!, outOn);
    const until = leftOn + (RETURN_EDGES_DAYS[band + 1] ?? RETURN_WITHIN_DAYS);
    if (until <= from) continue;
    const spent = (until - from) * returnPerDay[band]!;
    if (energy < spent) return Math.floor(from + energy / returnPerDay[band]!) + 1;
    energy -= spent;
  }
  return -1;
}

function placeFirst(follower: Follower, unaccompanied: number, stratum: number, day: number): number {
  const row = (yearOf(follower.plan.yearEdges, day) * 2 + unaccompanied) * STRATA + stratum;
  return pick(follower.state, follower.tables.firstGroup, row * follower.groups, follower.groups);
}

const stratumAt = (female: number, ageDays: number): number => (female === 1 ? 0 : ENTRY_AGES) + bandAt(ENTRY_EDGES_DAYS, ageDays);

function bandAt(edges: Int32Array, days: number): number {
  let band = 0;
  while (days >= edges[band + 1]!) band += 1;
  return band;
}

function yearOf(yearEdges: Int32Array, day: number): number {
  let year = 0;
  while (year < yearEdges.length - 1 && day >= yearEdges[year]!) year += 1;
  return year;
}

/** Position in a row of cumulative shares. */
function pick(state: Int32Array, cumulative: Float64Array, from: number, width: number): number {
  const u = drawUniform(state);
  let k = 0;
  while (k < width - 1 && u >= cumulative[from + k]!) k += 1;
  return k;
}
