import { posix } from 'node:path';
import ts from 'typescript';
import { importsOf, isTest, lineOf, syntaxOf, walk } from './sources.ts';
import type { Sources } from './sources.ts';

const MOST_LINES_OF_A_FUNCTION = 70;
const MOST_LINES_OF_A_FILE = 400;

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** The body of `describe(…)` is a list of tests, not a function that somebody has to follow. */
function isListOfTests(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function longFunctions(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  walk(tree, node => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isListOfTests(node)) return;
    const lines = linesOf(node.getText());
    if (lines > MOST_LINES_OF_A_FUNCTION) found.push(`${tree.fileName}:${lineOf(node)} has a function of ${lines} lines`);
  });
  return found;
}

/** Ways round the type checker. */
function untyped(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  walk(tree, node => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${tree.fileName}:${lineOf(node)} says any`);
    const twice = ts.isAsExpression(node) && ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;
    if (twice) found.push(`${tree.fileName}:${lineOf(node)} says as unknown as`);
  });
  return found;
}

function defaultExports(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  walk(tree, node => {
    const modifier = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    const named = ts.isExportSpecifier(node) && node.name.text === 'default';
    if (modifier || named || ts.isExportAssignment(node)) found.push(`${tree.fileName}:${lineOf(node)} exports a default`);
  });
  return found;
}

/** Data are readonly and work is done by functions; only an error needs to be a class. */
function classes(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  walk(tree, node => {
    if (ts.isClassLike(node) && !node.heritageClauses?.some(clause => /\bextends \w*Error$/.test(clause.getText()))) {
      found.push(`${tree.fileName}:${lineOf(node)} has a class that is no error`);
    }
  });
  return found;
}

/** Comments that quiet a tool or put work off. The words are put together here so that this file does not hold them. */
const UNWANTED_COMMENTS = ['TO DO', 'FIX ME', 'XX X', 'HA CK', '@ts- ignore', '@ts- nocheck', '@ts- expect-error'].map(word => word.replace(' ', ''));

function unwantedComments(file: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => UNWANTED_COMMENTS
    .filter(word => new RegExp(`(^|[^\\w])${word}\\b`).test(line)).map(word => `${file}:${index + 1} says ${word}`));
}

function wrongName(file: string): readonly string[] {
  const name = posix.basename(file);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|test-support|config|d))?\.tsx?$/.test(name)) return [`${file} is not named in kebab-case`];
  return /^(utils?|helpers?|misc|common|manager|service)\b/.test(name) ? [`${file} has a name that says nothing`] : [];
}

/** Tests that would leave the others out, by mistake. */
function lonelyTests(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  walk(tree, node => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'only' && /^(test|it|describe)\b/.test(node.expression.getText())) {
      found.push(`${tree.fileName}:${lineOf(node)} runs only one test`);
    }
  });
  return found;
}

/** Every breach of the sizes and habits of CONTRIBUTING.md, as `file:line what`. */
export function untidy(sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, text]) => {
    const tree = syntaxOf(file, text);
    const lines = linesOf(text);
    return [
      ...(lines > MOST_LINES_OF_A_FILE ? [`${file} has ${lines} lines`] : []),
      ...wrongName(file),
      ...longFunctions(tree),
      ...untyped(tree),
      ...(file.startsWith('src/') && !file.endsWith('.d.ts') ? defaultExports(tree) : []),
      ...(file.startsWith('src/') ? classes(tree) : []),
      ...unwantedComments(file, text),
      ...lonelyTests(tree),
    ];
  });
}

/** A list of units: the file that lists them, the folder they stand in, and what in that folder is no unit. */
export interface UnitList {
  readonly list: string;
  readonly folder: string;
  readonly notUnits?: readonly string[];
}

/** Files (or folders) of a unit list's folder that the list does not import. */
export function unlistedUnits(sources: Sources, { list, folder, notUnits = [] }: UnitList): readonly string[] {
  const text = sources.get(list);
  if (text === undefined) return [`${list} is missing`];
  const listed = new Set(importsOf(list, text).map(({ file }) => file));
  const units = [...sources.keys()].filter(file => posix.dirname(file) === folder && file !== list && !isTest(file)
    && !notUnits.includes(posix.basename(file)));
  if (units.length === 0) return [`${folder} holds no unit`];
  return units.filter(file => !listed.has(file)).map(file => `${list} does not list ${file}`);
}
