import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '#kernel/version.ts';

test('the version is the one that package.json gives', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  expect(VERSION).toBe(version);
});
