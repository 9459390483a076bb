import { sum } from '#kernel/mathematics.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import { drawTables } from '#demand/parameters.ts';
import { BORN, EIGHTEEN_ON, EVENTS, HEAD, NAME, newPaths, UNACCOMPANIED } from '#demand/paths.ts';
import type { PathWriter } from '#demand/paths.ts';
import type { Plan } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import { simulateWithTables } from '#demand/run.ts';
import { act } from '#scenarios/replay/act.ts';
import type { ActingLever, Subject } from '#scenarios/replay/act.ts';
import { closeDifference, differenceLayout, writingInto } from '#scenarios/replay/difference-record.ts';
import type { Counts, DifferenceLayout, DifferenceRecord, Listener } from '#scenarios/replay/difference-record.ts';
import { drawEffect, drawsOf } from '#scenarios/replay/draws.ts';
import type { LeverDraws } from '#scenarios/replay/draws.ts';
import { newStays, readStays } from '#scenarios/replay/stays.ts';
import type { Treatment } from '#scenarios/replay/treatment.ts';

/**
 * Simulates replicates `first` to `first + count - 1` of the baseline and lets the same children live each scenario:
 * whatever no lever changes is the same in both, so that what is left of the difference is the levers' own.
 * Gives one list that a worker can send: the records of the baseline as `simulateReplicates` gives them, then the
 * differences of each treatment; `replayedParts` takes it apart.
 */
export function replay(model: FittedModel, plan: Plan, treatments: readonly Treatment[], first: number, count: number, memory: PathMemory | null = null): Int32Array<ArrayBuffer> {
  const layouts = layoutsOf(model, plan, treatments);
  const { size } = layoutOf(model.groupIds.length, plan.months);
  const all = new Int32Array(count * (size + sum(layouts.map(layout => layout.size))));
  const { baseline, differences } = replayedParts(all, size, layouts, count);
  if (memory !== null && (memory.model !== model || memory.plan !== plan)) Object.assign(memory, newMemory(), { model, plan });
  const scratch = newPaths();
  for (let replicate = 0; replicate < count; replicate += 1) {
    const run = first + replicate;
    const lived = memory?.runs.get(run) ?? simulatePaths(model, plan, run, scratch, memory);
    baseline.set(lived.record, replicate * size);
    const records = differences.map((out, t): DifferenceRecord => ({ out, at: replicate * layouts[t]!.size, layout: layouts[t]!, plan }));
    replayPaths(lived.paths, plan, treatments, run, records.map(writingInto));
    records.forEach(closeDifference);
  }
  return all;
}

/** What a worker keeps of the replicates it lived, so that moving a lever does not live them again. */
export interface PathMemory {
  model: FittedModel | null;
  plan: Plan | null;
  readonly runs: Map<number, LivedReplicate>;
  numbersKept: number;
}
interface LivedReplicate { readonly record: Int32Array; readonly paths: Pick<PathWriter, 'numbers' | 'length'> }

/** 128 MB of numbers in each worker. */
const MOST_NUMBERS_KEPT = 1 << 25;

export const newMemory = (): PathMemory => ({ model: null, plan: null, runs: new Map(), numbersKept: 0 });

function simulatePaths(model: FittedModel, plan: Plan, run: number, paths: PathWriter, memory: PathMemory | null): LivedReplicate {
  const record = new Int32Array(layoutOf(model.groupIds.length, plan.months).size);
  paths.length = 0;
  simulateWithTables(model, plan, drawTables(model, plan, run), run, record, 0, paths);
  const needs = paths.length + record.length;
  if (memory === null || memory.numbersKept + needs > MOST_NUMBERS_KEPT) return { record, paths };
  const kept = { record, paths: { numbers: paths.numbers.slice(0, paths.length), length: paths.length } };
  memory.runs.set(run, kept);
  memory.numbersKept += needs;
  return kept;
}

export const layoutsOf = (model: FittedModel, plan: Plan, treatments: readonly Treatment[]): readonly DifferenceLayout[] =>
  treatments.map(({ actions }) => differenceLayout(model.groupIds.length, plan.months, actions.length));

/** The baseline's records, and of each treatment the differences, as views of the one list. */
export function replayedParts(all: Int32Array<ArrayBuffer>, size: number, layouts: readonly DifferenceLayout[], count: number): { readonly baseline: Int32Array; readonly differences: readonly Int32Array[] } {
  let at = count * size;
  const differences = layouts.map(layout => {
    at += count * layout.size;
    return all.subarray(at - count * layout.size, at);
  });
  return { baseline: all.subarray(0, count * size), differences };
}

/** Filled again for every child; nothing is left in them from one to the next. */
const SCRATCH = { before: newStays(), copy: newStays() };

/** A scenario while a replicate's children pass by. */
interface Passing { readonly levers: readonly ActingLever[]; readonly counts: readonly Counts[]; readonly changed: Listener['changed'] }

/** One replicate's children live every scenario; its listener hears how their lives differ from `paths`. */
export function replayPaths(paths: Pick<PathWriter, 'numbers' | 'length'>, plan: Plan, treatments: readonly Treatment[], run: number, listeners: readonly Listener[]): void {
  const horizon = plan.monthEndDays[plan.months - 1]!;
  const draws = new Map<string, LeverDraws>();
  const scenarios = treatments.map((treatment, t): Passing => {
    const levers = actingLevers(treatment, plan, run, draws);
    const { counts, changed } = listeners[t]!;
    return { levers, counts: levers.map((_, lever) => counts(lever)), changed };
  });
  const { before, copy } = SCRATCH;
  const subject: Subject = { stays: before, isChanged: false, copy, name: 0, bornOn: 0, eighteenOn: 0, horizon, monthOfDay: plan.monthOfDay, monthStartDays: plan.monthStartDays };
  const { numbers } = paths;
  for (let at = 0; at < paths.length; at += HEAD + numbers[at + EVENTS]!) {
    // No lever is offered to unaccompanied children: their coming is not the authority's to change (decision 0031).
    if (numbers[at + UNACCOMPANIED] === 1) continue;
    readStays(before, numbers, at, horizon);
    subject.name = numbers[at + NAME]!;
    subject.bornOn = numbers[at + BORN]!;
    subject.eighteenOn = numbers[at + EIGHTEEN_ON]!;
    for (let s = 0; s < scenarios.length; s += 1) {
      const { levers, counts, changed } = scenarios[s]!;
      subject.stays = before;
      subject.isChanged = false;
      for (let lever = 0; lever < levers.length; lever += 1) act(levers[lever]!, subject, counts[lever]!);
      if (subject.isChanged) changed(before, copy, subject.bornOn);
    }
  }
}

/** Levers of one name draw the same in every scenario, so they share their draws. */
const actingLevers = ({ actions }: Treatment, plan: Plan, run: number, known: Map<string, LeverDraws>): readonly ActingLever[] => actions.map((action): ActingLever => {
  const draws = known.get(action.name) ?? drawsOf(plan.seed, action.name, run, plan.replicates);
  known.set(action.name, draws);
  return { action, effect: drawEffect(draws, action.effect), draws, cases: new Int32Array(plan.months), placesTaken: new Int32Array(plan.months) };
});
