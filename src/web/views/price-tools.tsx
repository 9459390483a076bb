import type { JSX } from 'preact';
import type { ReportInput } from '#reports/report-input.ts';
import { priceListTemplate } from '#returns/price-list/write-price-list.ts';
import { addFiles } from '#web/actions.ts';
import { download } from '#web/files/download.ts';
import { ChooseFiles } from '#web/views/choose-files.tsx';
import { PriceRiseForm } from '#web/views/price-rise-form.tsx';

export function PriceListTemplate(): JSX.Element {
  return <button type="button" class="link-button" onClick={() => download('price-list.csv', 'text/csv', priceListTemplate())}>Download a price list to fill in</button>;
}

/** Where there are prices, how they rise; where there are none, how to give some. */
export function PriceTools({ input }: { readonly input: ReportInput }): JSX.Element {
  if (input.prices !== null) return <PriceRiseForm input={input} />;
  return (
    <div class="on-screen">
      <ChooseFiles filesLabel="Add a price list" onChosen={files => void addFiles(files)} secondary />
      <p class="govuk-body"><PriceListTemplate /></p>
    </div>
  );
}
