import type { JSX } from 'preact';
import { PriceListTemplate } from '#web/views/price-tools.tsx';

/** What Headwater can read, for somebody who has to ask a colleague for it. */
export function WhatToBring(): JSX.Element {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">What to bring</span></summary>
      <div class="govuk-details__text">
        <p class="govuk-body">Files are recognised by their columns, whatever they are called. Choose everything at once: what is not needed is set aside and listed.</p>
        <ul class="govuk-list govuk-list--bullet">
          <li><b>SSDA903 returns</b>: the header, episodes and unaccompanied (UASC) tables of each year, as CSV, XML, a folder a year or a zip. Five years or more make the better projection.</li>
          <li><b>A price list</b>, if you want costs: the price per week of each placement group. None is built in. <PriceListTemplate /></li>
          <li><b>A population projection</b>, if entries to care should grow or shrink with the number of children in your area: children by age and year, estimates and projections.</li>
        </ul>
      </div>
    </details>
  );
}
