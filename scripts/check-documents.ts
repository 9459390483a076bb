/**
 * Documents as somebody else's program opens them. `npm run check:documents -- [FILE.xlsx | FILE.docx …]` makes the workbook of
 * every example of a case, takes the saved values out, has LibreOffice work every formula out, and holds what comes of it against
 * ours; changes inputs in the file, and holds that against the case with the same change. It has LibreOffice print the examples
 * in Word. Files that are named are opened too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createServer } from 'vite';
import { at, must } from '#kernel/assert.ts';
import { calendarDate, financialYearName } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import type { BusinessCase, Investment } from '#business-case/case.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import type { Flow, MoneyColumn } from '#business-case/flow.ts';
import { staffCostPence } from '#business-case/staff.ts';
import { workbookOf } from '#documents/excel/workbook.ts';
import type { WrittenCell, WrittenSheet } from '#documents/excel/written-cells.test-support.ts';
import { writtenCells } from '#documents/excel/written-cells.test-support.ts';
import type * as WordWriter from '#documents/word/word-document.ts';
import type { CaseTests } from '#reports/business-case-blocks.ts';
import { caseBlocks } from '#reports/business-case-blocks.ts';
import { AWKWARD_CASES } from '#reports/case-sheets/awkward-cases.test-support.ts';
import { caseSheets } from '#reports/case-sheets/case-sheets.ts';
import { columnLetters } from '#reports/sheet.ts';
import { readWorkbook } from '#returns/workbook/workbook.ts';

const TESTS: CaseTests = { optimism: { costsUp: 0.15, benefitsDown: 0.15, basis: 'chosen for this check' }, fadePerYear: 0.05, yearsAfter: 5 };
const OTHER_TESTS: CaseTests = { optimism: { costsUp: 0.175, benefitsDown: 0.31, basis: 'chosen for this check' }, fadePerYear: 0.25, yearsAfter: 8 };

const folder = mkdtempSync(join(tmpdir(), 'headwater-documents-'));
const [given, converted] = ['given', 'converted'].map(name => join(folder, name)) as [string, string];

/** Longest that LibreOffice may take for all files together. */
const MOST_MINUTES = 10;

class NoLibreOffice extends Error {}

/** Has LibreOffice open files and write them anew, in a profile of its own so that nobody's settings or open windows matter. */
function convert(format: string, files: readonly string[], readAs: readonly string[] = []): void {
  const { error, status, stderr } = spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', ...readAs, '--convert-to', format, '--outdir', converted, ...files],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: MOST_MINUTES * 60_000 });
  if (error) throw 'code' in error && error.code === 'ENOENT' ? new NoLibreOffice() : error;
  if (status !== 0) console.error(stderr);
}

type Sheets = Readonly<Record<string, WrittenSheet>>;

const inSheets = (bytes: Uint8Array, change: (xml: string, part: string) => string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, /worksheets\/[^/]+\.xml$/.test(name) ? strToU8(change(strFromU8(part), name)) : part])));

/** Without what its formulas came to: what is read back is then LibreOffice's own. */
const withoutValues = (bytes: Uint8Array): Uint8Array => inSheets(bytes, xml => xml.replaceAll(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));

/** What somebody types into a cell, found as they would find it: by the sheet, by words of the row and by the heading. */
interface Typed { readonly sheet: string; readonly row: readonly string[]; readonly column: string; readonly value: number | string }

const lettersOf = (address: string): string => address.replace(/\d+$/, '');
const rowNumberOf = (address: string): number => Number(address.replace(/^[A-Z]+/, ''));

function addressOf(sheets: Sheets, { sheet, row, column }: Omit<Typed, 'value'>): string {
  const cells = [...must(sheets[sheet], `the sheet ${sheet}`)];
  const [heading] = must(cells.find(([, { held, isText }]) => isText && held === column), `the heading ${column} of ${sheet}`);
  const rows = [...new Set(cells.map(([address]) => rowNumberOf(address)))];
  const found = rows.find(number => row.every(words => cells.some(([address, { held }]) => rowNumberOf(address) === number && held === words)));
  return `${lettersOf(heading)}${must(found, `the row ${row.join(', ')} of ${sheet}`)}`;
}

