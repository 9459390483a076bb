import type { VNode } from 'preact';
import type { TableBlock } from '#reports/block.ts';
import { tableToCsv } from '#documents/csv.ts';
import type { RenderOptions } from '#documents/html/options.ts';

/** Takes a table away as a file. */
export function Download({ table, downloads }: { readonly table: TableBlock; readonly downloads: RenderOptions['downloads'] }): VNode | null {
  if (downloads === 'none') return null;
  const words = <>Download CSV<span class="govuk-visually-hidden"> of {table.caption}</span></>;
  if (downloads === 'links') {
    return <p class="govuk-body-s headwater-download"><a class="govuk-link" href={`data:text/csv;charset=utf-8,${encodeURIComponent(tableToCsv(table))}`} download={`${table.id}.csv`}>{words}</a></p>;
  }
  return <button type="button" class="govuk-button govuk-button--secondary headwater-download" data-module="govuk-button" onClick={() => downloads(table)}>{words}</button>;
}
