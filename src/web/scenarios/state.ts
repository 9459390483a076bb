import { batch, computed, signal } from '@preact/signals';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Comparison } from '#jobs/compare.ts';
import { unitsMissing } from '#jobs/front-door-levers.ts';
import type { Issue } from '#kernel/issue.ts';
import { uncapitalised } from '#kernel/words.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { isNeutral } from '#scenarios/lever.ts';
import type { Solved } from '#scenarios/analysis/solved.ts';
import type { Tornado } from '#scenarios/analysis/tornado.ts';
import type { Bench } from '#web/scenarios/bench.ts';
import { currentOf, EMPTY_BENCH, namesOf } from '#web/scenarios/bench.ts';
import type { Frame, Part, ScenariosAsked } from '#web/scenarios/messages.ts';
import type { ReadAs } from '#web/scenarios/read-use.ts';
import { readUses, useFieldId } from '#web/scenarios/read-use.ts';
import type { TypedScenario, TypedUse } from '#web/scenarios/typed.ts';
import { ownField } from '#web/scenarios/use-fields.ts';
import type { Problem } from '#web/state.ts';
import { result, settings } from '#web/state.ts';
import type { Progress } from '#web/workers/protocol.ts';

let lastKey = 0;
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}

/** The scenarios in this tab, as they were typed: they stay while somebody is elsewhere on the page. */
export const bench = signal<Bench>(EMPTY_BENCH);
/** What all scenarios share, where somebody or a plan file said so; else it is that of the projection. */
export const chosenFrame = signal<Frame | null>(null);
export const frame = computed<Frame>(() => chosenFrame.value ?? { from: null, ...settings.value, unitCosts: { use: 'average', marginalShares: {} } });

/** Fields that somebody has left: what is wrong in them is said. */
export const visited = signal<ReadonlySet<string>>(new Set());
/** What was wrong when somebody wanted a file of a scenario: from then on everything wrong is said at its field. */
export const refused = signal<Problem | null>(null);

/** What a plan file that was opened came to. */
export const opened = signal<{ readonly file: string; readonly issues: readonly Issue[]; readonly notes: readonly string[] } | null>(null);

/** A difference on show: of which scenario, from how many lives, and whether all of them are in. */
export interface Live { readonly scenario: number; readonly comparison: Comparison; readonly isWhole: boolean }
export const live = signal<Live | null>(null);
/** All scenarios side by side, with what was asked, and a key of all that it depends on. */
export const compared = signal<{ readonly key: string; readonly asked: ScenariosAsked; readonly comparison: Comparison } | null>(null);

/** What was worked out about a scenario when somebody asked for it, by the levers and what is shared that it was worked out for. */
export interface Analyses { readonly levers: readonly LeverUse[]; readonly frame: Frame; readonly tornado: Tornado | null; readonly breakEvens: readonly Solved[] | null; readonly solved: Solved | null }
export const analyses = signal<readonly Analyses[]>([]);
/** Of these, what is being worked out; without progress, what was stopped. */
export const atWork = signal<{ readonly levers: readonly LeverUse[]; readonly part: Part; readonly progress: Progress | null } | null>(null);
/** What was last asked for, as typed, by the key of its scenario. */
export const goals = signal<Readonly<Record<number, Readonly<Record<string, string>>>>>({});
/** A value that was found and put into a scenario, in words, and what stood there before. */
export const putIn = signal<{ readonly scenario: number; readonly says: string; readonly before: readonly TypedUse[] } | null>(null);

/** Typed scenarios never change, so each is read once. */
const readings = new WeakMap<TypedScenario, ReadAs<readonly LeverUse[]>>();
export function readingOf(scenario: TypedScenario): ReadAs<readonly LeverUse[]> {
  const read = readings.get(scenario) ?? readUses(scenario);
  readings.set(scenario, read);
  const problems = read.value === null ? [] : leftToReturns(scenario, read.value);
  return problems.length === 0 ? read : { value: null, problems };
}

/** Numbers left empty that the returns cannot give. They are counted on the last day of the returns alone. */
function leftToReturns({ uses }: TypedScenario, levers: readonly LeverUse[]): ReadAs<unknown>['problems'] {
  const isLater = frame.value.from !== null;
  return unitsMissing(levers, isLater ? null : result.value?.reading.frontDoorParts ?? null).map(({ use, lever, field, why }) => ({
    id: useFieldId(uses[use]!.key, ownField(field).id),
    message: `${lever}: ${uncapitalised(field.title)} is missing: enter a number, because ${isLater ? 'the projection begins on an earlier day, for which the page does not count it' : why}`,
  }));
}

export const current = computed(() => currentOf(bench.value));

const isNothing = ({ value }: ReadAs<readonly LeverUse[]>): boolean => value !== null && value.every(use => isNeutral(use) && use.costs.length === 0);

/** The question that the scenario on show asks; null while it cannot be asked, or changes nothing. */
export const liveAsked = computed<Omit<ScenariosAsked, 'depth'> | null>(() => {
  if (result.value === null || current.value === null) return null;
  const read = readingOf(current.value);
  return read.value === null || isNothing(read) ? null : { frame: frame.value, scenarios: [{ name: namesOf([current.value])[0]!, levers: read.value }] };
});

/** Scenarios that can be held against each other: with a lever in them, and nothing wrong. */
export const comparable = computed(() => {
  const names = namesOf(bench.value.scenarios);
  return bench.value.scenarios.flatMap((scenario, position) => {
    const { value } = readingOf(scenario);
    return value === null || value.length === 0 ? [] : [{ scenario, name: names[position]!, levers: value }];
  });
});

/** Scenarios of the bench that stand in the comparison on show just as they are now. */
export const comparedNow = computed(() => {
  const shown = compared.value?.asked.scenarios ?? [];
  return comparable.value.filter(({ name, levers }) => shown.some(one => one.name === name && one.levers === levers));
});

/** Fields with something wrong in the scenarios, as they are named on the page. */
export const problemsOf = (scenario: TypedScenario | null): ReadAs<unknown>['problems'] => (scenario === null ? [] : readingOf(scenario).problems);

export const lastDayOn = (): CalendarDate => result.value!.projection.from;

/** Closing the tab forgets what was typed, and so does starting again. */
export function forgetScenarios(): void {
  batch(() => {
    bench.value = EMPTY_BENCH;
    chosenFrame.value = null;
    visited.value = new Set();
    refused.value = null;
    opened.value = null;
    live.value = null;
    compared.value = null;
    analyses.value = [];
    atWork.value = null;
    goals.value = {};
    putIn.value = null;
  });
}
