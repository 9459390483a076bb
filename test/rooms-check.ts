import ts from 'typescript';
import { importsOf, isTest, lineOf, roomOf, syntaxOf, walk } from './sources.ts';
import type { Sources } from './sources.ts';

/** What rooms.json says of a room. A shell may use the clock, files, the network and the page; the core may not. */
export interface Room {
  readonly shell?: boolean;
  readonly imports: readonly string[];
  /** npm packages; `node:*` stands for everything that comes with Node. */
  readonly packages: readonly string[];
}
export type Rooms = Readonly<Record<string, Room>>;

/** The check of arrows and of the core leaves tests out: a test may bring files, chance and a made-up authority. */
const programFiles = (sources: Sources): readonly (readonly [string, string])[] =>
  [...sources].filter(([file]) => roomOf(file) !== null && !isTest(file));

function mayImportPackage(room: Room, packageName: string): boolean {
  return room.packages.includes(packageName) || (packageName.startsWith('node:') && room.packages.includes('node:*'));
}

/** Every import that rooms.json does not allow, and every file that stands in no room. */
export function wrongArrows(sources: Sources, rooms: Rooms): readonly string[] {
  return programFiles(sources).flatMap(([file, text]) => {
    const from = roomOf(file)!;
    const room = rooms[from];
    if (!room) return [`${file} stands in a room that rooms.json does not name`];
    return importsOf(file, text).flatMap(({ file: target, packageName }) => {
      if (packageName !== null) return mayImportPackage(room, packageName) ? [] : [`${file} imports ${packageName}`];
      if (isTest(target!)) return [`${file} imports the test ${target}`];
      const to = roomOf(target!);
      if (to === null) return [`${file} imports ${target}, which is outside src`];
      return to === from || room.imports.includes(to) ? [] : [`${file} imports ${target}`];
    });
  });
}

/** Words that every room needs: a room may import them before it does. */
const OPEN_TO_ALL = new Set(['kernel', 'reference']);

/** Arrows in rooms.json that no file needs: a door nobody uses is closed. */
export function unusedArrows(sources: Sources, rooms: Rooms): readonly string[] {
  const used = new Set<string>();
  for (const [file, text] of programFiles(sources)) {
    for (const { file: target, packageName } of importsOf(file, text)) {
      used.add(`${roomOf(file)} -> ${target === null ? packageName : roomOf(target)}`);
      if (packageName?.startsWith('node:')) used.add(`${roomOf(file)} -> node:*`);
    }
  }
  return Object.entries(rooms).flatMap(([name, room]) =>
    [...room.imports.filter(to => !OPEN_TO_ALL.has(to)), ...room.packages].map(to => `${name} -> ${to}`).filter(arrow => !used.has(arrow)));
}

/** Each circle once, as `a -> b -> a`. */
export function circles(arrows: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (from: string, path: readonly string[]): void => {
    if (path.includes(from)) { found.push([...path.slice(path.indexOf(from)), from].join(' -> ')); return; }
    if (done.has(from)) return;
    for (const to of arrows.get(from) ?? []) follow(to, [...path, from]);
    done.add(from);
  };
  for (const from of arrows.keys()) follow(from, []);
  return found;
}

/** Files that import themselves through others, type-only imports included. */
export function circlesOfFiles(sources: Sources): readonly string[] {
  return circles(new Map(programFiles(sources).map(([file, text]) =>
    [file, importsOf(file, text).flatMap(({ file: target }) => (target === null ? [] : [target]))])));
}

/** What is wrong with rooms.json itself: circles, shells that import shells, a core that imports a shell, unknown names. */
export function wrongRooms(rooms: Rooms): readonly string[] {
  const found = [...circles(new Map(Object.entries(rooms).map(([name, room]) => [name, room.imports])))];
  for (const [name, room] of Object.entries(rooms)) {
    for (const to of room.imports) {
      const target = rooms[to];
      if (!target) found.push(`${name} may import ${to}, which is not a room`);
      else if (target.shell) found.push(`${name} may import the shell ${to}`);
    }
    if (!room.shell) found.push(...room.packages.filter(name_ => name_.startsWith('node:')).map(name_ => `${name} may import ${name_}`));
  }
  return found;
}

/** Names that reach the clock, chance, the place a program runs in, files, the network or the page. */
const OUTSIDE_THE_CORE = new Set(['Date', 'performance', 'crypto', 'Intl', 'document', 'window', 'self', 'globalThis', 'global', 'navigator',
  'location', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'process', 'Buffer', 'require', 'console', 'fetch', 'XMLHttpRequest',
  'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'eval', 'Function']);
/** Answers that depend on the machine's language (`localeCompare` included: it sorts by it). */
const OF_THE_LOCALE = /^(toLocale\w*|localeCompare)$/;
/** IEEE 754 does not fix these to the last bit, so two browsers may give two figures (see docs/decisions on same figures everywhere). */
const NOT_FIXED_BY_IEEE = new Set(['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2',
  'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot']);

/** True where an identifier is a value in use: not a property, a name being declared, a type or a label of an import. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertySignature(parent)
    || ts.isPropertyDeclaration(parent) || ts.isMethodSignature(parent)) return parent.name !== node;
  return !ts.isTypeReferenceNode(parent) && !ts.isImportSpecifier(parent) && !ts.isJsxAttribute(parent)
    && !ts.isTypeAliasDeclaration(parent) && !ts.isInterfaceDeclaration(parent);
}

/** Names a file declares itself: a parameter called `process` is not Node's. */
function namesDeclared(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  walk(file, node => {
    const declares = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node)
      || ts.isImportSpecifier(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** A power whose parts are both written out is one number, the same everywhere; any other is worked out by the engine. */
function isPower({ left, operatorToken, right }: ts.BinaryExpression): boolean {
  const isNumber = (node: ts.Expression): boolean => ts.isNumericLiteral(ts.isPrefixUnaryExpression(node) ? node.operand : node);
  return operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    || (operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken && !(isNumber(left) && Number.isInteger(Number(right.getText()))));
}

function reachesOut(node: ts.Node, own: ReadonlySet<string>): string | null {
  if (ts.isIdentifier(node) && OUTSIDE_THE_CORE.has(node.text) && !own.has(node.text) && isUse(node)) return node.text;
  if (ts.isMetaProperty(node)) return 'import.meta';
  if (ts.isPropertyAccessExpression(node)) {
    if (OF_THE_LOCALE.test(node.name.text)) return node.name.text;
    if (node.expression.getText() !== 'Math') return null;
    if (node.name.text === 'random' || NOT_FIXED_BY_IEEE.has(node.name.text)) return `Math.${node.name.text}`;
  }
  if (ts.isElementAccessExpression(node) && node.expression.getText() === 'Math') return 'Math[…]';
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer?.getText() === 'Math') return 'Math taken apart';
  return ts.isBinaryExpression(node) && isPower(node) ? '**' : null;
}

/** Uses in the core of what only shells may use. `allowed` gives, by file, the uses that were thought about and why. */
export function impureCore(sources: Sources, rooms: Rooms, allowed: Readonly<Record<string, readonly string[]>> = {}): readonly string[] {
  const found: string[] = [];
  for (const [file, text] of programFiles(sources)) {
    if (rooms[roomOf(file)!]?.shell) continue;
    const tree = syntaxOf(file, text);
    const own = namesDeclared(tree);
    walk(tree, node => {
      const use = reachesOut(node, own);
      if (use !== null && !allowed[file]?.includes(use)) found.push(`${file}:${lineOf(node)} uses ${use}`);
    });
  }
  return found;
}
