import { expect, test } from 'vitest';
import { readReturns } from '#returns/index.ts';
import { demoShape, makeAuthority, shapeOfSize } from '#synthetic-authority/index.ts';
import type { Progress } from '#web/workers/protocol.ts';
import { watched } from '#web/workers/watched-files.ts';

const files = makeAuthority(5, shapeOfSize(demoShape, 30)).returns.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));

test('whoever reads files that are watched reads the same, and hears of each once, with a share that only grows', () => {
  const heard: Progress[] = [];
  const read = readReturns(watched(files, progress => heard.push(progress)));
  expect(read).toEqual(readReturns(files));
  expect(heard.map(({ words }) => words)).toEqual(files.map((_, i) => `Reading the files: ${i + 1} of ${files.length}`));
  const shares = heard.map(({ share }) => share!);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)! < 1]).toEqual([0, true]);
});
