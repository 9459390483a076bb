import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circlesOfFiles, impureCore, unusedArrows, wrongArrows, wrongRooms } from './rooms-check.ts';
import type { Rooms } from './rooms-check.ts';
import { readSources, roomOf } from './sources.ts';

const rooms = JSON.parse(readFileSync('rooms.json', 'utf8')) as Rooms;
const sources = readSources('src');

/** Uses in the core that were thought about, each with its reason. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Powers of ten with a whole exponent of at most a few places: exact in every engine.
  'src/kernel/mathematics.ts': ['**'],
  // Powers of two with a whole exponent down to -32: exact in every engine.
  'src/demand/chance.ts': ['**'],
};

describe('the rooms of src', () => {
  test('there is something to check', () => {
    expect(sources.size).toBeGreaterThan(10);
  });

  test('a room imports only the rooms and packages it may', () => {
    expect(wrongArrows(sources, rooms)).toEqual([]);
  });

  test('rooms.json has no circle, no arrow into a shell, and names only rooms that hold something', () => {
    expect(wrongRooms(rooms)).toEqual([]);
    expect(Object.keys(rooms).filter(room => !existsSync(`src/${room}`))).toEqual([]);
  });

  test('every arrow in rooms.json is used', () => {
    expect(unusedArrows(sources, rooms)).toEqual([]);
  });

  test('no file imports itself in a circle', () => {
    expect(circlesOfFiles(sources)).toEqual([]);
  });

  test('the core never reads the clock, chance, the locale, files, the network or the page', () => {
    expect(impureCore(sources, rooms, ALLOWED)).toEqual([]);
  });

  test('an allowance nobody needs any more is taken out', () => {
    const unneeded = Object.entries(ALLOWED).flatMap(([file, uses]) => uses.filter(use =>
      !impureCore(new Map([[file, sources.get(file) ?? '']]), rooms, { ...ALLOWED, [file]: uses.filter(other => other !== use) }).some(line => line.startsWith(`${file}:`))));
    expect(unneeded).toEqual([]);
  });
});

describe('the check itself sees each rule broken', () => {
  const made: Rooms = {
    kernel: { imports: [], packages: [] },
    care: { imports: ['kernel'], packages: ['fflate'] },
    desk: { shell: true, imports: ['care', 'kernel'], packages: ['node:*', '@preact/signals'] },
    door: { shell: true, imports: ['kernel'], packages: [] },
  };
  const of = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));

  test('what is allowed passes', () => {
    const fine = of({
      'src/kernel/a.ts': 'export const a = Math.sqrt(2);',
      'src/care/b.ts': "import { a } from '#kernel/a.ts';\nimport type { Zip } from 'fflate';\nexport const b: Zip = a; export { c } from './c.ts';",
      'src/care/c.ts': 'export const c = 1;',
      'src/desk/d.ts': "import { readFile } from 'node:fs/promises';\nimport { signal } from '@preact/signals';\nimport { b } from '#care/b.ts'; export const d = [readFile, signal, b, new Date()];",
      'src/care/b.test.ts': "import { readFile } from 'node:fs'; import { d } from '#desk/d.ts'; Math.random(); d(readFile);",
    });
    expect(wrongArrows(fine, made)).toEqual([]);
    expect(impureCore(fine, made)).toEqual([]);
    expect(circlesOfFiles(fine)).toEqual([]);
  });

  test.each([
    ['a room it may not', "import { c } from '#care/c.ts'; export const a = c;"],
    ['a room it may not, by a relative path', "import { c } from '../care/c.ts'; export const a = c;"],
    ['only a type of a room it may not', "import type { C } from '#care/c.ts'; export type A = C;"],
    ['by passing on', "export * from '#care/c.ts';"],
    ['while running', "export const a = () => import('#care/c.ts');"],
    ['as a worker', "export const a = new URL('../care/c.ts', import.meta.url);"],
    ['as a worker of the bundler', "import C from '#care/c.ts?worker'; export const a = C;"],
    ['a package it may not', "import { zip } from 'fflate'; export const a = zip;"],
    ['a part of a package it may not', "import { zip } from 'fflate/node'; export const a = zip;"],
    ['Node', "import { readFileSync } from 'node:fs'; export const a = readFileSync;"],
    ['Node by its old name', "import { readFileSync } from 'fs'; export const a = readFileSync;"],
    ['a test', "import { t } from './a.test.ts'; export const a = t;"],
    ['a file outside src', "import { t } from '../../test/sources.ts'; export const a = t;"],
  ])('importing %s', (_, text) => {
    expect(wrongArrows(of({ 'src/kernel/a.ts': text }), made)).toHaveLength(1);
  });

  test('a shell importing a shell', () => {
    const broken = of({ 'src/desk/d.ts': "import { x } from '#door/x.ts'; export const d = x;" });
    expect(wrongArrows(broken, made)).toEqual(['src/desk/d.ts imports src/door/x.ts']);
    expect(wrongRooms({ ...made, desk: { shell: true, imports: ['door'], packages: [] } })).toEqual(['desk may import the shell door']);
  });

  test('a room nobody declared, an unused arrow, an unknown name, a core room with Node', () => {
    expect(wrongArrows(of({ 'src/loft/a.ts': '' }), made)).toEqual(['src/loft/a.ts stands in a room that rooms.json does not name']);
    expect(unusedArrows(of({ 'src/care/b.ts': "import { a } from '#kernel/a.ts'; a();" }), { care: made['care']! })).toEqual(['care -> fflate']);
    expect(wrongRooms({ care: { imports: ['loft'], packages: [] } })).toEqual(['care may import loft, which is not a room']);
    expect(wrongRooms({ care: { imports: [], packages: ['node:fs'] } })).toEqual(['care may import node:fs']);
  });

  test('a circle of rooms and a circle of files, a type-only import included', () => {
    expect(wrongRooms({ a: { imports: ['b'], packages: [] }, b: { imports: ['a'], packages: [] } })).toEqual(['a -> b -> a']);
    expect(circlesOfFiles(of({
      'src/care/a.ts': "import { b } from './b.ts'; export const a = b;",
      'src/care/b.ts': "import { c } from '#care/c.ts'; export const b = c;",
      'src/care/c.ts': "import type { A } from './a.ts'; export const c: A = 1;",
    }))).toEqual(['src/care/a.ts -> src/care/b.ts -> src/care/c.ts -> src/care/a.ts']);
  });

  test.each([
    'Math.random()', 'Math["random"]()', 'new Date()', 'Date.now()', 'performance.now()', 'crypto.randomUUID()', '(12).toLocaleString()',
    '"a".localeCompare("b")', 'new Intl.NumberFormat()', 'fetch("/x")', 'document.title', 'globalThis.Date', 'process.env', 'console.log(1)',
    'setTimeout(() => 1, 5)', 'import.meta.url', 'eval("1")', 'Math.log(2)', 'Math.pow(2, 0.5)', '2 ** 0.5', 'localStorage.x', 'new Worker("x")',
    '(() => { const { random } = Math; return random(); })()',
  ])('a core that uses %s', text => {
    expect(impureCore(of({ 'src/care/a.ts': `export const a = ${text};` }), made).length).toBeGreaterThan(0);
    expect(impureCore(of({ 'src/desk/a.ts': `export const a = ${text};` }), made)).toEqual([]);
  });

  test('words in comments, strings, keys and types are not uses', () => {
    const fine = "// Math.random and new Date\nexport const a = { document: 'fetch', location: 1 }; export const b = a.document; export type Window = { self: number }; export const c = (process: number) => process; export const d = 2 ** -32;";
    expect(impureCore(of({ 'src/care/a.ts': fine }), made)).toEqual([]);
  });

  test('the room of a file is the first folder under src', () => {
    expect([roomOf('src/returns/ssda903/read.ts'), roomOf('test/rooms.test.ts')]).toEqual(['returns', null]);
  });
});
