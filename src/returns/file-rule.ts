import type { Issue, Severity } from '#kernel/issue.ts';

/** A rule of a file that stands beside the returns: what may be wrong with it, how much it matters and what is done. */
export interface FileRule { readonly id: string; readonly severity: Severity; readonly title: string; readonly action: string }

/** Makes issues of a list of rules: the rule gives severity and action, the caller what is wrong and where. */
export const issueOf = <Rules extends readonly FileRule[]>(rules: Rules) =>
  (rule: Rules[number]['id'], message: string, where: Pick<Issue, 'file' | 'row' | 'column' | 'value'> = {}): Issue => {
    const { severity, action } = rules.find(({ id }) => id === rule)!;
    return { rule, severity, message, action, ...where };
  };
