export { Chart } from '#documents/charts/chart.tsx';
export type { ChartSize } from '#documents/charts/frame.tsx';
export { issuesToCsv, tableToCsv } from '#documents/csv.ts';
export type { DocumentOptions } from '#documents/html/document.tsx';
export { htmlDocument } from '#documents/html/document.tsx';
export type { RenderOptions } from '#documents/html/options.ts';
export { renderBlocks } from '#documents/html/render-blocks.tsx';
