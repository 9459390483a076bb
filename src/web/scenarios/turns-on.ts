import { signal } from '@preact/signals';
import type { LeverUse } from '#scenarios/lever.ts';
import type { Tornado } from '#scenarios/analysis/tornado.ts';
import { askScenarios } from '#web/actions.ts';
import { frame } from '#web/scenarios/state.ts';

/** What a scenario turns on, by the levers it was worked out for; null while it is, and where something else took its place. */
export const turnsOn = signal<{ readonly levers: readonly LeverUse[]; readonly isUnderWay: boolean; readonly tornado: Tornado | null } | null>(null);

/** Tries every uncertain number of a scenario at its low and at its high. */
export async function workOutWhatItTurnsOn(name: string, levers: readonly LeverUse[]): Promise<void> {
  turnsOn.value = { levers, isUnderWay: true, tornado: null };
  const { tornado } = await askScenarios({ frame: frame.value, scenarios: [{ name, levers }], depth: 'turns-on' });
  if (turnsOn.peek()?.levers === levers) turnsOn.value = { levers, isUnderWay: false, tornado: tornado ?? null };
}
