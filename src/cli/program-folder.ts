import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from '#kernel/assert.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** The folder that Headwater is installed in, found upwards from this file, whether it runs bundled or as source. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  assert(existsSync(join(folder, 'package.json')), 'the folder that Headwater is installed in was not found');
  return folder;
}

/** A file that the build makes. In a fresh copy of the source it may not be there yet. */
export function builtFile(name: string): string {
  const place = join(programFolder(), 'dist', name);
  if (!existsSync(place)) throw wrongUse(place, 'it is not there yet. Run "npm run build" first.');
  return place;
}
