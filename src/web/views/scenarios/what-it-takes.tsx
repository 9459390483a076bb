import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { inWords, solveBlocks } from '#reports/analysis-blocks.ts';
import { nearestOf } from '#scenarios/analysis/solved.ts';
import type { Solved } from '#scenarios/analysis/solved.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { analysesOf, workOut } from '#web/scenarios/analyses.ts';
import { firstGoal, goalFieldId, goalOptions, inputOptions, readGoal } from '#web/scenarios/goal.ts';
import type { GoalField, OptionGroup } from '#web/scenarios/goal.ts';
import { isEffect, putInto } from '#web/scenarios/put-in.ts';
import { frame, goals } from '#web/scenarios/state.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { Blocks } from '#web/views/blocks.tsx';
import type { FieldProblem } from '#web/views/field.tsx';
import { Choice, Field, Form } from '#web/views/field.tsx';
import { AtWork } from '#web/views/scenarios/asking.tsx';

interface Properties { readonly scenario: TypedScenario; readonly name: string; readonly levers: readonly LeverUse[]; readonly months: readonly CalendarDate[]; readonly isPriced: boolean }

/** What a number of the scenario would have to be for something to come true. */
export function WhatItTakes({ scenario, name, levers, months, isPriced }: Properties): JSX.Element {
  const problems = useSignal<readonly FieldProblem[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const inputs = useMemo(() => inputOptions(levers), [levers]);
  const { solved } = analysesOf(levers, frame.value);
  const submit = (typed: Readonly<Record<string, string>>): void => {
    goals.value = { ...goals.value, [scenario.key]: typed };
    const { value, problems: wrong } = readGoal(scenario.key, typed, months);
    problems.value = wrong;
    if (value !== null) void workOut('takes', name, levers, value);
  };
  if (inputs.length === 0) return <p class="govuk-body on-screen">Nothing can be asked of {name} yet: no lever in it reaches anybody.</p>;
  return (
    <div class="takes" ref={place}>
      <h3 class="govuk-heading-m on-screen" id={`takes-${scenario.key}`}>What would it take?</h3>
      <div class="on-screen">
        <p class="govuk-body">Choose a number of “{name}” that may be moved, and what is to come true. Values of that number are tried with everything else as it is, on the same children, and you are told which of them brings it about on average.</p>
        <Form problems={problems.value} button="Work out what it takes" onSubmit={submit} style="takes__form"><GoalFields scenario={scenario.key} levers={levers} months={months} isPriced={isPriced} problems={problems.value} /></Form>
        <AtWork part="takes" levers={levers} doing="Trying values. This takes up to half a minute." onCancelled={() => place.current?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus()} />
      </div>
      {solved !== null && <Answer solved={solved} scenario={scenario} name={name} levers={levers} />}
    </div>
  );
}

type FieldsProperties = Pick<Properties, 'levers' | 'months' | 'isPriced'> & { readonly scenario: number; readonly problems: readonly FieldProblem[] };

function GoalFields({ scenario, levers, months, isPriced, problems }: FieldsProperties): JSX.Element {
  const first = firstGoal(levers, months);
  const inputs = useMemo(() => inputOptions(levers), [levers]);
  const options = useMemo(() => goalOptions(months, isPriced), [months, isPriced]);
  const typed = goals.value[scenario];
  const id = (field: GoalField): string => goalFieldId(scenario, field);
  const valueOf = (field: GoalField): string => typed?.[id(field)] ?? first[field];
  // What was chosen before may no longer be there: another lever, other months, no prices.
  const choice = (field: 'input' | 'of' | 'counted' | 'on', title: string, groups: readonly OptionGroup[]): JSX.Element => {
    const isThere = groups.some(group => group.options.some(option => option.id === valueOf(field)));
    return <Choice id={id(field)} title={title} groups={groups} value={isThere ? valueOf(field) : first[field]} problems={problems} />;
  };
  return (
    <>
      {choice('input', 'Number that may be moved', [{ title: '', options: inputs }])}
      <div class="fields">
        {choice('of', 'What is to come true', options.of)}
        {choice('counted', 'Children are counted as', options.counted)}
        {choice('on', 'On this day', options.on)}
      </div>
      <div class="fields">
        <Field id={id('from')} title="How many, or how much" hint={isPriced ? 'Children, such as 20; or pounds, such as 500k.' : 'Children, such as 20.'} value={valueOf('from')} problems={problems} />
        <Field id={id('to')} title="Up to" hint="For a range. Empty: just that." value={valueOf('to')} problems={problems} />
      </div>
    </>
  );
}

type AnswerProperties = Pick<Properties, 'scenario' | 'name' | 'levers'> & { readonly solved: Solved };

/** Values that the answer names: the ends of every stretch, or the nearest where none does. */
function valuesOf(solved: Solved): readonly number[] {
  const { input, stretches } = solved;
  const values = stretches.length === 0 ? [nearestOf(solved).input] : [...new Set(stretches.flatMap(({ from, to }) => [from, to]))];
  // An effect is a range as it stands, and certain once it is put in.
  return isEffect(input) ? values : values.filter(value => value !== input.value);
}

function Answer({ solved, scenario, name, levers }: AnswerProperties): JSX.Element {
  const blocks = useMemo(() => solveBlocks(solved), [solved]);
  const { input } = solved;
  return (
    <>
      <Blocks blocks={blocks} idPrefix={`takes-${scenario.key}-`} />
      <div class="govuk-button-group on-screen">
        {valuesOf(solved).map(value => (
          <button key={value} type="button" class="govuk-button govuk-button--secondary" onClick={() => putInto(scenario, name, levers, input, value)}>Put {inWords(input, value)} into “{name}”</button>
        ))}
      </div>
    </>
  );
}