function typedInto(bytes: Uint8Array, typed: readonly Typed[]): Uint8Array {
  const sheets = writtenCells(bytes);
  return inSheets(bytes, (xml, part) => typed.filter(({ sheet }) => part.endsWith(`/sheet${Object.keys(sheets).indexOf(sheet) + 1}.xml`)).reduce((text, one) => {
    const address = addressOf(sheets, one);
    const content = typeof one.value === 'number' ? `><v>${one.value}</v>` : ` t="inlineStr"><is><t>${one.value}</t></is>`;
    const changed = text.replace(new RegExp(`<c r="${address}"( s="\\d+")(?: t="s")?(?:/>|><v>[^<]*</v></c>)`), `<c r="${address}"$1${content}</c>`);
    if (changed === text) throw new Error(`${one.sheet}!${address} is no input`);
    return changed;
  }, xml));
}

/** A workbook to be worked out by LibreOffice: its formulas, and what they should come to. */
interface Workbook { readonly name: string; readonly bytes: Uint8Array; readonly expected: Sheets }

const caseAsWorkbook = (plan: BusinessCase, tests: CaseTests): Uint8Array => workbookOf(caseSheets(plan, tests), plan.title);

const ADDED_PENCE = 100_000;
const added = <C extends 'cost' | MoneyColumn>(flow: Flow<C>, year: number, amount: number): Flow<C> =>
  ({ ...flow, byYearPence: flow.byYearPence.map((one, i) => (i === year ? pence(one + amount) : one)) });
const replaced = <T>(list: readonly T[], index: number, by: (one: T) => T): readonly T[] => list.map((one, i) => (i === index ? by(one) : one));

/** £1,000 more in the first amount of the investment that is typed in; null where none is. */
function dearer(plan: BusinessCase, sheets: Sheets): { readonly plan: BusinessCase; readonly typed: Typed } | null {
  for (const [line, { title, strand, cost }] of plan.investments.entries()) {
    for (const [i, year] of plan.years.entries()) {
      const place = { sheet: 'Investment', row: [title, strand], column: financialYearName(year) };
      const amount = at(cost.byYearPence, i) + ADDED_PENCE;
      const isTyped = sheets['Investment']?.get(addressOf(sheets, place))?.formula === null;
      if (isTyped) return { plan: { ...plan, investments: replaced(plan.investments, line, one => ({ ...one, cost: added(one.cost, i, ADDED_PENCE) })) }, typed: { ...place, value: amount / 100 } };
    }
  }
  return null;
}

/** One post more where an amount of the investment follows its posts. */
function morePosts(plan: BusinessCase): readonly [BusinessCase, readonly Typed[]] {
  for (const [line, { title, posts, fullYear, cost }] of plan.investments.entries()) {
    for (const [n, one] of posts.entries()) {
      if (fullYear === null || staffCostPence(one, fullYear) !== cost.byYearPence[one.yearIndex]) continue;
      const more = { ...one, fullTimeEquivalents: one.fullTimeEquivalents + 1 };
      const grown = (before: Investment): Investment => ({ ...before, posts: replaced(before.posts, n, () => more), cost: added(before.cost, one.yearIndex, must(staffCostPence(more, fullYear), 'quarters') - at(before.cost.byYearPence, one.yearIndex)) });
      return [{ ...plan, investments: replaced(plan.investments, line, grown) }, [{ sheet: 'Posts', row: [title, financialYearName(at(plan.years, one.yearIndex))], column: 'Full-time equivalents', value: more.fullTimeEquivalents }]];
    }
  }
  return [plan, []];
}

/** Another figure at the first gateway of the first course, one more than is asked. */
function otherCourse(plan: BusinessCase): readonly [BusinessCase, readonly Typed[]] {
  const [gateway, outcome] = [plan.drawdown?.gateways[0], plan.outcomes[0]];
  const test = gateway?.tests[0];
  if (!gateway || !outcome || !test) return [plan, []];
  const figures = { ...outcome.figures, [gateway.id]: { ...outcome.figures[gateway.id], [test.indicator]: test.value + 1 } };
  return [{ ...plan, outcomes: replaced(plan.outcomes, 0, one => ({ ...one, figures })) }, [{ sheet: 'Gateways', row: [gateway.title], column: `${outcome.title}: figure`, value: test.value + 1 }]];
}

