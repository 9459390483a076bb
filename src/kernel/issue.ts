/**
 * Wrong data is a value, not an exception: every reader returns what it could read and a list of issues.
 * `blocks`: no figures can be made until it is mended. `error`: wrong by the return's own rules, to be put right at the source; the action says whether the row was set aside or used as it stands.
 * `repair`: the history was mended by a stated rule. `warning`: kept as it is, but worth a look. `note`: for information.
 */
export type Severity = 'blocks' | 'error' | 'repair' | 'warning' | 'note';

export const SEVERITIES: readonly Severity[] = ['blocks', 'error', 'repair', 'warning', 'note'];

export interface Issue {
  /** The rule's id, in kebab-case; the list of rules gives its title, reason and source. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in words that the person who made the file understands. */
  readonly message: string;
  /** What was done about it. */
  readonly action: string;
  readonly file?: string;
  /** Row as a spreadsheet shows it: 1 is the header. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** The authority's own identifier of the child. */
  readonly child?: string;
}

/** A value that was read, and what was wrong on the way. */
export interface Checked<T> { readonly value: T; readonly issues: readonly Issue[] }

export const isBlocking = (issues: readonly Issue[]): boolean => issues.some(issue => issue.severity === 'blocks');
