import type { JSX } from 'preact';
import type { ReportInput } from '#reports/report-input.ts';
import { priceListTemplate } from '#returns/price-list/write-price-list.ts';
import { addFiles } from '#web/actions.ts';
import { download } from '#web/files/download.ts';
import { result } from '#web/state.ts';
import { ChooseFiles } from '#web/views/choose-files.tsx';

const isDemo = (): boolean => result.value?.reading.source === 'demo';

export function PriceListTemplate(): JSX.Element {
  return <button type="button" class="link-button" onClick={() => download('price-list.csv', 'text/csv', priceListTemplate())}>Download a price list to fill in</button>;
}

/** More files beside those already read: a price list, a population projection, a year that was missing. */
export function AddFiles(): JSX.Element | null {
  if (isDemo()) return null;
  return (
    <div class="on-screen">
      <h2 class="govuk-heading-m">Add files</h2>
      <p class="govuk-body">Add a price list, a population projection or a return that is missing. A file of the same name takes the place of the one before, and the figures are worked out again.</p>
      <ChooseFiles filesLabel="Add files" onChosen={files => { if (files.length > 0) void addFiles(files); }} secondary />
    </div>
  );
}

/** Where no price list was given: how to give one. */
export function AddPrices({ input }: { readonly input: ReportInput }): JSX.Element | null {
  if (input.prices !== null || isDemo()) return null;
  return (
    <div class="on-screen">
      <ChooseFiles filesLabel="Add a price list" onChosen={files => { if (files.length > 0) void addFiles(files); }} secondary />
      <p><PriceListTemplate /></p>
    </div>
  );
}
