import { parseDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { ELEMENTS, RECORD_NAMES } from '#returns/cin-census/elements.ts';
import type { RecordName, ValueElement } from '#returns/cin-census/elements.ts';
import type { Field, RawRecord } from '#returns/cin-census/read-xml.ts';
import { RULES } from '#returns/cin-census/rules/index.ts';
import type { ValueRule } from '#returns/cin-census/rules/rule.ts';

/** A value, read as whatever it may be. Equal texts share one object, and with it their code. */
export interface Value {
  /** Null where the text is no date. */
  readonly date: CalendarDate | null;
  /** In capitals, as codes are written; null where blank. */
  readonly code: string | null;
}

/** The values of a record by the names of their elements, blank ones too; and those of the element that may stand more than once. */
export interface Values { readonly of: Readonly<Record<string, Value>>; readonly repeated: readonly Value[] }

/** Reads the values of a record of a census of the year given, null where it does not say; `child` is for issues. */
export type ReadValues = (record: RawRecord, yearEnding: number | null, child: string) => Values;

interface Judged extends Value { readonly findings: readonly { readonly rule: ValueRule; readonly message: string }[] }
/** An element in one year, with what was said of each text it had. */
interface Judge { readonly element: ValueElement; readonly rules: readonly ValueRule[]; readonly blank: Judged; readonly texts: Map<string, Judged> }

const VALUE_RULES = RULES.filter((rule): rule is ValueRule => rule.scope === 'value');
/** A longer text is no code or date, and most often the only one of its kind. */
const MOST_CHARACTERS_KEPT = 12;

/** The text as one of its own: what a parser gives is a slice of the file, and to keep that keeps the file in memory. */
export const ownText = (text: string): string => Array.from(text).join('');

/** Makes issues of the values of one file that break a rule. Each different text is judged once. */
export function valueReader(file: string, issues: Issue[]): ReadValues {
  const years = new Map<number | null, ReadonlyMap<RecordName, readonly Judge[]>>();
  return (record, yearEnding, child) => {
    let judges = years.get(yearEnding);
    if (judges === undefined) years.set(yearEnding, judges = judgesOf(yearEnding));
    const read = (judge: Judge, field: Field | undefined): Value => {
      const said = field === undefined ? judge.blank : judgedBy(judge, field.text, yearEnding);
      for (const { rule, message } of said.findings) {
        issues.push({
          rule: rule.id, severity: rule.severity, message, action: rule.action, file, row: field?.line ?? record.line, column: judge.element.name,
          ...(field === undefined ? {} : { value: ownText(field.text) }), ...(child === '' ? {} : { child }),
        });
      }
      return said;
    };
    const of: Record<string, Value> = {};
    let repeated: readonly Value[] = [];
    for (const judge of judges.get(record.name)!) {
      if (judge.element.repeated) repeated = record.repeated.map(field => read(judge, field));
      else of[judge.element.name] = read(judge, record.fields[judge.element.name]);
    }
    return { of, repeated };
  };
}

function judgesOf(yearEnding: number | null): ReadonlyMap<RecordName, readonly Judge[]> {
  const judge = (element: ValueElement): Judge => {
    const rules = VALUE_RULES.filter(rule => rule.appliesTo(element));
    return { element, rules, blank: judged(element, rules, '', yearEnding), texts: new Map() };
  };
  return new Map(RECORD_NAMES.map(name => [name, ELEMENTS[name].map(judge)]));
}

function judgedBy({ element, rules, texts }: Judge, text: string, yearEnding: number | null): Judged {
  const before = texts.get(text);
  if (before !== undefined) return before;
  const own = ownText(text);
  const said = judged(element, rules, own, yearEnding);
  if (own.length <= MOST_CHARACTERS_KEPT) texts.set(own, said);
  return said;
}

function judged(element: ValueElement, rules: readonly ValueRule[], text: string, yearEnding: number | null): Judged {
  const findings = rules.flatMap(rule => {
    const message = rule.check(text, element, yearEnding);
    return message === null ? [] : [{ rule, message }];
  });
  return { date: element.kind === 'date' ? parseDate(text) : null, code: text === '' ? null : element.kind === 'text' ? text : text.toUpperCase(), findings };
}

export const dateIn = (values: Values, name: string): CalendarDate | null => values.of[name]!.date;
export const codeIn = (values: Values, name: string): string | null => values.of[name]!.code;

const FLAGS: Readonly<Record<string, boolean>> = { 0: false, FALSE: false, 1: true, TRUE: true };
export const flagIn = (values: Values, name: string): boolean | null => FLAGS[codeIn(values, name) ?? ''] ?? null;

/** Whole number of at least 0, null where it is none. */
export function wholeNumberIn(values: Values, name: string): number | null {
  const code = codeIn(values, name);
  return code !== null && /^\d{1,4}$/.test(code) ? Number(code) : null;
}
