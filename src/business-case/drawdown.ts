import type { CalendarDate } from '#kernel/calendar-date.ts';
import { must } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { Test } from '#indicators/judging/target.ts';
import { passes } from '#indicators/judging/target.ts';

export interface GatewayTest {
  /** Id of an indicator. */
  readonly indicator: string;
  readonly test: Exclude<Test, 'between'>;
  readonly value: number;
}

export interface Gateway { readonly id: string; readonly title: string; readonly on: CalendarDate; readonly tests: readonly GatewayTest[] }

export interface Tranche {
  readonly title: string;
  readonly amountPence: Pence;
  readonly milestone: string;
  /** Id of the gateway that opens it; null where nothing says which, and then it stays in the pot. */
  readonly gateway: string | null;
}

/** Money in a central pot, drawn in tranches. Gateways and tranches are in the order of time. */
export interface Drawdown { readonly gateways: readonly Gateway[]; readonly tranches: readonly Tranche[] }

/** What indicators came to at each gateway, by the gateway's id. */
export interface Outcome { readonly title: string; readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>> }

/** Shut: a test failed, here or at an earlier gateway. Waiting: a figure is missing. */
export type GatewayState = 'open' | 'shut' | 'waiting';

export interface DrawnTranche extends Tranche {
  readonly state: 'released' | 'held' | 'waiting' | 'no-gateway';
  readonly why: string;
}

interface Passage { readonly gateway: Gateway; readonly state: GatewayState; readonly why: string }

function passageOf(gateway: Gateway, figures: Readonly<Record<string, number>>, before: Passage | undefined): Passage {
  const missing = gateway.tests.filter(({ indicator }) => figures[indicator] === undefined);
  const failed = gateway.tests.filter(({ indicator, test, value }) => figures[indicator] !== undefined && !passes({ test, upper: null }, figures[indicator], value));
  const inWords = (tests: readonly GatewayTest[]): string => tests.map(({ indicator, test, value }) => `${indicator} ${figures[indicator] === undefined ? 'has no figure' : `is ${figures[indicator]}`} (asked: ${test} ${value})`).join('; ');
  if (before && before.state !== 'open') return { gateway, state: before.state, why: `${before.gateway.title} is not passed` };
  if (failed.length > 0) return { gateway, state: 'shut', why: inWords(failed) };
  return missing.length > 0 ? { gateway, state: 'waiting', why: inWords(missing) } : { gateway, state: 'open', why: inWords(gateway.tests) };
}

const TRANCHE_STATES = { open: 'released', shut: 'held', waiting: 'waiting' } as const;

/** Which tranches an outcome releases. A gateway opens when all its tests pass and the one before it is open; a missing figure opens none. */
export function drawn({ gateways, tranches }: Drawdown, { figures }: Outcome) {
  const passages: Passage[] = [];
  for (const gateway of gateways) passages.push(passageOf(gateway, figures[gateway.id] ?? {}, passages.at(-1)));
  const lines = tranches.map((tranche): DrawnTranche => {
    if (tranche.gateway === null) return { ...tranche, state: 'no-gateway', why: 'no gateway is named that would release it' };
    const { state, why } = must(passages.find(({ gateway }) => gateway.id === tranche.gateway), `the gateway ${tranche.gateway}`);
    return { ...tranche, state: TRANCHE_STATES[state], why };
  });
  const total = (ones: readonly Tranche[]): Pence => pence(sum(ones.map(({ amountPence }) => amountPence)));
  const released = total(lines.filter(({ state }) => state === 'released'));
  return { tranches: lines, releasedPence: released, leftInPotPence: pence(total(tranches) - released) };
}
