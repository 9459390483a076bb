import type { VNode } from 'preact';
import type { Cell, Column, Row, TableBlock } from '#reports/block.ts';
import { SYMBOL_MEANINGS } from '#reports/block.ts';
import { formatCell, isLink, isSpark, isTag } from '#reports/format.ts';
import { Sparkline } from '#documents/charts/sparkline.tsx';
import { isNumeric, notesOf } from '#documents/table-words.ts';
import { Download } from '#documents/html/download.tsx';
import type { RenderOptions } from '#documents/html/options.ts';

/** Dates, years and ranges are read as one word. */
const staysOnOneLine = (column: Column): boolean => column.holds !== undefined || ['date', 'month', 'financial-year'].includes(column.format);

const cellClass = (part: 'header' | 'cell', column: Column): string =>
  `govuk-table__${part}${isNumeric(column) ? ` govuk-table__${part}--numeric` : ''}${staysOnOneLine(column) ? ' headwater-table__one-line' : ''}`;

const TAG_CLASS = { green: 'green', amber: 'yellow', red: 'red', blue: 'blue', grey: 'grey' } as const;

/** A symbol is explained where it stands; an estimate keeps its range on a line of its own. */
function CellWords({ cell, column, options }: { readonly cell: Cell; readonly column: Column; readonly options: RenderOptions }): VNode {
  if (isTag(cell)) return <strong class={`govuk-tag headwater-tag govuk-tag--${TAG_CLASS[cell.colour]}`}>{cell.tag}</strong>;
  if (isSpark(cell)) return <Sparkline spark={cell} />;
  if (isLink(cell)) return <a class="govuk-link" href={options.hrefOf(cell.to)}>{cell.link}</a>;
  if (typeof cell === 'object' && 'symbol' in cell) return <abbr title={SYMBOL_MEANINGS[cell.symbol]}>{cell.symbol}</abbr>;
  if (typeof cell === 'object' && 'value' in cell) {
    return <>{formatCell(cell.value, column.format)} <span class="headwater-table__with">({formatCell({ low: cell.low, high: cell.high }, column.format)})</span></>;
  }
  return <>{formatCell(cell, column.format)}</>;
}

function TableRow({ row, columns, total, options }: { readonly row: Row; readonly columns: readonly Column[]; readonly total: boolean; readonly options: RenderOptions }): VNode {
  return (
    <tr class={`govuk-table__row${total ? ' headwater-table__total' : ''}`}>
      {columns.map((column, index) => {
        const words = <CellWords cell={row[index] ?? ''} column={column} options={options} />;
        return index === 0
          ? <th key={index} scope="row" class={cellClass('header', column)}>{words}</th>
          : <td key={index} class={cellClass('cell', column)}>{words}</td>;
      })}
    </tr>
  );
}

/** A table that scrolls within itself when the screen is narrow; the keyboard can reach it to do so. */
export function Table({ table, options }: { readonly table: TableBlock; readonly options: RenderOptions }): VNode {
  const captionId = `${options.idPrefix}table-${table.id}`;
  const words = notesOf(table);
  return (
    <div class="headwater-table">
      <div class="headwater-table__scroll" role="group" aria-labelledby={captionId} tabIndex={0}>
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-table__caption--s" ><span class="headwater-table__caption" id={captionId}>{table.caption}</span></caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {table.columns.map((column, index) => <th key={index} scope="col" class={cellClass('header', column)}>{column.title}</th>)}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {table.rows.map((row, index) => <TableRow key={index} options={options} row={row} columns={table.columns} total={table.lastRowIsTotal === true && index === table.rows.length - 1} />)}
          </tbody>
        </table>
      </div>
      {words === '' ? null : <p class="govuk-body-s headwater-table__note">{words}</p>}
      <Download table={table} downloads={options.downloads} />
    </div>
  );
}
