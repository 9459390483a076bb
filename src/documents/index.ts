export { issuesToCsv, tableToCsv } from '#documents/csv.ts';
export { htmlDocument } from '#documents/html/document.tsx';
export { renderBlocks } from '#documents/html/render-blocks.tsx';
