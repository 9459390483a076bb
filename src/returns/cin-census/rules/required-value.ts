import { episode } from '#returns/cin-census/rules/example.ts';
import type { ValueRule } from '#returns/cin-census/rules/rule.ts';

/** Without these a record cannot be used at all: what reads it sets it aside and says so. */
const NEEDED: ReadonlySet<string> = new Set([
  'LAchildID', 'CINreferralDate', 'AssessmentActualStartDate', 'CINPlanStartDate', 'S47ActualStartDate', 'CPPstartDate', 'PPStartDate', 'ReferenceDate',
]);

export const requiredValue: ValueRule = {
  id: 'required-value',
  scope: 'value',
  title: 'A required value is blank',
  why: 'The census requires it, and figures by that value leave the record out.',
  source: 'Children in need census, XML schemas: elements that occur at least once',
  severity: 'warning',
  action: 'The record is used without it.',
  appliesTo: element => element.required && !NEEDED.has(element.name),
  check: text => text === '' ? 'The value is required and is blank' : null,
  finds: { episodes: [episode({ ReferralSource: '' })] },
  passes: {},
};
