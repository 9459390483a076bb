import type { JSX } from 'preact';
import { indicatorIfKnown } from '#indicators/index.ts';
import type { Lever } from '#scenarios/lever.ts';
import { GRADES, gradeTitle } from '#scenarios/lever.ts';
import { pageOf } from '#web/indicators/sections.ts';
import { hrefOf } from '#web/routes.ts';
import { indicators } from '#web/state.ts';


/** The best of its evidence, in the words of its grade. */
const bestGrade = ({ evidence }: Lever): string => gradeTitle(GRADES.find(({ id }) => evidence.some(({ grade }) => grade === id))?.id ?? 'none');

/** What a lever acts on, what is known of it and what to watch beside it: at hand where its numbers are typed. */
export function LeverHelp({ lever }: { readonly lever: Lever }): JSX.Element {
  return (
    <details class="govuk-details lever__more">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Help and evidence: {bestGrade(lever).toLowerCase()}</span></summary>
      <div class="govuk-details__text">
        <dl class="lever__facts">
          <dt>Acts on</dt><dd>{lever.actsOn}</dd>
          <dt>Eligible</dt><dd>{lever.eligible}</dd>
          <dt>Effect</dt><dd>{lever.effectMeans}</dd>
        </dl>
        <h4 class="govuk-heading-s">What is known</h4>
        <ul class="govuk-list govuk-list--spaced">
          {lever.evidence.map(({ grade, says, source }) => (
            <li key={says}><strong class="govuk-tag govuk-tag--grey headwater-tag">{gradeTitle(grade)}</strong> {says} <cite class="lever__source">{source}.</cite></li>
          ))}
        </ul>
        <h4 class="govuk-heading-s">What to watch beside it</h4>
        <ul class="govuk-list govuk-list--bullet">{lever.counterweights.map(id => <li key={id}><Counterweight id={id} /></li>)}</ul>
      </div>
    </details>
  );
}

/** The name of an indicator, which leads to its page where the returns tell of indicators. */
function Counterweight({ id }: { readonly id: string }): JSX.Element {
  const title = indicatorIfKnown(id)?.title ?? id;
  return indicators.value === null ? <>{title}</> : <a class="govuk-link" href={hrefOf(pageOf(id))}>{title}</a>;
}
