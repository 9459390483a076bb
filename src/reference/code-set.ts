/**
 * A published list of codes. A code may be valid only in some return years; a year is named by the 31 March that ends it,
 * so `firstYear: 2019` means from 1 April 2018.
 */
export interface Code {
  readonly code: string;
  /** What it means, in our words. */
  readonly label: string;
  /** First return year (ending) in which it may be used; absent means always. */
  readonly firstYear?: number;
  /** Last return year (ending) in which it may be used; absent means still in use. */
  readonly lastYear?: number;
}

export interface CodeSet<OneCode extends Code = Code> {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly codes: readonly OneCode[];
}

/** Whether a code is in the list for the return year that ends in `yearEnding`. */
export const isInYear = (code: Code, yearEnding: number): boolean =>
  (code.firstYear === undefined || code.firstYear <= yearEnding) && (code.lastYear === undefined || code.lastYear >= yearEnding);

/** The codes of a list by code. */
export const codesByCode = (set: CodeSet): ReadonlyMap<string, Code> => new Map(set.codes.map(code => [code.code, code]));
