/** What stands at a place of a file. Rows are numbered as an editor shows them. */
export type Written = WrittenWords | WrittenList | WrittenKeys | { readonly kind: 'nothing'; readonly row: number };

export interface WrittenWords { readonly kind: 'words'; readonly row: number; readonly text: string }
export interface WrittenList { readonly kind: 'list'; readonly row: number; readonly items: readonly Written[] }
export interface WrittenKeys { readonly kind: 'keys'; readonly row: number; readonly entries: ReadonlyMap<string, WrittenEntry> }
/** The row of an entry is that of its key. */
export interface WrittenEntry { readonly row: number; readonly value: Written }

/** What is to be written, before it is laid out. `inline`: in brackets, on one row. */
export type Outline = string | OutlineList | OutlineKeys;

export interface OutlineList { readonly items: readonly Outline[]; readonly inline?: boolean }
export interface OutlineKeys { readonly entries: readonly OutlineEntry[]; readonly inline?: boolean; readonly comment?: string }
export interface OutlineEntry { readonly key: string; readonly value: Outline; readonly comment?: string }
