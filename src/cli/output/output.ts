/** An answer in each form it can be asked for. Each is made only when it is asked for. */
export interface Output {
  /** For somebody at a terminal `width` columns wide. */
  readonly text: (width: number) => string;
  readonly json: () => unknown;
  readonly csv: () => string;
  /** One self-contained page, where a command makes one. */
  readonly html?: () => string;
}

export type Format = 'text' | 'json' | 'csv' | 'html';

export function written(output: Output, format: Format, width: number): string {
  if (format === 'json') return `${JSON.stringify(output.json(), null, 2)}\n`;
  if (format === 'csv') return output.csv();
  if (format === 'html' && output.html) return output.html();
  return output.text(width);
}
