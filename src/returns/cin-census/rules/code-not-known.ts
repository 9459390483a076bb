import { codesByCode } from '#reference/code-set.ts';
import type { Code, CodeSet } from '#reference/code-set.ts';
import { episode } from '#returns/cin-census/rules/example.ts';
import type { ValueRule } from '#returns/cin-census/rules/rule.ts';

const known = new Map<CodeSet, ReadonlyMap<string, Code>>();

/** The code a text stands for, in capitals or not. */
export function codeOf(text: string, set: CodeSet): Code | null {
  let codes = known.get(set);
  if (codes === undefined) known.set(set, codes = codesByCode(set));
  return codes.get(text.toUpperCase()) ?? null;
}

export const codeNotKnown: ValueRule = {
  id: 'code-not-known',
  scope: 'value',
  title: 'A code that is not in the list',
  why: 'A code nobody knows cannot be counted where it belongs.',
  source: 'Children in need census, XML schemas 2017 to 2026: code lists',
  severity: 'error',
  action: 'The row is used and the value kept as it stands; a flag is read as blank, a sex as not known.',
  appliesTo: element => element.codes !== undefined,
  check: (text, element) => text === '' || codeOf(text, element.codes!) !== null ? null : `Not a code of ${element.name}`,
  finds: { episodes: [episode({ ReferralSource: '6A' })] },
  passes: { episodes: [episode({ ReferralSource: '1a', ReferralNFA: 'false' })] },
};
