/**
 * `npm run bench:live`: how long from moving a lever's slider to the painted first picture of the difference, for an authority
 * of 1,000 children with prices and the example's four levers, in Chromium. Forty moves with the mouse, most at human speed,
 * some fast in a row, three times over. Prints a table in Markdown; a figure is never a test, because machines differ.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { demoPriceList, writePriceList } from '#returns/price-list/write-price-list.ts';
import { demoShape, makeAuthority, shapeOfSize } from '#synthetic-authority/index.ts';
import { buildWeb } from './build-web.ts';

const RUNS = 3;
const MOVES = 40;

/** Milliseconds to the next move: whoever drags looks, and now and then drags on without looking. */
const pauseAfter = (move: number): number => (move % 8 < 5 ? 700 : 60);

/**
 * Watches from outside. A move is answered by the first painted picture that was asked for with it or after it: the page's
 * questions and answers pass through its message ports, and what is drawn is painted once the frame after it has begun.
 */
const WATCH = `(() => {
  const seen = globalThis.seen = { moves: [], asked: 0, pictures: [] };
  const questions = new Map();
  const hear = ({ data }) => {
    const question = questions.get(data.number);
    if (question !== undefined && data.reply?.comparison) seen.pictures.push({ question, answeredAt: performance.now() });
  };
  const { addEventListener: listen, postMessage: send } = MessagePort.prototype;
  MessagePort.prototype.addEventListener = function (kind, ...rest) {
    if (kind === 'message' && !this.isWatched) listen.call(this, 'message', hear);
    this.isWatched = true;
    return listen.call(this, kind, ...rest);
  };
  MessagePort.prototype.postMessage = function (message, ...rest) {
    if (message?.request?.kind === 'scenarios' && message.request.asked.depth === 'first') {
      seen.asked += 1;
      questions.set(message.number, seen.asked);
      for (const move of seen.moves) if (move.question === undefined) Object.assign(move, { question: seen.asked, askedAt: performance.now() });
    }
    return send.call(this, message, ...rest);
  };
  addEventListener('input', event => { if (event.target.type === 'range') seen.moves.push({ at: event.timeStamp }); }, true);
  const watcher = new MutationObserver(() => {
    const drawn = seen.pictures.filter(picture => picture.drawnAt === undefined);
    for (const picture of drawn) picture.drawnAt = performance.now();
    if (drawn.length > 0) requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { for (const picture of drawn) picture.paintedAt = performance.now(); };
      port2.postMessage(null);
    });
  });
  addEventListener('DOMContentLoaded', () => watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true }));
})()`;

interface Seen {
  readonly moves: readonly { readonly at: number; readonly question: number; readonly askedAt: number }[];
  readonly pictures: readonly { readonly question: number; readonly answeredAt: number; readonly drawnAt: number; readonly paintedAt: number }[];
}

/** Drags the slider of the first lever's reach there and back. */
async function drag(page: Page): Promise<void> {
  const slider = page.getByLabel('Reach, per cent').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not on show');
  const y = box.y + box.height / 2;
  const x = (share: number): number => box.x + 8 + share * (box.width - 16);
  await page.mouse.move(x(0.6), y);
  await page.mouse.down();
  for (let move = 0; move < MOVES; move += 1) {
    await page.mouse.move(x(0.2 + 0.6 * Math.abs(1 - ((move * 2 + 1) % MOVES) / (MOVES / 2))), y);
    await pause(pauseAfter(move));
  }
  await page.mouse.up();
  await pause(1500);
}

const rank = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
const shown = (values: readonly number[]): readonly string[] => {
  const sorted = values.toSorted((a, b) => a - b);
  return [rank(sorted, 0.5), rank(sorted, 0.95), sorted.at(-1)!].map(value => `${value.toFixed(0)} ms`);
};
const row = (...cells: readonly string[]): void => { console.log(`| ${cells.join(' | ')} |`); };

/** The page with the returns read, the example's scenario on show and all its lives in. */
async function openScenario(browser: Browser, folder: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(pathToFileURL(join(import.meta.dirname, '../dist/web/index.html')).href);
  await page.locator('input[webkitdirectory]').first().setInputFiles(folder);
  await page.locator('.results').waitFor({ timeout: 60_000 });
  await page.evaluate('location.hash = "#/scenarios"');
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('.live__lives', { hasText: 'From' }).waitFor();
  return page;
}

await buildWeb();
const folder = await mkdtemp(join(tmpdir(), 'headwater-live-'));
for (const { name, text } of makeAuthority(1, shapeOfSize(demoShape, 1000)).returns) await writeFile(join(folder, name.replaceAll('/', '-')), text);
await writeFile(join(folder, 'prices.csv'), writePriceList(demoPriceList(firstDayOfFinancialYear(demoShape.lastYearEnding - demoShape.returnYears + 1))));
const browser = await chromium.launch({ executablePath: process.env['HEADWATER_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  row('input to painted first picture', 'moves', 'median', '95 of 100', 'worst', 'bar');
  row('---', '---', '---', '---', '---', '---');
  for (let run = 1; run <= RUNS; run += 1) {
    const page = await openScenario(browser, folder);
    await drag(page);
    const { moves, pictures } = await page.evaluate<Seen>('seen');
    const answers = moves.map(move => ({ move, picture: pictures.find(({ question }) => question >= move.question)! }));
    row(`run ${run}`, String(moves.length), ...shown(answers.map(({ move, picture }) => picture.paintedAt - move.at)), 'worst under 200 ms');
    if (process.argv.includes('--parts')) {
      row('of it: to the question', '', ...shown(answers.map(({ move }) => move.askedAt - move.at)), '');
      row('of it: to the answer', '', ...shown(answers.map(({ move, picture }) => picture.answeredAt - move.askedAt)), '');
      row('of it: drawn', '', ...shown(answers.map(({ picture }) => picture.drawnAt - picture.answeredAt)), '');
      row('of it: painted', '', ...shown(answers.map(({ picture }) => picture.paintedAt - picture.drawnAt)), '');
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
