import type { JSX } from 'preact';
import { FilesForIndicators } from '#web/views/indicators/files-for-indicators.tsx';
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
          <li><b>For indicators</b>, alone or beside the rest:<FilesForIndicators /></li>
          <li><b>Published statistics</b>, alone or beside the rest: the official files below, CSV as downloaded or the whole zip.</li>
        </ul>
        <OfficialFiles />
      </div>
    </details>
  );
}

/** Which official files to download, and where they are published. Nothing of them is built in. */
export function OfficialFiles(): JSX.Element {
  return (
    <>
      <p class="govuk-body">From Explore Education Statistics (explore-education-statistics.service.gov.uk), under “Data” of each release. Add earlier releases for more years:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li><b>Children looked after in England including adoptions</b>: numbers and rates per 10,000 children (looked after, started, ceased); placement stability. For the outlook and for comparison.</li>
        <li><b>Children in need</b>: referrals (C1), section 47 enquiries and conferences (C4), child protection plans (D1 to D7), and the mid-year population estimates that rates are made with.</li>
        <li><b>Children’s social work workforce</b>: posts, turnover, vacancies, agency workers and caseloads.</li>
      </ul>
      <p class="govuk-body">From other places:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li><b>Statistical neighbours</b> of the Department for Education (gov.uk, “Children’s services statistical neighbour benchmarking tool”), saved as CSV.</li>
        <li><b>Local authority interactive tool</b> (gov.uk): spending and cost per week, as CSV.</li>
        <li><b>Office for National Statistics</b> (ons.gov.uk): population estimates by single year of age, and population projections for local authorities.</li>
        <li><b>A table of your own</b>: a CSV with columns for authority, year and a measure such as looked-after-children.</li>
      </ul>
    </>
  );
}
