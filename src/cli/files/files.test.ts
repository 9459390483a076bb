import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInputs } from '#cli/files/read-inputs.ts';
import { writeAtomically } from '#cli/files/write-atomically.ts';
import { inNewFolder, writeFiles } from '../../../test/run-cli.ts';

const NOBODY = 65_534;

/** Does something as a user with no rights here: root, as which many machines run their tests, may do everything. */
async function withoutRights(folder: string, use: () => Promise<void>): Promise<void> {
  await chmod(folder, 0o755);
  const wasRoot = process.getuid?.() === 0;
  if (wasRoot) process.seteuid?.(NOBODY);
  try { await use(); } finally { if (wasRoot) process.seteuid?.(0); }
}

describe('reading what the paths stand for', () => {
  test('a folder is walked in the order of names; what no return is written as is left out by name', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'returns/2024/b.csv': 'b', 'returns/2024/a.CSV': 'a', 'returns/2023/all.zip': 'z', 'returns/notes.pdf': 'n',
      'returns/.hidden.csv': 'h', 'returns/~$b.csv': 'l', 'returns/Thumbs.db': 't' });
    const { files, leftOut, places } = await readInputs(['returns'], folder);
    expect(files.map(({ name }) => name)).toEqual(['returns/2023/all.zip', 'returns/2024/a.CSV', 'returns/2024/b.csv']);
    expect(Buffer.from(files[2]!.bytes).toString()).toBe('b');
    expect(leftOut).toEqual(['returns/notes.pdf']);
    expect(places).toHaveLength(3);
  }));

  test('a file that is named is read whatever it is called, and a file named twice is read once', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'returns/episodes.dat': 'e', 'returns/header.csv': 'h' });
    const { files } = await readInputs(['returns/episodes.dat', 'returns', 'returns/header.csv', './returns'], folder);
    expect(files.map(({ name }) => name)).toEqual(['returns/episodes.dat', 'returns/header.csv']);
  }));

  test('a link that leads back is followed once', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'returns/header.csv': 'h' });
    await symlink(folder, join(folder, 'returns/round'));
    expect((await readInputs(['returns'], folder)).files).toHaveLength(1);
  }));

  test('an empty folder and a missing one are refused together', () => inNewFolder(async folder => {
    await mkdir(join(folder, 'empty'));
    await expect(readInputs(['empty', 'missing'], folder)).rejects.toThrow(
      'empty: there is no .csv, .txt, .xlsx, .xml or .zip file in it. Give the folder that holds the returns.\n'
      + 'missing: it cannot be read (it does not exist). Check the path, and that you may open it.');
  }));

  test('a file and a folder without permission are refused', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'header.csv': 'h', 'locked/header.csv': 'h' });
    await chmod(join(folder, 'header.csv'), 0);
    await chmod(join(folder, 'locked'), 0);
    await withoutRights(folder, () => expect(readInputs(['header.csv', 'locked'], folder)).rejects.toThrow(
      'header.csv: it cannot be read (no permission). Check the path, and that you may open it.\nlocked: it cannot be read (no permission)'));
    await chmod(join(folder, 'locked'), 0o700);
  }));
});

describe('writing a file', () => {
  test('writes it whole, over what was there, and leaves nothing beside it', () => inNewFolder(async folder => {
    await writeFile(join(folder, 'out.csv'), 'a longer text that was there before');
    await writeAtomically(join(folder, 'out.csv'), 'new', []);
    expect([await readFile(join(folder, 'out.csv'), 'utf8'), await readdir(folder)]).toEqual(['new', ['out.csv']]);
  }));

  test('makes the folder it is to stand in', () => inNewFolder(async folder => {
    await writeAtomically(join(folder, 'a/b/out.csv'), 'new', []);
    expect(await readFile(join(folder, 'a/b/out.csv'), 'utf8')).toBe('new');
  }));

  test('never writes over a file that was read, whatever name it goes by', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'returns/header.csv': 'true data' });
    await symlink(join(folder, 'returns'), join(folder, 'link'));
    const inputs = [join(folder, 'returns/header.csv')];
    for (const name of ['returns/header.csv', 'returns/../returns/header.csv', 'link/header.csv']) {
      await expect(writeAtomically(join(folder, name), 'x', inputs)).rejects.toThrow('is one of the files that were read');
    }
    expect(await readFile(inputs[0]!, 'utf8')).toBe('true data');
  }));

  test('a folder, or a place below a file, is refused and nothing is left behind', () => inNewFolder(async folder => {
    await writeFiles(folder, { file: 'f', 'folder/x': 'x' });
    await expect(writeAtomically(join(folder, 'folder'), 'x', [])).rejects.toThrow('is a folder. Give the name of a file in it.');
    await expect(writeAtomically(join(folder, 'file/out.csv'), 'x', [])).rejects.toThrow('cannot be written');
    expect((await readdir(folder)).toSorted()).toEqual(['file', 'folder']);
  }));

  test('a folder without permission is refused', () => inNewFolder(async folder => {
    await mkdir(join(folder, 'locked'), { mode: 0o555 });
    await withoutRights(folder, () => expect(writeAtomically(join(folder, 'locked/out.csv'), 'x', [])).rejects.toThrow('no permission'));
  }));
});