/** Every kind of input changed at once. */
function allChanged(plan: BusinessCase): { readonly plan: BusinessCase; readonly typed: readonly Typed[] } {
  const { costsUp, benefitsDown } = must(OTHER_TESTS.optimism, 'optimism');
  const input = (words: string, value: number | string): Typed => ({ sheet: 'Inputs', row: [words], column: 'Value', value });
  const [withPosts, posts] = morePosts(plan);
  const [withCourse, course] = otherCourse(withPosts);
  const { unitCosts, yearlyCostAfterPence } = plan;
  const other = unitCosts?.used === 'marginal' ? 'average' : 'marginal';
  const last = plan.years.length - 1;
  const gain = pence(12_345_678);
  const benefit = (sheet: string, lines: readonly { readonly title: string; readonly benefit: Flow<MoneyColumn> }[]): readonly Typed[] =>
    lines.slice(0, 1).map(one => ({ sheet, row: [one.title], column: financialYearName(at(plan.years, last)), value: (at(one.benefit.byYearPence, last) + gain) / 100 }));
  const more = <C extends MoneyColumn, T extends { readonly benefit: Flow<C> }>(lines: readonly T[]): readonly T[] => replaced(lines, 0, one => ({ ...one, benefit: added(one.benefit, last, gain) }));
  return {
    plan: {
      ...withCourse, cashReleasing: more(plan.cashReleasing), avoided: more(plan.avoided),
      unitCosts: unitCosts === null ? null : { ...unitCosts, used: other }, yearlyCostAfterPence: yearlyCostAfterPence === null ? null : gain,
    },
    typed: [
      input('Costs are taken higher by', costsUp), input('Benefits are taken lower by', benefitsDown), input('Effect lost with each year', OTHER_TESTS.fadePerYear), input('Years to look at after the last', OTHER_TESTS.yearsAfter),
      ...(unitCosts === null ? [] : [input('Unit cost that is used', other)]), ...(yearlyCostAfterPence === null ? [] : [input('Cost that goes on each year after the last', gain / 100)]),
      ...benefit('Cash-releasing', plan.cashReleasing), ...benefit('Avoided', plan.avoided), ...posts, ...course,
    ],
  };
}

/**
 * A workbook as it is, the same with £1,000 more, untested (every test and rate set to 0), discounted at a rate that the Green Book
 * does not have, and others. What the untested and the discounted should come to only the file itself says.
 */
interface Family { readonly plan: BusinessCase | null; readonly asItIs: Workbook; readonly dearer: Workbook | null; readonly untested: Workbook | null; readonly discounted: Workbook | null; readonly others: readonly Workbook[] }

const TESTS_OF_INPUTS = ['Costs are taken higher by', 'Benefits are taken lower by', 'Effect lost with each year'];

const OTHER_RATE = 0.07;

const typedRates = ({ years }: BusinessCase, value: number): readonly Typed[] =>
  years.slice(1).map(year => ({ sheet: 'Inputs', row: [`Discount rate from ${financialYearName(year - 1)} to ${financialYearName(year)}`], column: 'Value', value }));

const withoutTests = (plan: BusinessCase): readonly Typed[] => [...TESTS_OF_INPUTS.map((words): Typed => ({ sheet: 'Inputs', row: [words], column: 'Value', value: 0 })), ...typedRates(plan, 0)];

function familyOf(plan: BusinessCase): Family {
  const bytes = caseAsWorkbook(plan, TESTS);
  const expected = writtenCells(bytes);
  const one = dearer(plan, expected);
  const all = allChanged(plan);
  return {
    plan, asItIs: { name: plan.id, bytes, expected },
    dearer: one && { name: `${plan.id}, £1,000 more`, bytes: typedInto(bytes, [one.typed]), expected: writtenCells(caseAsWorkbook(one.plan, TESTS)) },
    untested: { name: `${plan.id}, untested`, bytes: typedInto(bytes, withoutTests(plan)), expected },
    discounted: { name: `${plan.id}, discounted at ${OTHER_RATE}`, bytes: typedInto(bytes, typedRates(plan, OTHER_RATE)), expected },
    others: [{ name: `${plan.id}, every kind of input changed`, bytes: typedInto(bytes, all.typed), expected: writtenCells(caseAsWorkbook(all.plan, OTHER_TESTS)) }],
  };
}

type Recalculated = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What LibreOffice made of a file; nothing where it could not open it, so that every formula differs. */
function recalculated(file: string): Recalculated {
  if (!existsSync(file)) return new Map();
  const { value, issues } = readWorkbook({ name: basename(file), bytes: readFileSync(file) });
  for (const issue of issues) console.log(`${basename(file)}: ${JSON.stringify(issue)}`);
  return new Map(value.sheets.map(({ name, rows }) => [name, new Map(rows.flatMap(({ row, cells }) => cells.map(({ column, text }) => [`${columnLetters(column)}${row}`, text] as const)))]));
}

