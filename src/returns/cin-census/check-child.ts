import { isoDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { ChildRow } from '#returns/cin-census/rows.ts';
import { RULES } from '#returns/cin-census/rules/index.ts';
import type { CensusDates, ChildRule } from '#returns/cin-census/rules/rule.ts';

const CHILD_RULES = RULES.filter((rule): rule is ChildRule => rule.scope === 'child');

/** Makes issues of what the rules find in one child of one census. */
export function checkChild(child: ChildRow, census: CensusDates, file: string, issues: Issue[]): void {
  for (const rule of CHILD_RULES) {
    rule.check(child, census, (row, column, message, value = null) => {
      issues.push({
        rule: rule.id, severity: rule.severity, message, action: rule.action, file, row: row.line, column, child: child.localId,
        ...(value === null ? {} : { value: typeof value === 'number' ? isoDate(value) : value }),
      });
    });
  }
}
