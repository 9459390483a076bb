import type { Code, CodeSet } from '#reference/code-set.ts';

export interface PlacementType extends Code {
  /** Youngest age at which a child may be placed there. */
  readonly youngestAge?: number;
}

const codes: readonly PlacementType[] = [
  { code: 'U1', label: 'Long-term foster home with a relative or friend' },
  { code: 'U2', label: 'Foster home with a relative or friend who is also approved to adopt' },
  { code: 'U3', label: 'Foster home with a relative or friend, not long-term' },
  { code: 'U4', label: 'Long-term foster home with an unrelated carer' },
  { code: 'U5', label: 'Foster home with an unrelated carer who is also approved to adopt' },
  { code: 'U6', label: 'Foster home with an unrelated carer, not long-term' },
  { code: 'A3', label: 'Placed for adoption by consent with the current foster carer' },
  { code: 'A4', label: 'Placed for adoption by consent with somebody else' },
  { code: 'A5', label: 'Placed for adoption under a placement order with the current foster carer' },
  { code: 'A6', label: 'Placed for adoption under a placement order with somebody else' },
  { code: 'K1', label: 'Secure children\'s home' },
  { code: 'K2', label: 'Children\'s home' },
  // Registration opened on 28 October 2023, within the year ending 2024; the code lists first show it for 2024-25.
  { code: 'K3', label: 'Registered supported accommodation', firstYear: 2024, youngestAge: 16 },
  { code: 'H5', label: 'Semi-independent living that is not a children\'s home', lastYear: 2025, youngestAge: 16 },
  { code: 'P2', label: 'Living independently', lastYear: 2024, youngestAge: 16 },
  { code: 'P1', label: 'With own parents or others with parental responsibility' },
  { code: 'P3', label: 'Residential employment' },
  { code: 'R1', label: 'Residential care home' },
  { code: 'R2', label: 'Health service establishment' },
  { code: 'R3', label: 'Family centre or mother and baby unit' },
  { code: 'R5', label: 'Young offender institution' },
  { code: 'S1', label: 'Residential school' },
  { code: 'T0', label: 'Temporary move, any kind' },
  { code: 'T1', label: 'Temporary: in hospital' },
  { code: 'T2', label: 'Temporary: on holiday' },
  { code: 'T3', label: 'Temporary: the usual foster carer is on holiday' },
  { code: 'T4', label: 'Temporary: up to seven days for another reason' },
  { code: 'Z1', label: 'Other placement', lastYear: 2025 },
  // What these four stand for was not found in any published list, so the code is shown.
  { code: 'Z11', label: 'Other placement (Z11)', firstYear: 2026 },
  { code: 'Z12', label: 'Other placement (Z12)', firstYear: 2026 },
  { code: 'Z13', label: 'Other placement (Z13)', firstYear: 2026 },
  { code: 'Z14', label: 'Other placement (Z14)', firstYear: 2026 },
];

export const PLACEMENT_TYPES: CodeSet<PlacementType> = {
  id: 'placement-types',
  title: 'Type of placement',
  source: 'SSDA903 guide, column PLACE; validator rule 146 of 2022-23, 2024-25 and 2025-26',
  codes,
};
