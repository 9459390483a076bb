import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { monthName } from '#kernel/calendar-date.ts';
import { askIndicators } from '#web/actions.ts';
import type { IndicatorsSummary, SectionAsked } from '#web/indicators/messages.ts';
import { askedOfIndicators, indicatorsQuestion } from '#web/indicators/question.ts';
import { readIndicatorsForm } from '#web/indicators/typed.ts';
import { FUNNEL_WAYS, PERIODS } from '#web/indicators/options.ts';
import { pageOf } from '#web/indicators/sections.ts';
import { goTo, hrefOf } from '#web/routes.ts';
import type { Option } from '#web/option.ts';
import { progress } from '#web/state.ts';
import { Choice, Form } from '#web/views/field.tsx';

interface Properties {
  readonly part: SectionAsked['part'];
  readonly summary: IndicatorsSummary;
  /** The indicator on show, where the form is that of its page. */
  readonly indicator?: string;
}

const NOTHING_WRONG = [] as const;

/** On which day somebody stands and for how long a figure is: nothing is worked out until it is sent, so that the keyboard can go through the lists. */
export function IndicatorsForm({ part, summary, indicator }: Properties): JSX.Element {
  const question = indicatorsQuestion.value;
  const choice = (field: string, title: string, value: string, options: readonly Option[]): JSX.Element =>
    <Choice id={`${part}-${field}`} title={title} value={value} groups={[{ title: '', options }]} problems={NOTHING_WRONG} />;
  const onSubmit = (typed: Readonly<Record<string, string>>): void => {
    const other = typed['indicator-id'];
    if (other !== undefined && other !== indicator) goTo(hrefOf(pageOf(other)));
    indicatorsQuestion.value = readIndicatorsForm(part, typed, question);
    // A new question asks for itself; one that was cancelled only when somebody insists.
    if (askedOfIndicators.value !== null && progress.value === null && (other ?? indicator) === indicator) void askIndicators(askedOfIndicators.value, true);
  };
  return (
    <Form problems={NOTHING_WRONG} button="Show" onSubmit={onSubmit} style="question on-screen">
      <div class="fields">
        {indicator !== undefined && choice('id', 'Indicator', indicator, summary.indicators)}
        {choice('as-of', 'Month', question.asOf === null ? '' : String(question.asOf), monthOptions(summary.months))}
        {part === 'funnel'
          ? <>{choice('period', 'Period', question.funnelPeriod, PERIODS.filter(({ id }) => id !== 'longest'))}{choice('by', 'Divide by', question.funnelBy, FUNNEL_WAYS)}</>
          : choice('period', 'Period', question.period, PERIODS)}
        {part === 'indicator' && choice('division', 'Divide by', question.division ?? '', [{ id: '', title: 'Nothing' }, ...summary.divisions])}
      </div>
      <ForPublication part={part} isOn={question.publish} />
    </Form>
  );
}

const monthOptions = (months: readonly CalendarDate[]): readonly Option[] =>
  [{ id: '', title: 'The latest known' }, ...months.map(month => ({ id: String(month), title: monthName(month) }))];

function ForPublication({ part, isOn }: { readonly part: string; readonly isOn: boolean }): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  // The switch is one for all sections: it follows what is on show.
  useEffect(() => { if (box.current !== null) box.current.checked = isOn; }, [isOn]);
  return (
    <div class="govuk-form-group">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id={`${part}-publish`} name={`${part}-publish`} type="checkbox" ref={box} />
          <label class="govuk-label govuk-checkboxes__label" for={`${part}-publish`}>Hide small numbers (for publication)</label>
        </div>
      </div>
    </div>
  );
}
