import type { Random } from '#kernel/random.ts';
import { drawOne, drawWhole } from './draws.ts';
import type { Family } from './families.ts';

/** Ethnicity of families (DfE looked after children statistics 2021-25, rounded and simplified). */
const ETHNICITIES: readonly (readonly [string, number])[] = [
  ['WBRI', 0.74], ['WOTH', 0.03], ['WROM', 0.01], ['WIRI', 0.005], ['WIRT', 0.005], ['MWBC', 0.04], ['MWBA', 0.02], ['MWAS', 0.015], ['MOTH', 0.025],
  ['AIND', 0.005], ['APKN', 0.015], ['ABAN', 0.01], ['AOTH', 0.01], ['BCRB', 0.02], ['BAFR', 0.03], ['BOTH', 0.01], ['CHNE', 0.002], ['OOTH', 0.015],
];
/** Unaccompanied children (assumption after published countries of origin). */
const ETHNICITIES_UNACCOMPANIED: readonly (readonly [string, number])[] = [['OOTH', 0.4], ['AOTH', 0.25], ['BAFR', 0.25], ['WOTH', 0.08], ['BOTH', 0.02]];

export const drawEthnicity = (random: Random, family: Family): string =>
  drawOne(random, family.kind === 'unaccompanied' ? ETHNICITIES_UNACCOMPANIED : ETHNICITIES);

/** 95% of unaccompanied children and 53% of others are boys (DfE looked after children statistics 2021-25, rounded). */
export const drawSex = (random: Random, family: Family): 'female' | 'male' =>
  (random.uniform() < (family.kind === 'unaccompanied' ? 0.95 : family.kind === 'remand' ? 0.9 : 0.53) ? 'male' : 'female');

/** Main need by kind of family (assumption, near DfE looked after children statistics 2021-25, rounded). */
const NEEDS: Readonly<Record<Family['kind'], readonly (readonly [string, number])[]>> = {
  newborn: [['N1', 0.82], ['N3', 0.04], ['N4', 0.04], ['N5', 0.08], ['N8', 0.02]],
  'young-siblings': [['N1', 0.78], ['N3', 0.03], ['N4', 0.06], ['N5', 0.11], ['N8', 0.015], ['N7', 0.005]],
  adolescent: [['N1', 0.52], ['N4', 0.15], ['N5', 0.22], ['N6', 0.05], ['N8', 0.04], ['N3', 0.02]],
  disabled: [['N2', 0.9], ['N4', 0.1]],
  remand: [['N6', 0.6], ['N1', 0.25], ['N5', 0.15]],
  unaccompanied: [['N8', 1]],
};

export const drawNeed = (random: Random, family: Family): string => drawOne(random, NEEDS[family.kind]);

/** No British postcode area begins with these letters, so no real home can be meant. */
const HOME_AREA = 'QM';
const AWAY_AREAS = ['VK', 'XD', 'QA'] as const;
const INWARD_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

function drawPostcode(random: Random, area: string, districts: number): string {
  const letter = (): string => INWARD_LETTERS[drawWhole(random, 0, INWARD_LETTERS.length - 1)]!;
  return `${area}${drawWhole(random, 1, districts)} ${drawWhole(random, 1, 9)}${letter()}${letter()}`;
}

export const drawHomePostcode = (random: Random): string => drawPostcode(random, HOME_AREA, 18);

/** Own carers mostly live in the area, agency and residential places often do not (55% within, DfE 2021-25). */
export function drawPlacementPostcode(random: Random, provider: string | null): string {
  const within = provider === 'PR4' || provider === 'PR5' ? 0.36 : 0.74;
  return random.uniform() < within ? drawPostcode(random, HOME_AREA, 18) : drawPostcode(random, AWAY_AREAS[drawWhole(random, 0, 2)]!, 30);
}

/** Ofsted numbers of the imaginary authority's own fostering service, of agencies and of homes. */
export function drawUrn(random: Random, placementType: string, provider: string | null): string | null {
  if (/^[UA]/.test(placementType)) return provider === 'PR1' || provider === 'PR2' ? 'SC990001' : `SC99${1000 + drawWhole(random, 1, 14)}`;
  if (placementType === 'K1') return `SC99300${drawWhole(random, 1, 3)}`;
  if (/^(K2|R1|S1)$/.test(placementType)) return String(2_990_000 + drawWhole(random, 1, 70));
  if (/^(K3|H5)$/.test(placementType)) return String(2_980_000 + drawWhole(random, 1, 25));
  return null;
}
