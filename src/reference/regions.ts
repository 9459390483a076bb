/**
 * England and its regions, by ONS code. London is published whole and as its two halves.
 * Sources: ONS, Names and codes for regions; the halves by the codes that the Department for Education uses for them. The
 * numbers from 970 are those of the department's local authority interactive tool (LAIT).
 */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly laitNumber: string;
  /** The region it is a part of. */
  readonly within?: string;
}

/** The id of England among the areas. */
export const ENGLAND = 'E92000001';

/** The number of England in the interactive tool. */
export const ENGLAND_LAIT_NUMBER = '970';

export const REGIONS: readonly Region[] = [
  { id: 'E12000001', name: 'North East', laitNumber: '980' },
  { id: 'E12000002', name: 'North West', laitNumber: '981' },
  { id: 'E12000003', name: 'Yorkshire and The Humber', laitNumber: '982' },
  { id: 'E12000004', name: 'East Midlands', laitNumber: '983' },
  { id: 'E12000005', name: 'West Midlands', laitNumber: '984' },
  { id: 'E12000006', name: 'East of England', laitNumber: '985' },
  { id: 'E12000007', name: 'London', laitNumber: '986' },
  { id: 'E13000001', name: 'Inner London', laitNumber: '987', within: 'E12000007' },
  { id: 'E13000002', name: 'Outer London', laitNumber: '988', within: 'E12000007' },
  { id: 'E12000008', name: 'South East', laitNumber: '989' },
  { id: 'E12000009', name: 'South West', laitNumber: '990' },
];

const byId: ReadonlyMap<string, Region> = new Map(REGIONS.map(region => [region.id, region]));

export const regionOf = (id: string): Region | null => byId.get(id) ?? null;

/** The region of a name, in capitals or not. */
export const regionNamed = (name: string): Region | null => REGIONS.find(region => region.name.toLowerCase() === name.toLowerCase()) ?? null;
