import { effect } from '@preact/signals';
import { currentSection } from '#web/routes.ts';
import type { ScenariosAnswer, ScenariosAsked } from '#web/scenarios/messages.ts';
import { comparable, compared, current, frame, live, liveAsked, problemsOf, refused } from '#web/scenarios/state.ts';
import type { Result } from '#web/state.ts';
import { progress, result } from '#web/state.ts';

type Ask = (asked: ScenariosAsked) => Promise<ScenariosAnswer>;

/** A pause this long after a first picture, and all lives are asked for: nobody is moving a slider any more. */
const PAUSE_MS = 350;

/** Asks whenever what is on show changes: a first picture at once, the whole of it after a pause, and all scenarios where they stand side by side. */
export function followScenarios(ask: Ask): void {
  followReadiness(ask);
  followLive(ask);
  followCompared(ask);
  // What was put right is not held against what somebody does next.
  effect(() => { if (problemsOf(current.value).length === 0) refused.value = null; });
}

const isOnShow = (section: string): boolean => currentSection.value?.id === section && progress.value === null && result.value !== null;

/** Whoever comes to the scenarios finds the model fitted by the time a lever is added. */
function followReadiness(ask: Ask): void {
  effect(() => {
    if (isOnShow('scenarios') && liveAsked.peek() === null) void ask({ frame: frame.value, scenarios: [], depth: 'ready' });
  });
}

function followLive(ask: Ask): void {
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const show = async (asked: ScenariosAsked, scenario: number, mine: number): Promise<boolean> => {
    const { comparison } = await ask(asked);
    // A later picture of the same scenario takes the place of an earlier one; of another scenario nothing is shown any more.
    if (comparison === null || current.peek()?.key !== scenario || liveAsked.peek() === null) return false;
    live.value = { scenario, comparison, isWhole: asked.depth === 'whole' };
    return mine === latest;
  };
  const draw = async (asked: Omit<ScenariosAsked, 'depth'>, scenario: number, mine: number): Promise<void> => {
    if (await show({ ...asked, depth: 'first' }, scenario, mine)) pause = setTimeout(() => void show({ ...asked, depth: 'whole' }, scenario, mine), PAUSE_MS);
  };
  effect(() => {
    const asked = liveAsked.value;
    const scenario = current.value?.key;
    clearTimeout(pause);
    latest += 1;
    const mine = latest;
    if (!isOnShow('scenarios') || asked === null || scenario === undefined) return;
    void draw(asked, scenario, mine);
  });
}

function followCompared(ask: Ask): void {
  let wanted = '';
  const compareAll = async (asked: ScenariosAsked, key: string): Promise<void> => {
    const { comparison } = await ask(asked);
    // What was taken back while it was being lived is not shown any more.
    if (comparison !== null && key === wanted) compared.value = { key, asked, comparison };
  };
  effect(() => {
    const scenarios = comparable.value.map(({ name, levers }) => ({ name, levers }));
    const asked: ScenariosAsked = { frame: frame.value, scenarios, depth: 'whole' };
    const of = result.value;
    if (!(isOnShow('scenarios-compared') || isOnShow('scenarios-case')) || scenarios.length === 0 || of === null) return;
    wanted = keyOf(asked, of);
    const known = compared.peek();
    if (known?.key !== wanted) void compareAll(asked, wanted);
    // Levers that were changed and changed back are others in name alone.
    else if (known.asked.scenarios.some(({ levers }, position) => levers !== scenarios[position]?.levers)) compared.value = { ...known, asked };
  });
}

/** What an answer depends on: the question, and the returns and prices that were read. */
const keyOf = (asked: ScenariosAsked, { reading, projection }: Result): string => JSON.stringify([asked, reading.prices, reading.authority, projection.from]);