/** Half a penny at most; far less for small figures and ratios. */
const isSame = ({ held, isText }: WrittenCell, found: string): boolean =>
  (isText ? held.trim() === found : found !== '' && Math.abs(Number(found) - Number(held)) <= Math.min(0.005, 1e-9 * Math.max(1, Math.abs(Number(held)))));

let [documents, formulas, differences] = [0, 0, 0];

function differs(says: string): void {
  differences += 1;
  console.log(says);
}

function compare({ name, bytes, expected }: Workbook, found: Recalculated): void {
  documents += 1;
  const before = formulas;
  for (const [sheet, cells] of Object.entries(writtenCells(bytes))) {
    for (const [address, { formula }] of cells) {
      if (formula === null) continue;
      formulas += 1;
      const [ours, theirs] = [expected[sheet]?.get(address), found.get(sheet)?.get(address) ?? ''];
      if (ours === undefined || !isSame(ours, theirs)) differs(`${name}: ${sheet}!${address} =${formula} is ${ours?.held ?? 'missing'} here and ${theirs || 'nothing'} in LibreOffice.`);
    }
  }
  console.log(`${name}: ${formulas - before} formulas.`);
}

/** Says how far totals moved between two workbooks that LibreOffice worked out, and holds it against £1,000. */
function showMoved({ name, expected }: Workbook, before: Recalculated, after: Recalculated): void {
  const accounts = Object.keys(expected).filter(sheet => sheet.startsWith('Ledger '));
  for (const [sheet, row, pounds] of [['Investment', 'All', 1000], ...accounts.flatMap(account => [[account, 'Cost', 1000], [account, 'Net', -1000]] as const)] as const) {
    const address = addressOf(expected, { sheet, row: [row], column: 'All years' });
    const [was, is] = [before, after].map(book => Number(book.get(sheet)?.get(address)));
    const moved = Math.round((is! - was!) * 100) / 100;
    console.log(`${name}: ${row} on ${sheet} moved by £${moved}.`);
    if (moved !== pounds) differs(`${name}: it should have moved by £${pounds}.`);
  }
}

/** With nothing tested, every account is as it was stated. */
function showUntested({ name, expected }: Workbook, found: Recalculated): void {
  documents += 1;
  for (const side of Object.keys(expected).flatMap(sheet => (sheet.startsWith('Ledger ') ? [sheet.slice('Ledger '.length)] : []))) {
    const figures = (account: string, rows: readonly string[]): readonly (string | undefined)[] => [...rows, 'Net', 'Paid back by', 'Return on £1'].map(row =>
      found.get(`${account} ${side}`)?.get(addressOf(expected, { sheet: `${account} ${side}`, row: [row], column: 'All years' })));
    const stated = figures('Ledger', ['Cost', 'Gross benefit']);
    const tested = figures('Tested', ['Cost, tested', 'Gross benefit, tested']);
    const same = stated.filter((text, i) => text !== undefined && (text === tested[i] || Math.abs(Number(text) - Number(tested[i])) < 0.005)).length;
    console.log(`${name}: ${same} of ${stated.length} figures of the account of ${side} are as stated.`);
    if (same < stated.length) differs(`${name}: ${stated.join(', ')} became ${tested.join(', ')}.`);
  }
}

/** Each tested amount is the one before discounting over 1.07 for every year past, to the penny. */
function showDiscounted({ years }: BusinessCase, { name, expected }: Workbook, found: Recalculated): void {
  documents += 1;
  let amounts = 0;
  for (const sheet of Object.keys(expected).filter(each => each.startsWith('Tested '))) {
    for (const [i, year] of years.entries()) {
      const figure = (row: string): number => Number(found.get(sheet)?.get(addressOf(expected, { sheet, row: [row], column: financialYearName(year) })));
      for (const [before, after] of [['Cost with the allowance for optimism', 'Cost, tested'], ['Benefit with the allowance for optimism', 'Gross benefit, tested']] as const) {
        amounts += 1;
        const [likely, tested] = [figure(before), figure(after)];
        if (!(Math.abs(tested - likely / (1 + OTHER_RATE) ** i) < 0.0051)) differs(`${name}: ${after} of ${financialYearName(year)} on ${sheet} is ${tested}, of ${likely}.`);
      }
    }
  }
  console.log(`${name}: ${amounts} amounts held against that rate.`);
}

