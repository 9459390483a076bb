/**
 * What official statistics print where a number cannot stand. Sources: Analysis Function, "Symbols in tables" (2022), and
 * the notes of the Department for Education's releases. Before 2019 the department wrote `x` for a hidden small number.
 */
export type OfficialSymbol = 'c' | 'z' | 'x' | 'k' | 'low' | 'u' | '..' | '-';

export const OFFICIAL_SYMBOLS: Readonly<Record<OfficialSymbol, string>> = {
  c: 'hidden, because the number is small',
  z: 'not applicable',
  x: 'not available',
  k: 'rounds to 0 but is not 0',
  low: 'rounds to 0 but is not 0',
  u: 'too unreliable to show',
  '..': 'not supplied',
  '-': 'missing',
};

/** The first year of release in which `x` means that the figure is not available; before, that it was hidden. */
export const X_MEANS_NOT_AVAILABLE_FROM = 2019;

export const isOfficialSymbol = (text: string): text is OfficialSymbol => Object.hasOwn(OFFICIAL_SYMBOLS, text);
