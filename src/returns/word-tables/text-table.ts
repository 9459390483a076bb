/** A table as it is printed: rows of text, whatever kind of file it stood in. */
export interface TextTable {
  /** What the file calls it: its sheet, or its number in the document. */
  readonly name: string;
  readonly rows: readonly TextRow[];
}

export interface TextRow {
  /** As a spreadsheet shows it; in a document counted from the first row of the table. */
  readonly row: number;
  /** A place for every column; empty where nothing is printed. */
  readonly cells: readonly string[];
}
