import { expect, test } from 'vitest';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { RisesAsked } from '#cli/inflation.ts';
import { inflation, risesOf } from '#cli/inflation.ts';

function asked(given: string | undefined): RisesAsked {
  const read = inflation.read(given);
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
}

test('one rate is for every group, a list for those it names, nothing for none', () => {
  expect(risesOf(asked('3%'), PLACEMENT_GROUPS)).toEqual(Object.fromEntries(PLACEMENT_GROUPS.map(({ id }) => [id, 0.03])));
  expect(risesOf(asked('residential=6%, agency-fostering=-4.5%'), PLACEMENT_GROUPS)).toEqual({ residential: 0.06, 'agency-fostering': -0.045 });
  expect(risesOf(asked(undefined), PLACEMENT_GROUPS)).toEqual({});
});

test('by placement groups of one’s own, one rate is for each of them, and a group that is none of them is refused', () => {
  const own = [{ id: 'family', title: 'Family', placementTypes: ['U4'] }, { id: 'homes', title: 'Homes', placementTypes: ['K2'] }];
  expect(risesOf(asked('3%'), own)).toEqual({ family: 0.03, homes: 0.03 });
  expect(risesOf(asked('homes=6%'), own)).toEqual({ homes: 0.06 });
  expect(() => risesOf(asked('residential=6%'), own)).toThrow('--inflation: "residential" is not a placement group (family, homes).');
});

test.each(['3', '0.03', '51%', 'residential', 'residential=', 'residential=6', 'residential=6%,', ''])('"%s" is refused with how to write it', given => {
  expect(inflation.read(given)).toEqual({ problem: expect.stringContaining('residential=6%,agency-fostering=4.5%') });
});
