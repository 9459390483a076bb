import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from '#kernel/assert.ts';

/** The folder that Headwater is installed in, found upwards from this file, whether it runs bundled or as source. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  must(existsSync(join(folder, 'package.json')) || null, 'the folder that Headwater is installed in');
  return folder;
}
