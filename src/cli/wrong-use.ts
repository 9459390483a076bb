import type { Issue } from '#kernel/issue.ts';

/** One thing that is wrong with what was asked: the field, what is wrong with it, and what to do. */
export interface Problem { readonly field: string; readonly message: string }

/** Thrown anywhere below the command line's door for a request that cannot be met; shown, with exit code 2, at the door. */
export class WrongUse extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ field, message }) => `${field}: ${message}`).join('\n'));
    this.name = 'WrongUse';
    this.problems = problems;
  }
}

export const wrongUse = (field: string, message: string): WrongUse => new WrongUse([{ field, message }]);

/** Thrown where findings leave nothing to work with: shown, with exit code 1, and nothing is written. */
export class Blocked extends Error {
  readonly findings: readonly Issue[];

  constructor(findings: readonly Issue[]) {
    super('No figures can be made until these findings are put right.');
    this.name = 'Blocked';
    this.findings = findings;
  }
}

/** Stops the command when a finding blocks. */
export function stopIfBlocked(issues: readonly Issue[]): void {
  const blocking = issues.filter(({ severity }) => severity === 'blocks');
  if (blocking.length > 0) throw new Blocked(blocking);
}
