import type { JSX } from 'preact';
import type { Lever } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { pushedAlong, withoutUse, withTexts } from '#web/scenarios/bench.ts';
import { useFieldId } from '#web/scenarios/read-use.ts';
import { bench } from '#web/scenarios/state.ts';
import type { TypedScenario, TypedUse } from '#web/scenarios/typed.ts';
import { EFFECTS, ownField, SHARES, SUFFIXES, TIMES } from '#web/scenarios/use-fields.ts';
import type { NumberField } from '#web/scenarios/use-fields.ts';
import type { FieldProblem } from '#web/views/field.tsx';
import { LeverCosts } from '#web/views/scenarios/lever-costs.tsx';
import { LeverHelp } from '#web/views/scenarios/lever-help.tsx';
import { Slider } from '#web/views/scenarios/slider.tsx';
import { problemShownAt, TypedField, visit } from '#web/views/scenarios/typed-field.tsx';

interface Properties { readonly use: TypedUse; readonly scenario: TypedScenario; readonly problems: readonly FieldProblem[] }

/** The numbers of one lever: whom it reaches and what it does at once, the rest below. */
export function LeverPanel({ use, scenario, problems }: Properties): JSX.Element {
  const { lever } = leverCalled(use.lever);
  const titleId = `use-${use.key}-title`;
  const number = (field: NumberField): JSX.Element => <UseNumber key={field.id} use={use} field={field} problems={problems} />;
  return (
    <section class="lever" aria-labelledby={titleId}>
      <div class="lever__head">
        <h3 class="govuk-heading-m lever__title" id={titleId} tabIndex={-1}>{lever.title}</h3>
        <button type="button" class="link-button" onClick={() => { bench.value = withoutUse(bench.value, use.key); }}>Remove<span class="govuk-visually-hidden"> {lever.title}</span></button>
      </div>
      <p class="govuk-body-s lever__summary">{lever.summary}</p>
      <Overlaps lever={lever} scenario={scenario} />
      <LeverHelp lever={lever} />
      <div class="lever__fields">{SHARES.map(number)}</div>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Effect</legend>
        <p class="govuk-hint">{lever.effectMeans}. Three times the same is certain.</p>
        <div class="lever__fields">{EFFECTS.map(number)}</div>
      </fieldset>
      {lever.fields.length > 0 && (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What it needs to know</legend>
          {lever.fields.map(field => number(ownField(field)))}
        </fieldset>
      )}
      <Times use={use} problems={problems} />
      <LeverCosts use={use} problems={problems} />
    </section>
  );
}

/** One number of a lever, with a slider where it is a share that somebody will want to try out. */
function UseNumber({ use, field, problems }: { readonly use: TypedUse; readonly field: NumberField; readonly problems: readonly FieldProblem[] }): JSX.Element {
  const id = useFieldId(use.key, field.id);
  const text = use.texts[field.id] ?? '';
  const effect = EFFECTS.find(one => one.id === field.id);
  const type = (typed: string): void => { bench.value = withTexts(bench.value, use.key, { [field.id]: typed }); };
  const move = (percent: number): void => {
    visit(id);
    bench.value = withTexts(bench.value, use.key, effect === undefined ? { [field.id]: String(percent) } : pushedAlong(use.texts, `effect-${effect.point}`, percent));
  };
  return (
    <TypedField id={id} title={field.title} hint={field.hint} text={text} onText={type} problems={problems} suffix={SUFFIXES[field.unit]} width="5">
      {field.slides && <Slider id={id} title={field.title} text={text} onMove={move} />}
    </TypedField>
  );
}

/** Levers of this scenario that may meet the same children: said where somebody adds the second. */
function Overlaps({ lever, scenario }: { readonly lever: Lever; readonly scenario: TypedScenario }): JSX.Element | null {
  const others = scenario.uses.flatMap(use => (lever.overlapsWith.includes(use.lever) ? [leverCalled(use.lever).lever.title] : []));
  if (others.length === 0) return null;
  return <p class="govuk-inset-text lever__overlaps">May act on the same children or places as {[...new Set(others)].join('; ')}. Each child is helped once, by the lever that it meets first, so together they do less than one by one.</p>;
}

/** When it begins and ends: folded, with what holds in its summary. */
function Times({ use, problems }: { readonly use: TypedUse; readonly problems: readonly FieldProblem[] }): JSX.Element {
  const ids = ['start', 'end', ...TIMES.map(({ id }) => id)].map(field => useFieldId(use.key, field));
  const isWrong = ids.some(id => problemShownAt(id, problems) !== undefined);
  const date = (field: 'start' | 'end', title: string, hint: string): JSX.Element => (
    <TypedField id={useFieldId(use.key, field)} title={title} hint={hint} text={use.texts[field] ?? ''} problems={problems}
      onText={text => { bench.value = withTexts(bench.value, use.key, { [field]: text }); }} />
  );
  return (
    <details class="govuk-details lever__more" {...(isWrong ? { open: true } : {})}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">When: {whenWords(use)}</span></summary>
      <div class="govuk-details__text">
        {date('start', 'Start', 'The first day on which anybody may be offered it, such as 1/9/2026.')}
        {date('end', 'End', 'The last day. Empty: it goes on.')}
        {TIMES.map(field => <UseNumber key={field.id} use={use} field={field} problems={problems} />)}
      </div>
    </details>
  );
}

type TimeWords = Readonly<Record<string, string>>;

/** `from 01/09/2025, first effect after 3 months, full after 9 more` */
function whenWords({ texts }: { readonly texts: TimeWords }): string {
  const { start = '', end = '', lead = '0', ramp = '0' } = texts;
  return [`from ${start || 'a day to be said'}`, ...(end === '' ? [] : [`to ${end}`]), ...(lead === '0' ? [] : [`first effect after ${lead} months`]), ...(ramp === '0' ? [] : [`full after ${ramp} ${lead === '0' ? 'months' : 'more'}`])].join(', ');
}

