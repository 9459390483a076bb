import { expect, test } from 'vitest';
import { placementGroupOf } from '#reference/placement-groups.ts';
import { readPlacementGroups } from '#returns/placement-groups/read-placement-groups.ts';

const read = (text: string) => readPlacementGroups({ name: 'groups.csv', bytes: new TextEncoder().encode(text) });

const WHOLE = `Group,Placement codes,Providers
Agency fostering,U1 U2 U3 U4 U5 U6,PR4;PR5
Family,U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 P1,
Homes and the rest,K1 K2 K3 R1 R2 R3 R5 S1 H5 P2 P3 Z1 Z11 Z12 Z13 Z14,
`;

test('groups are read in their order, and the first that fits a placement holds it', () => {
  const { value, issues } = read(WHOLE);
  expect(issues).toEqual([]);
  expect(value.map(({ id, title }) => [id, title])).toEqual([['agency-fostering', 'Agency fostering'], ['family', 'Family'], ['homes-and-the-rest', 'Homes and the rest']]);
  expect([['U4', 'PR4'], ['U4', 'PR1'], ['U4', null], ['K2', 'PR4']].map(([type, provider]) => placementGroupOf(type!, provider!, value)))
    .toEqual(['agency-fostering', 'family', 'family', 'homes-and-the-rest']);
});

test('order and case of columns do not matter', () => {
  expect(read('PROVIDER;Placement Types;group\n;u4/u6;In house\n').value).toEqual([{ id: 'in-house', title: 'In house', placementTypes: ['U4', 'U6'] }]);
});

test('codes that no group names are said, and count in the last', () => {
  const { value, issues } = read('Group,Codes\nFostering,U1 U2 U3 U4 U5 U6\nOther,K2\n');
  expect(issues.map(({ rule }) => rule)).toEqual(['placement-groups-code-left-out']);
  expect(issues[0]!.message).toContain('K1');
  expect(placementGroupOf('K1', null, value)).toBe('other');
});

test('a group that those before it leave nothing is said: the wider one stands first by mistake', () => {
  const { issues } = read('Group,Codes,Providers\nFostering,U1 U4 U5,\nAgency,U4 U5,PR4\nRest,K2,\n');
  expect(issues.map(({ rule, message }) => [rule, message])).toContainEqual(['placement-groups-group-empty', 'The groups before Agency hold all of its codes.']);
  expect(read(WHOLE).issues).toEqual([]);
});

test.each([
  ['', 'placement-groups-unreadable', 0], ['a,b\n1,2\n', 'placement-groups-unreadable', 0], ['Group,Codes\n', 'placement-groups-unreadable', 0],
  ['Group,Codes\n,U1\nX,U4\n', 'placement-groups-line-incomplete', 1], ['Group,Codes\nX,\nY,U4\n', 'placement-groups-line-incomplete', 1],
  ['Group,Codes\nX,U4 Q9\n', 'placement-groups-code-unknown', 1], ['Group,Codes\nX,U4\nx,U6\n', 'placement-groups-group-repeated', 1],
])('mistakes are findings with their row, never an exception: %j', (text, rule, groups) => {
  const { value, issues } = read(text);
  expect(issues.map(issue => issue.rule)).toContain(rule);
  expect(value).toHaveLength(groups);
});
