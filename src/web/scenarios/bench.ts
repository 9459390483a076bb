import type { NewKey, Texts, TypedCost, TypedScenario, TypedUse } from '#web/scenarios/typed.ts';
import { NEW_COST } from '#web/scenarios/typed.ts';

/** Something that was taken away and can be put back where it was. */
type Removed =
  | { readonly kind: 'scenario'; readonly scenario: TypedScenario; readonly position: number }
  | { readonly kind: 'lever'; readonly use: TypedUse; readonly scenario: number; readonly position: number };

/** The scenarios that somebody is working on, and which of them is on show. */
export interface Bench {
  readonly scenarios: readonly TypedScenario[];
  readonly current: number | null;
  readonly removed: Removed | null;
}

export const EMPTY_BENCH: Bench = { scenarios: [], current: null, removed: null };

const put = <T>(list: readonly T[], position: number, one: T): readonly T[] => [...list.slice(0, position), one, ...list.slice(position)];

export const currentOf = ({ scenarios, current }: Bench): TypedScenario | null => scenarios.find(({ key }) => key === current) ?? scenarios[0] ?? null;

export const withScenario = (bench: Bench, scenario: TypedScenario): Bench => ({ scenarios: [...bench.scenarios, scenario], current: scenario.key, removed: null });

export const showing = (bench: Bench, key: number): Bench => ({ ...bench, current: key });

/** A copy right behind the scenario it is made of, so that one thing can be changed and the two held against each other. */
export function withCopy(bench: Bench, key: number, newKey: NewKey): Bench {
  const position = bench.scenarios.findIndex(one => one.key === key);
  const original = bench.scenarios[position];
  if (original === undefined) return bench;
  const uses = original.uses.map((use): TypedUse => ({ ...use, key: newKey(), costs: use.costs.map((cost): TypedCost => ({ ...cost, key: newKey() })) }));
  const copy: TypedScenario = { ...original, key: newKey(), name: `${original.name}, copy`, uses };
  return { scenarios: put(bench.scenarios, position + 1, copy), current: copy.key, removed: null };
}

export function withoutScenario(bench: Bench, key: number): Bench {
  const position = bench.scenarios.findIndex(one => one.key === key);
  const scenario = bench.scenarios[position];
  if (scenario === undefined) return bench;
  const scenarios = bench.scenarios.filter(one => one !== scenario);
  return { scenarios, current: (scenarios[position] ?? scenarios.at(-1))?.key ?? null, removed: { kind: 'scenario', scenario, position } };
}

export const changed = (bench: Bench, key: number, change: Partial<Pick<TypedScenario, 'name' | 'says' | 'uses'>>): Bench =>
  ({ ...bench, scenarios: bench.scenarios.map(one => (one.key === key ? { ...one, ...change } : one)) });

/** Adds a lever to the scenario on show. */
export function withUse(bench: Bench, use: TypedUse): Bench {
  const scenario = currentOf(bench);
  return scenario === null ? bench : { ...changed(bench, scenario.key, { uses: [...scenario.uses, use] }), removed: null };
}

export function withoutUse(bench: Bench, key: number): Bench {
  const scenario = bench.scenarios.find(({ uses }) => uses.some(use => use.key === key));
  const position = scenario?.uses.findIndex(use => use.key === key) ?? -1;
  const use = scenario?.uses[position];
  if (scenario === undefined || use === undefined) return bench;
  return { ...changed(bench, scenario.key, { uses: scenario.uses.filter(one => one !== use) }), removed: { kind: 'lever', use, scenario: scenario.key, position } };
}

/** Puts back what was taken away last. */
export function putBack(bench: Bench): Bench {
  const { removed } = bench;
  if (removed === null) return bench;
  if (removed.kind === 'scenario') return { scenarios: put(bench.scenarios, removed.position, removed.scenario), current: removed.scenario.key, removed: null };
  const scenario = bench.scenarios.find(({ key }) => key === removed.scenario);
  return scenario === undefined ? { ...bench, removed: null } : { ...changed(bench, scenario.key, { uses: put(scenario.uses, removed.position, removed.use) }), removed: null };
}

const changedUse = (bench: Bench, key: number, change: (use: TypedUse) => TypedUse): Bench => ({
  ...bench,
  scenarios: bench.scenarios.map(scenario => (scenario.uses.some(use => use.key === key) ? { ...scenario, uses: scenario.uses.map(use => (use.key === key ? change(use) : use)) } : scenario)),
});

export const withTexts = (bench: Bench, use: number, texts: Texts): Bench => changedUse(bench, use, one => ({ ...one, texts: { ...one.texts, ...texts } }));

export const withCost = (bench: Bench, use: number, newKey: NewKey): Bench => changedUse(bench, use, one => ({ ...one, costs: [...one.costs, { key: newKey(), texts: NEW_COST }] }));

export const withoutCost = (bench: Bench, use: number, cost: number): Bench => changedUse(bench, use, one => ({ ...one, costs: one.costs.filter(({ key }) => key !== cost) }));

export const withCostTexts = (bench: Bench, use: number, cost: number, texts: Texts): Bench =>
  changedUse(bench, use, one => ({ ...one, costs: one.costs.map(each => (each.key === cost ? { ...each, texts: { ...each.texts, ...texts } } : each)) }));

/** Sliders of an effect push each other along, so that the lowest never stands above the likeliest, nor the likeliest above the highest. */
export function pushedAlong(texts: Texts, moved: 'effect-low' | 'effect-likeliest' | 'effect-high', to: number): Texts {
  const order = ['effect-low', 'effect-likeliest', 'effect-high'] as const;
  const place = order.indexOf(moved);
  return Object.fromEntries(order.flatMap((id, position): readonly (readonly [string, string])[] => {
    const now = Number(texts[id]);
    const pushed = position < place ? now > to : now < to;
    return position === place || pushed ? [[id, String(to)]] : [];
  }));
}

/** Names for figures and files: none empty and no two alike, not even to a file name. */
export function namesOf(scenarios: readonly TypedScenario[]): readonly string[] {
  const taken = new Set<string>();
  return scenarios.map(({ name }, position) => {
    const plain = name.trim() === '' ? `Scenario ${position + 1}` : name.trim();
    for (let again = 1; ; again += 1) {
      const one = again === 1 ? plain : `${plain} (${again})`;
      if (taken.has(fileNameOf(one))) continue;
      taken.add(fileNameOf(one));
      return one;
    }
  });
}

/** A name as that of a file: `edge-of-care`. */
export const fileNameOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'scenario';
