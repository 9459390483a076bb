import type { Question } from '#scenarios/analysis/solved.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { askScenarios } from '#web/actions.ts';
import type { Frame, Part } from '#web/scenarios/messages.ts';
import { analyses, atWork, frame } from '#web/scenarios/state.ts';
import type { Analyses } from '#web/scenarios/state.ts';

/** Counts what was asked, so that what an older question still says is not heard. */
let latest = 0;

/** As many scenarios as anybody looks at; what was worked out for others, and for levers as they were before, is let go. */
const MOST_KEPT = 12;

export const analysesOf = (levers: readonly LeverUse[], of: Frame): Analyses =>
  analyses.value.find(one => one.levers === levers && one.frame === of) ?? { levers, frame: of, tornado: null, breakEvens: null, solved: null };

function keep(made: Analyses): void {
  const others = analyses.peek().filter(one => one.levers !== made.levers || one.frame !== made.frame);
  analyses.value = [made, ...others].slice(0, MOST_KEPT);
}

/** Works something out about a scenario in the worker, in the place of whatever else was being worked out. */
export async function workOut(part: Part, name: string, levers: readonly LeverUse[], question?: Question): Promise<void> {
  latest += 1;
  const mine = latest;
  const asked = frame.value;
  atWork.value = { levers, part, progress: { words: 'Starting', share: null } };
  const answer = await askScenarios({ frame: asked, scenarios: [{ name, levers }], depth: part, ...(question === undefined ? {} : { question }) }, progress => {
    if (mine === latest) atWork.value = { levers, part, progress };
  });
  if (mine !== latest) return;
  const { tornado, breakEvens, solved } = answer;
  const isAnswered = tornado !== undefined || breakEvens !== undefined || solved !== undefined;
  atWork.value = isAnswered ? null : { levers, part, progress: null };
  if (!isAnswered) return;
  const before = analysesOf(levers, asked);
  keep({ ...before, tornado: tornado ?? before.tornado, breakEvens: breakEvens ?? before.breakEvens, solved: solved ?? before.solved });
}

/** Gives up what is being worked out; what was there before stays. */
export function giveUp(): void {
  latest += 1;
  const { value } = atWork;
  if (value === null) return;
  atWork.value = { ...value, progress: null };
  void askScenarios({ frame: frame.value, scenarios: [], depth: 'stop' });
}
