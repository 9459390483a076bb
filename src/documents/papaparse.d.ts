/**
 * The part of papaparse that this room uses. Its published types pull Node's into every file that sees them, and the
 * core is compiled without those to prove that it runs anywhere.
 */
declare module 'papaparse' {
  interface Papa {
    unparse(table: { fields: string[]; data: (string | number)[][] }, options: { escapeFormulae: boolean; newline: string }): string;
    parse<Row>(text: string, options?: { header?: boolean; skipEmptyLines?: boolean }): { data: Row[]; errors: { message: string }[] };
  }
  const papa: Papa;
  export default papa;
}
