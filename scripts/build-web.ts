import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';
import { build } from 'vite';
import { must } from '#kernel/assert.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds dist/web/index.html. */
export async function buildWeb(): Promise<void> {
  const page = await wholePage();
  await mkdir(`${ROOT}dist/web`, { recursive: true });
  await writeFile(`${ROOT}dist/web/index.html`, page);
}

/**
 * The whole page in one file, with its script, its worker and its styles inside it, so that it opens from a file share
 * with no server, no install and no network.
 */
export async function wholePage(): Promise<string> {
  const [template, script, worker] = await Promise.all([
    readFile(`${ROOT}src/web/page.html`, 'utf8'),
    bundle('src/web/main.tsx'),
    bundle('src/web/workers/start.ts'),
  ]);
  const styles = compileStyles();
  const parts: Readonly<Record<string, string>> = {
    styles, script, worker, stylesSha256: sha256(styles), policy: contentSecurityPolicy(script, styles),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => must(parts[name], `the part ${name} of page.html`));
}

/** One entry and all it imports as a single classic script that may stand between script tags. */
async function bundle(entry: string): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: `${ROOT}${entry}`, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const files = [output].flat().flatMap(part => ('output' in part ? part.output : []));
  const script = must(files.find(file => file.type === 'chunk'), `the bundle of ${entry}`);
  return safeBetweenTags(script.code);
}

/** HTML ends a script at `</script` and changes how it reads at `<!--`; written with \x3C both stay what they are in a string. */
const safeBetweenTags = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3C').trim();

function compileStyles(): string {
  const result = compile(`${ROOT}src/web/page.scss`, {
    loadPaths: [`${ROOT}node_modules/govuk-frontend/dist`], style: 'compressed', charset: false, quietDeps: true,
  });
  return result.css.trim();
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * What the browser lets this page do: run this script and these styles, known by their hashes, start workers from its
 * own memory, and nothing else. `connect-src 'none'` and `form-action 'none'` are the browser's own word that no file
 * read here is sent anywhere; workers made from a blob inherit it.
 */
function contentSecurityPolicy(script: string, styles: string): string {
  return [
    "default-src 'none'", `script-src 'sha256-${sha256(script)}'`, `style-src 'sha256-${sha256(styles)}'`, 'worker-src blob:',
    'img-src data: blob:', "connect-src 'none'", "form-action 'none'", "base-uri 'none'",
  ].join('; ');
}
