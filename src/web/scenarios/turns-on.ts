import type { LeverUse } from '#scenarios/lever.ts';
import { askScenarios } from '#web/actions.ts';
import { frame, turnsOn } from '#web/scenarios/state.ts';

/** Tries every uncertain number of a scenario at its low and at its high. */
export async function workOutWhatItTurnsOn(name: string, levers: readonly LeverUse[]): Promise<void> {
  const asked = { levers, frame: frame.value };
  turnsOn.value = { ...asked, isUnderWay: true, tornado: null };
  const { tornado } = await askScenarios({ frame: asked.frame, scenarios: [{ name, levers }], depth: 'turns-on' });
  if (turnsOn.peek()?.levers === levers) turnsOn.value = { ...asked, isUnderWay: false, tornado: tornado ?? null };
}
