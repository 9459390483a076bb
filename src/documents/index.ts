export { issuesToCsv, tableToCsv } from '#documents/csv.ts';
export { workbookOfTables } from '#documents/excel/tables-as-sheets.ts';
export { workbookOf } from '#documents/excel/workbook.ts';
export { htmlDocument } from '#documents/html/document.tsx';
export { renderBlocks } from '#documents/html/render-blocks.tsx';
export { wordDocument } from '#documents/word/word-document.ts';
