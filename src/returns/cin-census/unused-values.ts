import type { Issue } from '#kernel/issue.ts';
import { ownText } from '#returns/cin-census/read-values.ts';
import type { Field, UnusedValue } from '#returns/cin-census/read-xml.ts';
import { readingIssue } from '#returns/cin-census/reading-rules.ts';
import type { ReadingRuleId } from '#returns/cin-census/reading-rules.ts';

interface Tally { readonly rule: ReadingRuleId; readonly name: string; readonly line: number; readonly value: string; count: number }

export interface UnusedValues {
  readonly add: (why: UnusedValue, name: string, field: Field) => void;
  readonly badCharacter: (line: number, reason: string) => void;
  /** Makes an issue of each kind that repeats itself. */
  readonly report: () => void;
  readonly count: () => number;
}

const RULE_OF: Readonly<Record<UnusedValue, ReadingRuleId>> = {
  'not-known': 'element-not-known', 'out-of-place': 'element-out-of-place', 'given-twice': 'value-given-twice', attribute: 'attribute-not-known', 'stray-text': 'stray-text',
};
/** More kinds than any supplier has of its own; beyond them, kinds are counted together. */
const MOST_KINDS = 200;
const MOST_CHARACTERS_SHOWN = 60;

/**
 * Keeps what no row takes. A value of the census that is out of place or given twice is an issue each; what a supplier
 * adds to every child is one issue for each name, with how often it comes and where first.
 */
export function unusedValues(file: string, issues: Issue[]): UnusedValues {
  const tallies = new Map<string, Tally>();
  let count = 0;
  const tally = (rule: ReadingRuleId, name: string, line: number, value: string): void => {
    const key = tallies.size < MOST_KINDS || tallies.has(`${rule} ${name}`) ? `${rule} ${name}` : rule;
    const known = tallies.get(key);
    if (known === undefined) tallies.set(ownText(key), { rule, name: key === rule ? 'other names' : ownText(name), line, value: shown(value), count: 1 });
    else known.count += 1;
  };
  return {
    add(why, name, { text, line }) {
      count += 1;
      const rule = RULE_OF[why];
      if (why === 'out-of-place' || why === 'given-twice') issues.push(readingIssue(rule, MESSAGES[why], { file, row: line, column: ownText(name), value: shown(text) }));
      else tally(rule, name, line, text);
    },
    badCharacter: (line, reason) => tally('malformed-character', reason, line, ''),
    report() {
      for (const one of tallies.values()) {
        const often = one.count === 1 ? 'once' : `${one.count} times, first here`;
        const message = one.rule === 'malformed-character' ? `${one.name} (${often})` : one.rule === 'stray-text' ? `Text between the elements of ${one.name}, ${often}` : `${one.name} is none of the census; it comes ${often}`;
        issues.push(readingIssue(one.rule, message, { file, row: one.line, column: one.name, ...(one.value === '' ? {} : { value: one.value }) }));
      }
    },
    count: () => count,
  };
}

const MESSAGES = { 'out-of-place': 'Outside of the record it belongs to', 'given-twice': 'The record already has this value' } as const;

const shown = (text: string): string => ownText(text.length > MOST_CHARACTERS_SHOWN ? `${text.slice(0, MOST_CHARACTERS_SHOWN)}…` : text);
