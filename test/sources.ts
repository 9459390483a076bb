import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Text by path from the root of the repository, with forward slashes. The checks of the house read nothing else. */
export type Sources = ReadonlyMap<string, string>;

/** A test, or what only tests use. */
export const isTest = (file: string): boolean => /\.test(-support)?\.tsx?$/.test(file);

/** The room of a file under src, or null. */
export const roomOf = (file: string): string | null => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

export function readSources(...folders: readonly string[]): Sources {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = posix.join(folder, entry.replaceAll('\\', '/'));
      if (/\.tsx?$/.test(file)) sources.set(file, readFileSync(file, 'utf8'));
    }
  }
  return sources;
}

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a file, kept, because several checks walk it. */
export function syntaxOf(file: string, text: string): ts.SourceFile {
  const kept = parsed.get(file);
  if (kept?.text === text) return kept;
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  parsed.set(file, tree);
  return tree;
}

/** Calls `visit` with every node of a tree, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, child => walk(child, visit));
}

export const lineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** What a file names as an import: every form that ends in another module being loaded. */
function specifiersOf(file: string, text: string): readonly string[] {
  const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  // A worker is a module too: new URL('./worker.ts', import.meta.url).
  if (text.includes('import.meta')) walk(syntaxOf(file, text), node => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return;
    const [target, base] = node.arguments ?? [];
    if (target && ts.isStringLiteralLike(target) && base?.getText() === 'import.meta.url') found.push(target.text);
  });
  return found;
}

export interface Imported { readonly file: string | null; readonly packageName: string | null }

const imported = new Map<string, { readonly text: string; readonly imports: readonly Imported[] }>();

/** `#room/file.ts` and `./file.ts` as files of ours, the rest as packages (`@scope/name`, `name`, `node:name`). Kept, because several checks ask. */
export function importsOf(file: string, text: string): readonly Imported[] {
  const kept = imported.get(file);
  if (kept?.text === text) return kept.imports;
  const imports = specifiersOf(file, text).map((specifier): Imported => {
    const name = specifier.replace(/\?.*$/, '');
    if (name.startsWith('#')) return { file: posix.join('src', name.slice(1)), packageName: null };
    if (name.startsWith('.')) return { file: posix.join(posix.dirname(file), name), packageName: null };
    return { file: null, packageName: name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/') };
  });
  imported.set(file, { text, imports });
  return imports;
}
