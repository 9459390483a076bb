import type { JSX } from 'preact';
import { planTemplate } from '#jobs/indicators.ts';
import { monthlyMeasuresTemplate } from '#returns/monthly-measures/template.ts';
import { download } from '#web/files/download.ts';

/** Which files indicators are made of. */
export function FilesForIndicators(): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li><b>Children in need census</b>: the XML file of each year: referrals, assessments, enquiries, conferences and plans.</li>
      <li><b>Annex A</b>: the child-level lists of an inspection, as a workbook or CSV: contacts, early help, workers and adopters too.</li>
      <li><b>Monthly measures</b> that your authority counts itself. <button type="button" class="link-button" onClick={() => download('monthly-measures.csv', 'text/csv', monthlyMeasuresTemplate())}>Download monthly measures to fill in</button></li>
      <li><b>A plan</b>: targets, key dates and comments. <button type="button" class="link-button" onClick={() => download('plan.csv', 'text/csv', planTemplate())}>Download a plan to fill in</button></li>
      <li><b>Children under 18</b> by mid-year, for rates.</li>
    </ul>
  );
}
