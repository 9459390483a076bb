import type { Issue } from '#kernel/issue.ts';
import type { ComparedReturn, ReturnPart } from '#returns/across-returns/across-check.ts';
import { ACROSS_CHECKS } from '#returns/across-returns/checks/index.ts';
import { comparedReturns } from '#returns/across-returns/compared-return.ts';

/**
 * What several returns tell differently of the same children, two returns at a time, in the order in which they are
 * believed. Two returns without any child in common are said to be so, and not compared child by child.
 */
export function checkAcrossReturns(returns: readonly ReturnPart[]): readonly Issue[] {
  const compared = comparedReturns(returns);
  const issues: Issue[] = [];
  compared.forEach((one, index) => {
    for (const other of compared.slice(index + 1)) {
      if (one.people.size === 0 || other.people.size === 0) continue;
      if (haveChildInCommon(one, other)) checkPair(one, other, issues);
      else issues.push(nobodyInCommon(one, other));
    }
  });
  return issues;
}

function checkPair(one: ComparedReturn, other: ComparedReturn, issues: Issue[]): void {
  for (const { id, severity, action, asks, check } of ACROSS_CHECKS) {
    const report: Parameters<typeof check>[2] = (person, message) => { issues.push({ rule: id, severity, message, action, child: person.localId }); };
    check(one, other, report);
    if (asks === 'both') check(other, one, report);
  }
}

const haveChildInCommon = (one: ComparedReturn, other: ComparedReturn): boolean => [...one.people.keys()].some(id => other.people.has(id));

const nobodyInCommon = (one: ComparedReturn, other: ComparedReturn): Issue => ({
  rule: 'no-child-in-common', severity: 'warning',
  message: `No child of ${one.format} is in ${other.format}: they are of different authorities, or use different identifiers`,
  action: 'They are not compared, and the same child counts as two.',
});