function checkWorkbooks(families: readonly Family[]): void {
  const all = families.flatMap(({ asItIs, dearer: more, untested, discounted, others }) => [asItIs, ...others, ...[more, untested, discounted].flatMap(one => one ?? [])]);
  all.forEach(({ bytes }, i) => writeFileSync(join(given, `${i}.xlsx`), withoutValues(bytes)));
  convert('xlsx', all.map((_, i) => join(given, `${i}.xlsx`)));
  const found = new Map(all.map((workbook, i) => [workbook, recalculated(join(converted, `${i}.xlsx`))]));
  const foundIn = (workbook: Workbook): Recalculated => must(found.get(workbook), workbook.name);
  for (const { plan, asItIs, dearer: more, untested, discounted, others } of families) {
    for (const one of [asItIs, ...(more === null ? [] : [more]), ...others]) compare(one, foundIn(one));
    if (more !== null) showMoved(more, foundIn(asItIs), foundIn(more));
    if (untested !== null) showUntested(untested, foundIn(untested));
    if (plan !== null && discounted !== null) showDiscounted(plan, discounted, foundIn(discounted));
  }
}

/** Pages of a PDF as LibreOffice writes it: each is an object of its own, in plain text. */
const pagesOf = (pdf: Uint8Array): number => [...strFromU8(pdf, true).matchAll(/\/Type\s*\/Page\b/g)].length;

interface WordDocument { readonly name: string; readonly bytes: Uint8Array }

/** The examples as Word documents. Their writer holds JSX, which Node does not run by itself. */
async function examplesInWord(): Promise<readonly WordDocument[]> {
  const server = await createServer({
    configFile: false, logLevel: 'warn', appType: 'custom', server: { middlewareMode: true, watch: null, ws: false }, optimizeDeps: { noDiscovery: true }, oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  try {
    const { wordDocument } = await server.ssrLoadModule('/src/documents/word/word-document.ts') as typeof WordWriter;
    return await Promise.all(EXAMPLES.map(async plan => ({ name: `${plan.id} in Word`, bytes: await wordDocument(caseBlocks(plan, TESTS), { title: plan.title, facts: [plan.source], madeOn: calendarDate(2026, 11, 22) }) })));
  } finally {
    await server.close();
  }
}

function checkWordDocuments(words: readonly WordDocument[]): void {
  words.forEach(({ bytes }, i) => writeFileSync(join(given, `${i}.docx`), bytes));
  // Told what they are: LibreOffice would open a broken file as plain text.
  convert('pdf', words.map((_, i) => join(given, `${i}.docx`)), ['--infilter=MS Word 2007 XML']);
  words.forEach(({ name }, i) => {
    documents += 1;
    const made = join(converted, `${i}.pdf`);
    const pages = existsSync(made) ? pagesOf(readFileSync(made)) : 0;
    if (pages === 0) differs(`${name}: LibreOffice makes no page of it.`);
    else console.log(`${name}: ${pages} ${pages === 1 ? 'page' : 'pages'}.`);
  });
}

/** Files that are named, by their endings; a name that leads nowhere is said before anything is opened. */
function filesNamed(names: readonly string[]): { readonly workbooks: readonly string[]; readonly words: readonly string[] } | null {
  const wrong = names.filter(name => !/\.(?:xlsx|docx)$/i.test(name) || !existsSync(name));
  for (const name of wrong) console.error(`${name} is no .xlsx or .docx that is here. Name files that exist.`);
  return wrong.length > 0 ? null : { workbooks: names.filter(name => /xlsx$/i.test(name)), words: names.filter(name => /docx$/i.test(name)) };
}

function familiesOfFile(name: string): readonly Family[] {
  const bytes = readFileSync(name);
  try {
    return [{ plan: null, asItIs: { name, bytes, expected: writtenCells(bytes) }, dearer: null, untested: null, discounted: null, others: [] }];
  } catch (error) {
    differs(`${name} is no workbook as Headwater writes one: ${error instanceof Error ? error.message : String(error)}.`);
    return [];
  }
}

try {
  const named = filesNamed(process.argv.slice(2));
  process.exitCode = 2;
  if (named !== null) {
    for (const place of [given, converted]) mkdirSync(place);
    checkWorkbooks([...[...EXAMPLES, ...AWKWARD_CASES].map(familyOf), ...named.workbooks.flatMap(familiesOfFile)]);
    checkWordDocuments([...await examplesInWord(), ...named.words.map((name): WordDocument => ({ name, bytes: readFileSync(name) }))]);
    console.log(`documents checked: ${documents}, formulas compared: ${formulas}, differences: ${differences}`);
    process.exitCode = differences === 0 ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof NoLibreOffice)) throw error;
  console.error('LibreOffice is not here, so no document was checked. Install it (Debian: apt-get install libreoffice-calc libreoffice-writer) so that soffice runs, and run this again.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
