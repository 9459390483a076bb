import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { writeReport } from '#reports/index.ts';
import { wordDocument } from '#documents/word/word-document.ts';

const CHROMIUM = [process.env['HEADWATER_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find(path => path !== undefined && existsSync(path));

const FACTS = { title: 'A report', facts: ['Example Council'], madeOn: calendarDate(2025, 6, 12), numbered: true };

/** Everything that makes a document, as one script that leaves it with the page. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: 'src/documents/word/word-document.ts', name: 'word', formats: ['iife'] }, rolldownOptions: { output: { codeSplitting: false } } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const [first] = Array.isArray(made) ? made : [];
  return first === undefined ? '' : first.output[0].code;
}

test.skipIf(CHROMIUM === undefined && process.env['CI'] === undefined)('a browser, which has no Buffer, makes the same bytes as Node', async () => {
  const blocks = writeReport(exampleInput());
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
    const bytes = await page.evaluate(async given => {
      const { word } = globalThis as { readonly word?: { readonly wordDocument: typeof wordDocument } };
      return [...await word!.wordDocument(given.blocks, given.facts)];
    }, { blocks, facts: FACTS });
    expect(Buffer.compare(Buffer.from(bytes), await wordDocument(blocks, FACTS))).toBe(0);
  } finally {
    await browser.close();
  }
});
