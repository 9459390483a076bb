import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles a shell that Node runs, with all it imports, so that it starts under an older Node that cannot run TypeScript
 * and without node_modules. Every file lands in one folder, because a thread's entry is found beside the file that starts it.
 */
async function bundle(entries: Readonly<Record<string, string>>, folder: string, emptyOutDir = true): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/** dist/cli/headwater.js, which runs by its own name, and the entry of its threads. */
export async function buildCli(folder = join(ROOT, 'dist/cli')): Promise<void> {
  await bundle({ headwater: 'src/cli/headwater.ts', worker: 'src/cli/worker.ts' }, folder);
  await chmod(join(folder, 'headwater.js'), 0o755);
}

/** dist/server/headwater-server.js. */
export async function buildServer(folder = join(ROOT, 'dist/server')): Promise<void> {
  await bundle({ 'headwater-server': 'src/server/main.ts' }, folder);
}

/** dist/bench: what is timed is what users run, which is bundled. The threads' entry shares nothing with the programs whose memory is measured. */
export async function buildBench(folder = join(ROOT, 'dist/bench')): Promise<void> {
  await bundle({ run: 'bench/run.ts', reading: 'bench/reading.ts', 'cin-census': 'bench/cin-census.ts' }, folder);
  await bundle({ worker: 'src/cli/worker.ts' }, folder, false);
}
