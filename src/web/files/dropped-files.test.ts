import { expect, test } from 'vitest';
import { filesOfInput } from '#web/files/dropped-files.ts';

test('what computers leave in folders unasked is nobody\'s return', () => {
  const names = ['episodes.csv', '.DS_Store', 'Thumbs.db', 'desktop.ini', '~$header.xlsx', 'header.CSV'];
  expect(filesOfInput(names.map(name => new File([], name))).map(({ path }) => path)).toEqual(['episodes.csv', 'header.CSV']);
});
