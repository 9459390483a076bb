import type { JSX } from 'preact';
import { tableToCsv } from '#documents/index.ts';
import { download } from '#web/files/download.ts';
import type { IndicatorsAnswer, IndicatorsSummary } from '#web/indicators/messages.ts';
import { indicatorOfSection } from '#web/indicators/asked-in.ts';
import { INDICATOR_SECTIONS, pageOf } from '#web/indicators/sections.ts';
import { isNotWorkedOut } from '#web/not-worked-out.ts';
import { hrefOf } from '#web/routes.ts';
import { indicatorsAnswers } from '#web/state.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { Dashboard, NotYet } from '#web/views/indicators/dashboard.tsx';
import { IndicatorFiles } from '#web/views/indicators/indicator-files.tsx';
import { IndicatorsForm } from '#web/views/indicators/indicators-form.tsx';
import { ShownSection } from '#web/views/shown-section.tsx';

interface Properties {
  readonly summary: IndicatorsSummary;
  readonly current: string | undefined;
  readonly isWritten: (section: string) => boolean;
}

/** The dashboard, the funnel, the files, and the page of the indicator on show: too many for all of them to be in the page. */
export function IndicatorSectionViews({ summary, current = '', isWritten }: Properties): JSX.Element {
  const id = indicatorOfSection(current);
  const inside = { indicators: <Dashboard summary={summary} />, funnel: <Funnel summary={summary} />, 'indicator-files': <IndicatorFiles summary={summary} /> };
  return (
    <>
      {INDICATOR_SECTIONS.filter(section => isWritten(section.id)).map(section => (
        <ShownSection key={section.id} id={section.id} title={section.title} isShown={section.id === current} isForScreen={isNotWorkedOut(section.id)}>{inside[section.id]}</ShownSection>
      ))}
      {id !== null && <OneIndicator key={id} id={id} summary={summary} />}
    </>
  );
}

function Funnel({ summary }: { readonly summary: IndicatorsSummary }): JSX.Element {
  return (
    <>
      <IndicatorsForm part="funnel" summary={summary} />
      <Answer answer={indicatorsAnswers.value.funnel?.answer} />
    </>
  );
}

/** What was worked out, with every figure of it to take away. */
function Answer({ answer }: { readonly answer: IndicatorsAnswer | undefined }): JSX.Element {
  if (answer === undefined) return <NotYet />;
  const { blocks, records } = answer;
  return (
    <>
      <Blocks blocks={blocks} />
      {records !== null && (
        <p class="on-screen">
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => download(`${records.id}.csv`, 'text/csv', tableToCsv(records))}>Download all of these figures (CSV)</button>
        </p>
      )}
    </>
  );
}

/** Everything about one indicator. Which children are behind a figure is not shown here. */
function OneIndicator({ id, summary }: { readonly id: string; readonly summary: IndicatorsSummary }): JSX.Element {
  const given = indicatorsAnswers.value.indicator;
  const answer = given?.asked.part === 'indicator' && given.asked.id === id ? given.answer : undefined;
  const at = summary.indicators.findIndex(one => one.id === id);
  const next = summary.indicators[at + 1];
  return (
    <ShownSection id="indicator" title={summary.indicators[at]?.title ?? ''} isShown isForScreen={answer === undefined}>
      <IndicatorsForm part="indicator" summary={summary} indicator={id} />
      <Answer answer={answer} />
      <p class="section__onward govuk-body">
        <a class="govuk-link" href={hrefOf('indicators')}>All indicators</a>
        {next !== undefined && <> · Next: <a class="govuk-link" href={hrefOf(pageOf(next.id))}>{next.title}</a></>}
      </p>
    </ShownSection>
  );
}
