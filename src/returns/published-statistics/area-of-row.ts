import { authoritiesNamed, authorityOf, authorityOfOnsCode } from '#reference/local-authorities.ts';
import { ENGLAND, ENGLAND_LAIT_NUMBER, regionNamed, REGIONS, regionOf } from '#reference/regions.ts';
import { REORGANISATIONS, reorganisationOf, stoodIn } from '#reference/reorganisations.ts';
import type { Area, AreaId } from '#returns/published-statistics/statistics.ts';

const laitRegions: ReadonlyMap<string, AreaId> = new Map([
  [ENGLAND_LAIT_NUMBER, ENGLAND] as const, ...REGIONS.map(({ id, laitNumber }) => [laitNumber, id] as const),
]);

/** The area of a DfE number, of a joint row's numbers (`940 / 941`), or of a number of the interactive tool; null if unknown. */
export function areaOfNumber(text: string): AreaId | null {
  if (authorityOf(text)) return text;
  if (!text.includes('/')) return laitRegions.get(text) ?? null;
  const members = text.split('/').map(part => part.trim()).sort();
  if (members.length < 2 || members.some(member => !authorityOf(member))) return null;
  return wholeUnit(members) ?? members.join('+');
}

/** The stable unit that some authorities are the whole of. */
const wholeUnit = (members: readonly string[]): AreaId | null =>
  REORGANISATIONS.find(({ before, after }) => [before, after].some(side => side.join() === members.join()))?.id ?? null;

/** The area of an ONS code, past or present, of an authority, a region or England. */
export function areaOfOnsCode(code: string): AreaId | null {
  if (code === ENGLAND || regionOf(code)) return code;
  return authorityOfOnsCode(code)?.dfeNumber ?? null;
}

/**
 * The area of whatever a row calls it: a DfE number, an ONS code or a name. Of two authorities of one name (two are called
 * Dorset) the one that stood in the year.
 */
export function areaOfWords(text: string, yearEnding: number): AreaId | null {
  const coded = areaOfNumber(text) ?? areaOfOnsCode(text);
  if (coded !== null) return coded;
  if (text.toLowerCase() === 'england') return ENGLAND;
  const named = authoritiesNamed(text);
  return regionNamed(text)?.id ?? (named.find(({ dfeNumber }) => stoodIn(dfeNumber, yearEnding)) ?? named[0])?.dfeNumber ?? null;
}

/** What there is to say about an area. */
export function describeArea(id: AreaId): Area {
  if (id === ENGLAND) return { id, kind: 'country', name: 'England', region: null, members: [] };
  const region = regionOf(id);
  if (region) return { id, kind: 'region', name: region.name, region: region.within ?? null, members: [] };
  const unit = reorganisationOf(id);
  const members = unit ? [...unit.before, ...unit.after] : id.split('+');
  const authorities = members.flatMap(member => authorityOf(member) ?? []);
  return {
    id, kind: unit ? 'stable-unit' : members.length > 1 ? 'joint' : 'authority',
    name: unit?.name ?? authorities.map(({ name }) => name).join(' and '), region: authorities[0]?.region ?? null, members,
  };
}
