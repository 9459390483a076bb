import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { askPublished } from '#web/actions.ts';
import { asked, question } from '#web/published/question.ts';
import type { PublishedSection } from '#web/published/sections.ts';
import { fieldOf, readQuestion } from '#web/published/typed.ts';
import { publishedHref } from '#web/published/place.ts';
import { goTo } from '#web/routes.ts';
import { progress } from '#web/state.ts';
import type { FieldProblem } from '#web/views/field.tsx';
import { Choice, Field, Form } from '#web/views/field.tsx';
import type { PublishedPart, PublishedSummary } from '#web/workers/protocol.ts';

interface Properties { readonly section: PublishedSection; readonly summary: PublishedSummary; readonly part: PublishedPart | null }

const NOBODY = { title: '', options: [{ id: '', title: 'Choose an authority' }] } as const;

/** Of which authority, and what: nothing is worked out until it is sent, so that the keyboard can go through the lists. */
export function QuestionForm({ section, summary, part }: Properties): JSX.Element {
  const typedWrong = useSignal<readonly FieldProblem[]>([]);
  const answeredWrong = useMemo<readonly FieldProblem[]>(() => (part?.problem ? [{ id: part.problem.field, message: part.problem.message }] : []), [part]);
  const problems = typedWrong.value.length > 0 ? typedWrong.value : answeredWrong;
  const onSubmit = (typed: Readonly<Record<string, string>>): void => {
    const read = readQuestion(section.id, typed, question.value);
    typedWrong.value = read.problems;
    if (read.question === null) return;
    question.value = read.question;
    if (asked.value === null) return;
    goTo(publishedHref(section.id, asked.value));
    // A new question asks for itself; the one on show, or one that was cancelled, only when somebody insists.
    if (progress.value === null) void askPublished(asked.value, true);
  };
  return (
    <Form problems={problems} button="Show" onSubmit={onSubmit} style="question on-screen">
      <div class="fields">
        <Choice id={fieldOf(section.id, 'authority')} title="Authority" value={asked.value?.authority ?? ''} problems={problems}
          groups={[...(summary.authorities.length === 1 ? [] : [NOBODY]), { title: '', options: summary.authorities }]} />
        {section.id === 'outlook' && <OutlookFields summary={summary} problems={problems} />}
        {section.id === 'neighbours' && <NeighboursFields summary={summary} problems={problems} />}
      </div>
    </Form>
  );
}

interface FieldsProperties { readonly summary: PublishedSummary; readonly problems: readonly FieldProblem[] }

function OutlookFields({ summary, problems }: FieldsProperties): JSX.Element {
  const { fromYear, years, target } = question.value;
  const measure = asked.value?.outlook.measure ?? summary.outlookMeasures[0]?.id ?? '';
  return (
    <>
      <Choice id="outlook-measure" title="Measure" value={measure} problems={problems} groups={[{ title: '', options: summary.outlookMeasures }]} />
      <Field id="outlook-from-year" title="Last year to use" hint="Year to March. Empty: the last known." value={fromYear === null ? '' : String(fromYear)} problems={problems} narrow />
      <Field id="outlook-years" title="Years ahead" hint="1 to 5" value={String(years)} problems={problems} narrow />
      <Field id="outlook-target" title="Target, if you have one" hint="The change by then, such as -12" value={target === null ? '' : String(Number((target * 100).toFixed(6)))} suffix="%" problems={problems} />
    </>
  );
}

function NeighboursFields({ summary, problems }: FieldsProperties): JSX.Element {
  const publications = [...new Set(summary.measures.map(({ publication }) => publication))];
  const groups = publications.map(title => ({ title, options: summary.measures.filter(({ publication }) => publication === title) }));
  const { since } = question.value;
  return (
    <>
      <Choice id="neighbours-measure" title="Measure" value={asked.value?.compared.measure ?? summary.measures[0]?.id ?? ''} problems={problems} groups={groups} />
      <Field id="neighbours-since" title="Change since" hint="Year to March. Empty: five years." value={since === null ? '' : String(since)} problems={problems} narrow />
    </>
  );
}
