import type { TableBlock } from '#reports/block.ts';

export interface RenderOptions {
  /** Put before every id: for a page on which the same block stands twice. */
  readonly idPrefix: string;
  /** Added to the level of every heading: -1 on a page whose own h1 is the section's title. */
  readonly headingShift: 0 | -1;
  /**
   * How a table is downloaded: `none`; `links`, with the file inside the link, for a report that stands alone; or what
   * to call with the table, for a page that makes the file when it is asked.
   */
  readonly downloads: 'none' | 'links' | ((table: TableBlock) => void);
  /** The address of what a link cell leads to. */
  readonly hrefOf: (to: string) => string;
}

export const PLAIN: RenderOptions = { idPrefix: '', headingShift: 0, downloads: 'none', hrefOf: to => `#${to}` };
