import type { Issue, Severity } from '#kernel/issue.ts';
import { SEVERITIES } from '#kernel/issue.ts';
import { capitalised } from '#kernel/words.ts';
import type { Block, FindingsGroup, TableBlock } from '#reports/block.ts';
import { lead, paragraph } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { counted, formatCount, listed } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { noData } from '#reports/words.ts';

const EXAMPLES_SHOWN = 5;

const SEVERITY_WORDS: Readonly<Record<Severity, { readonly title: string; readonly strength: FindingsGroup['strength']; readonly one: string; readonly many: string }>> = {
  blocks: { title: 'Must be put right', strength: 'strong', one: 'finding that stops the figures', many: 'findings that stop the figures' },
  error: { title: 'Error', strength: 'strong', one: 'error', many: 'errors' },
  repair: { title: 'Repaired', strength: 'medium', one: 'repair', many: 'repairs' },
  warning: { title: 'Check', strength: 'light', one: 'thing to check', many: 'things to check' },
  note: { title: 'Note', strength: 'light', one: 'note', many: 'notes' },
};

/** Columns whose values say who a child is. */
const IDENTIFYING = /CHILD|UPN|DOB|POST|MC_DOB|URN/i;

/** `placement-overlap` says enough as `Placement overlap` where no list names the rule. */
const titleFromId = (rule: string): string => capitalised(rule.replaceAll('-', ' '));

const asSentence = (text: string): string => (text === '' || /[.?!:]$/.test(text) ? text : `${text}.`);

/** Words of a finding without the identifier of the child. */
const withoutChild = (text: string, issue: Issue): string => (issue.child ? text.split(issue.child).join('[child]') : text);

function exampleValue(issue: Issue, showChild: boolean): string {
  const value = issue.value ?? '';
  if (showChild) return value;
  return IDENTIFYING.test(issue.column ?? '') ? '' : withoutChild(value, issue);
}

function examplesTable(id: string, title: string, issues: readonly Issue[], showChild: boolean): TableBlock {
  const text = (words: string): TableBlock['columns'][number] => ({ title: words, format: 'text' });
  return {
    kind: 'table', id: `finding-${id}`, caption: issues.length > EXAMPLES_SHOWN ? `${title}: first ${EXAMPLES_SHOWN} of ${formatCount(issues.length)}` : title,
    columns: [text('File'), { title: 'Row', format: 'count' }, text('Column'), text('Value'), text('What is wrong'), ...(showChild ? [text('Child')] : [])],
    rows: issues.slice(0, EXAMPLES_SHOWN).map(issue => [
      issue.file ?? '', issue.row ?? '', issue.column ?? '', exampleValue(issue, showChild), showChild ? issue.message : withoutChild(issue.message, issue), ...(showChild ? [issue.child ?? ''] : []),
    ]),
  };
}

function groupOf(input: ReportInput, rule: string, severity: Severity, issues: readonly Issue[]): FindingsGroup {
  const first = issues[0];
  const show = input.showChildIdentifiers;
  const words = (text: string): string => (first && !show ? withoutChild(text, first) : text);
  const title = input.rules.find(one => one.id === rule)?.title ?? titleFromId(rule);
  // The words of one finding stand for all of a rule; where they differ, it says that they are one of many.
  const said = (of: (issue: Issue) => string): string => {
    const sentence = words(asSentence(first ? of(first) : ''));
    return issues.every(issue => of(issue) === (first && of(first))) ? sentence : `For example: ${sentence}`;
  };
  return {
    rule,
    title,
    severity: SEVERITY_WORDS[severity].title,
    strength: SEVERITY_WORDS[severity].strength,
    count: issues.length,
    whatIsWrong: said(issue => issue.message),
    whatWasDone: said(issue => issue.action),
    examples: examplesTable(`${rule}-${severity}`, title, issues, show),
  };
}

/** Issues by rule and severity: the gravest first, then the most frequent. */
export function groupFindings(input: ReportInput): readonly FindingsGroup[] {
  return SEVERITIES.flatMap(severity => {
    const byRule = new Map<string, Issue[]>();
    for (const issue of input.issues) {
      if (issue.severity !== severity) continue;
      const list = byRule.get(issue.rule);
      if (list) list.push(issue); else byRule.set(issue.rule, [issue]);
    }
    return [...byRule].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
      .map(([rule, issues]) => groupOf(input, rule, severity, issues));
  });
}

function summary(issues: readonly Issue[]): string {
  const parts = SEVERITIES.map(severity => ({ severity, count: issues.filter(issue => issue.severity === severity).length }))
    .filter(part => part.count > 0)
    .map(part => counted(part.count, SEVERITY_WORDS[part.severity].one, SEVERITY_WORDS[part.severity].many));
  return `The checks found ${listed(parts)}.`;
}

function write(input: ReportInput): readonly Block[] {
  if (!input.reading && input.issues.length === 0) return [paragraph(noData('no files were checked', 'Choose the files of your SSDA903 returns.'))];
  if (input.issues.length === 0) return [paragraph('The checks found nothing wrong.')];
  return [
    lead(summary(input.issues)),
    paragraph('Nothing was changed in your files. A repair is made only in the copy that the figures are worked out from. Put the causes right in the case system, so that the next return is better.'),
    { kind: 'findings', groups: groupFindings(input) },
  ];
}

export const findings: Section = { id: 'findings', title: 'Findings', needs: ['issues'], write, example: exampleInput };
