import { strToU8 } from 'fflate';
import { renderToString } from 'preact-render-to-string';
import { ImageRun } from 'docx';
import { assert } from '#kernel/assert.ts';
import type { ChartBlock, Spark } from '#reports/block.ts';
import { Chart } from '#documents/charts/chart.tsx';
import { Sparkline } from '#documents/charts/sparkline.tsx';
import { cleaned } from '#documents/word/cleaned.ts';
import type { Making } from '#documents/word/making.ts';
import { plainPng } from '#documents/word/plain-png.ts';

/** Widest and tallest picture in 96ths of an inch, in which the library measures: 15 cm as in a printed report, and a page less its caption. */
const MOST_WIDE = 567;
const MOST_HIGH = 800;

/** Light grey, of the shape of a chart; a few pixels are enough, since it is stretched. */
const FALLBACK = plainPng(16, 9, 0xee);

/**
 * SVG as Word draws it. Word paints the line round a letter over the letter and not beneath, so that a text with a light
 * line round it is written twice, the second time without; a size is said, and what only a page can use is left out.
 */
export function svgForWord(svg: string, width: number, height: number): string {
  return cleaned(svg)
    .replaceAll(/<text(?=[^>]* paint-order="stroke")[^>]*>[^<]*<\/text>/g, twice =>
      `${twice.replace(' paint-order="stroke"', ' stroke-linejoin="round"')}${twice.replaceAll(/ (?:stroke|stroke-width|paint-order)="[^"]*"/g, '')}`)
    .replaceAll(' stroke-dasharray="none"', '')
    .replaceAll(/ (?:focusable|class|aria-labelledby|aria-label|role)="[^"]*"/g, '')
    .replace(/^<svg ([^>]*?)(?: width="\d+" height="\d+")?>/, `<svg $1 width="${width}" height="${height}">`);
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  assert(width !== undefined && height !== undefined, 'a chart without a view box');
  return { width: Number(width), height: Number(height) };
}

function picture(svg: string, words: { readonly name: string; readonly title: string; readonly description: string }, making: Making): ImageRun {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(1, MOST_WIDE / width, MOST_HIGH / height);
  return new ImageRun({
    type: 'svg',
    data: strToU8(svgForWord(svg, width, height)),
    fallback: { type: 'png', data: FALLBACK },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(making.next('picture')), name: words.name, title: cleaned(words.title), description: cleaned(words.description) },
  });
}

const sentence = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** A chart with its title and its words for a reader who cannot see it. */
export const chartPicture = (chart: ChartBlock, figure: number, making: Making): ImageRun =>
  picture(renderToString(<Chart chart={chart} size="wide" />), { name: `Figure ${figure}`, title: chart.title, description: `${sentence(chart.title)} ${chart.longDescription}`.trim() }, making);

/** A small line in a cell; its words stand in for it. */
export const sparkPicture = (spark: Spark, making: Making): ImageRun =>
  picture(renderToString(<Sparkline spark={spark} />), { name: 'Small line', title: 'Small line', description: spark.says === '' ? 'A small line of a series' : spark.says }, making);
