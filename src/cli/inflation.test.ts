import { expect, test } from 'vitest';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { inflation } from '#cli/inflation.ts';

test('one rate is for every group, a list for those it names, nothing for none', () => {
  expect(inflation.read('3%')).toEqual({ value: Object.fromEntries(PLACEMENT_GROUPS.map(({ id }) => [id, 0.03])) });
  expect(inflation.read('residential=6%, agency-fostering=-4.5%')).toEqual({ value: { residential: 0.06, 'agency-fostering': -0.045 } });
  expect(inflation.read(undefined)).toEqual({ value: {} });
});

test.each(['3', '0.03', '51%', 'residential', 'residential=', 'residential=6', 'hotels=6%', 'residential=6%,', ''])('"%s" is refused with how to write it', given => {
  expect(inflation.read(given)).toEqual({ problem: expect.stringContaining('residential=6%,agency-fostering=4.5%') });
});
