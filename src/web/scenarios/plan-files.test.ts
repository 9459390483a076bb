import { beforeEach, expect, test } from 'vitest';
import { openPlans } from '#web/scenarios/plan-files.ts';
import { bench, forgetScenarios, opened } from '#web/scenarios/state.ts';

const chosen = (path: string, text: string) => [{ path, file: new File([text], path) }];
const PLAN = 'headwater: plan/1\nname: A plan\n';

// Other files share the modules of the page, and may leave scenarios in them.
beforeEach(forgetScenarios);

test('a plan with placement groups of its own is not opened, and the page says why and what to do', async () => {
  await openPlans(chosen('own.yaml', `${PLAN}groups:\n  - { group: Families, codes: U1 U2 U3 U4 U5 U6 P1 A3 A4 A5 A6 }\n  - { group: The rest, codes: K1 K2 K3 H5 P2 P3 R1 R2 R3 R5 S1 Z1 Z11 Z12 Z13 Z14 }\n`));
  expect(bench.value.scenarios).toEqual([]);
  expect(opened.value).toMatchObject({ file: 'own.yaml', issues: [], notes: [expect.stringContaining('it has placement groups of its own, and this page works by the groups of Headwater.')] });
  expect(opened.value!.notes[0]).toContain('headwater compare');
});

test('one without is opened as it was, and those chosen after one that is refused wait for it to be put right', async () => {
  await openPlans(chosen('plan.yaml', PLAN));
  expect(bench.value.scenarios.map(({ name }) => name)).toEqual(['A plan']);
  await openPlans([...chosen('own.yaml', `${PLAN}groups:\n  - { group: All children, codes: U4 }\n`), ...chosen('other.yaml', PLAN)]);
  expect(bench.value.scenarios).toHaveLength(1);
  expect(opened.value!.issues.map(({ rule }) => rule)).toEqual(['plan-codes-in-no-group']);
});
