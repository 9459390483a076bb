/**
 * Authorities that took the place of others, and new ONS codes for the same area. Dates are those of the orders under the
 * Local Government and Public Involvement in Health Act 2007 and of the ONS Code History Database. A stable unit is the whole area that a
 * reorganisation touched: its figures can be compared over the years, those of its parts cannot. Its id is the one that
 * the long series of looked-after children use.
 */
export interface Reorganisation {
  /** Id of the stable unit. */
  readonly id: string;
  readonly name: string;
  /** The last year, by the 31 March that ends it, in which the authorities before it stood. */
  readonly lastYearEnding: number;
  /** DfE numbers. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const REORGANISATIONS: readonly Reorganisation[] = [
  { id: 'U_BEDS', name: 'Bedfordshire', lastYearEnding: 2009, before: ['820'], after: ['822', '823'] },
  { id: 'U_CHESHIRE', name: 'Cheshire', lastYearEnding: 2009, before: ['875'], after: ['895', '896'] },
  // Christchurch went from Dorset (835) to the authority with Bournemouth and Poole, so no part of the area stayed as it was.
  { id: 'U_DORSET', name: 'Dorset with Bournemouth, Christchurch and Poole', lastYearEnding: 2019, before: ['835', '836', '837'], after: ['838', '839'] },
  { id: 'U_NORTHANTS', name: 'Northamptonshire', lastYearEnding: 2021, before: ['928'], after: ['940', '941'] },
  { id: 'U_CUMBRIA', name: 'Cumbria', lastYearEnding: 2023, before: ['909'], after: ['942', '943'] },
];

/** The same area under a new ONS code, from 1 April of the year given; the DfE number stayed. */
export const RECODINGS: readonly { readonly dfeNumber: string; readonly fromYear: number; readonly before: string; readonly after: string }[] = [
  { dfeNumber: '390', fromYear: 2013, before: 'E08000020', after: 'E08000037' },
  { dfeNumber: '929', fromYear: 2013, before: 'E06000048', after: 'E06000057' },
  { dfeNumber: '825', fromYear: 2020, before: 'E10000002', after: 'E06000060' },
  { dfeNumber: '815', fromYear: 2023, before: 'E10000023', after: 'E06000065' },
  { dfeNumber: '933', fromYear: 2023, before: 'E10000027', after: 'E06000066' },
  { dfeNumber: '370', fromYear: 2025, before: 'E08000016', after: 'E08000038' },
  { dfeNumber: '373', fromYear: 2025, before: 'E08000019', after: 'E08000039' },
];

const reorganisationOfMember: ReadonlyMap<string, Reorganisation> = new Map(
  REORGANISATIONS.flatMap(one => [...one.before, ...one.after].map(member => [member, one] as const)));

const reorganisationById: ReadonlyMap<string, Reorganisation> = new Map(REORGANISATIONS.map(one => [one.id, one]));

/** The reorganisation whose stable unit has this id, or null: most authorities are their own stable unit. */
export const reorganisationOf = (stableUnit: string): Reorganisation | null => reorganisationById.get(stableUnit) ?? null;

/** The stable unit of an authority; one that was never reorganised is its own. */
export const stableUnitOf = (dfeNumber: string): string => reorganisationOfMember.get(dfeNumber)?.id ?? dfeNumber;

/** Whether an authority stood in the year that ends on 31 March of the year given. */
export function stoodIn(dfeNumber: string, yearEnding: number): boolean {
  const one = reorganisationOfMember.get(dfeNumber);
  if (one === undefined) return true;
  return yearEnding <= one.lastYearEnding === one.before.includes(dfeNumber);
}

/** The authorities that made up a stable unit in a year. */
export function membersIn(stableUnit: string, yearEnding: number): readonly string[] {
  const one = reorganisationById.get(stableUnit);
  if (one === undefined) return [stableUnit];
  return yearEnding <= one.lastYearEnding ? one.before : one.after;
}
