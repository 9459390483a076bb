import type { Question } from '#web/published/asked-of.ts';
import type { PublishedSection } from '#web/published/sections.ts';
import type { FieldProblem } from '#web/views/field.tsx';

/** The fields of each form, by their ids on the page. */
export const fieldOf = (section: PublishedSection['id'], field: string): string => `${section}-${field}`;

/** An outlook and a change reach from where statistics begin to where they may end one day. */
const YEARS = { least: 1990, most: 2100 } as const;

/** What stands in a form, or what is wrong with each field. A field that is left empty stands for what is usual. */
export function readQuestion(section: PublishedSection['id'], typed: Readonly<Record<string, string>>, before: Question): { readonly question: Question | null; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const textOf = (field: string): string => (typed[fieldOf(section, field)] ?? '').replace(/[%,\s]/g, '');
  const wrong = (field: string, message: string): null => {
    problems.push({ id: fieldOf(section, field), message });
    return null;
  };
  const whole = (field: string, title: string, least: number, most: number): number | null => {
    const text = textOf(field);
    if (text === '') return null;
    return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : wrong(field, `${title} must be a whole number from ${least} to ${most}`);
  };
  const target = (): number | null => {
    // A minus sign that was copied from a document is a longer one.
    const text = textOf('target').replace(/[−–]/g, '-');
    if (text === '') return null;
    const value = Number(text);
    return value > -100 && value < 1000 && value !== 0 ? value / 100 : wrong('target', 'Target must be a change in per cent, such as -12 or 5');
  };
  const authority = typed[fieldOf(section, 'authority')] ?? '';
  if (authority === '') wrong('authority', 'Choose an authority');
  const chosen = { ...before, authority };
  const question: Question = section === 'outlook' ? {
    ...chosen, outlookMeasure: typed['outlook-measure'] ?? null, fromYear: whole('from-year', 'Last year to use', YEARS.least, YEARS.most),
    years: whole('years', 'Years ahead', 1, 5) ?? 5, target: target(),
  } : section === 'neighbours' ? {
    ...chosen, comparedMeasure: typed['neighbours-measure'] ?? null, since: whole('since', 'Change since', YEARS.least, YEARS.most),
  } : chosen;
  return { question: problems.length === 0 ? question : null, problems };
}
