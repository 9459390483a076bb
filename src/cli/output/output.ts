import type { TableBlock } from '#reports/block.ts';
import { tableToCsv } from '#documents/index.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** An answer in each form it can be asked for. Each is made only when it is asked for. */
export interface Output {
  /** For somebody at a terminal `width` columns wide. */
  readonly text: (width: number) => string;
  readonly json: () => unknown;
  readonly csv: () => string;
  /** One self-contained page, where a command makes one. */
  readonly html?: () => string;
  /** An Excel workbook, where a command makes one: for a file, never for the terminal. */
  readonly xlsx?: () => Uint8Array;
  /** A Word document, where a command makes one: for a file, as a workbook. */
  readonly docx?: () => Promise<Uint8Array>;
}

export type Format = 'text' | 'json' | 'csv' | 'html' | 'xlsx' | 'docx';

/** By the end of a file's name, where no format was asked for; words where the name says nothing. */
export function formatNamed(out: string | null): Format {
  const ending = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
  return (['json', 'csv', 'html', 'xlsx', 'docx'] as const).find(format => format === ending || (format === 'html' && ending === 'htm')) ?? 'text';
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Excel needs a byte order mark before anything beyond ASCII; a script stumbles over one, so plain figures go without. */
function withMarkIfNeeded(csv: string): string {
  const bare = csv.startsWith(BYTE_ORDER_MARK) ? csv.slice(1) : csv;
  return /[\u0080-\uFFFF]/.test(bare) ? BYTE_ORDER_MARK + bare : bare;
}

/** Indented, with lists of plain values on one line: a series is a line and not a page. */
const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, items: string) => `[${items.replace(/,\n\s+/g, ', ')}]`)}\n`;

export function written(output: Output, format: Format, width: number): string | Uint8Array | Promise<Uint8Array> {
  if (format === 'xlsx') {
    if (!output.xlsx) throw wrongUse('--format', 'this answer has no Excel form. Use csv, which Excel opens too.');
    return output.xlsx();
  }
  if (format === 'docx') {
    if (!output.docx) throw wrongUse('--format', 'this answer has no Word form. Use html, which Word opens too.');
    return output.docx();
  }
  if (format === 'json') return jsonText(output.json());
  if (format === 'csv') return withMarkIfNeeded(output.csv());
  if (format === 'html') {
    if (!output.html) throw wrongUse('--format', 'this answer has no page. Use text, json or csv.');
    return output.html();
  }
  return output.text(width);
}

/** A table whose columns are the fields of a record, as a CSV file that a script reads: headings are the names in JSON. */
export function recordsToCsv(id: string, columns: TableBlock['columns'], rows: TableBlock['rows']): string {
  return tableToCsv({ kind: 'table', id, caption: id, columns, rows });
}
