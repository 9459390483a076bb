import { parseDate, slashDate } from '#kernel/calendar-date.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import { formatPounds, parsePounds } from '#kernel/money.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { isTemporaryPlacement, PLACEMENT_GROUPS, placementGroupOf } from '#reference/placement-groups.ts';
import { PLACEMENT_PROVIDERS } from '#reference/placement-providers.ts';
import { PLACEMENT_TYPES } from '#reference/placement-types.ts';
import { decodeText } from '#returns/decode-text.ts';
import type { PriceLine, PriceList } from '#returns/price-list/price-list.ts';
import type { PriceListRule } from '#returns/price-list/rules.ts';
import { priceListIssue } from '#returns/price-list/rules.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';

/**
 * Headings by which a column is known, compared in lower case without spaces and signs. A price must say that it is
 * per week: prices per day and per night exist too, and nothing in a number tells them apart.
 */
const HEADINGS = {
  group: /^(placement|cost)?group(id)?$/,
  type: /^(placement)?(code|type)$|^place(code)?$/,
  either: /^placement$|^(placement)?(groupor|group)(code|type)$|^placementgrouporplacementcode$/,
  provider: /^(placement|place)?provider(code)?$/,
  price: /^((price|cost|rate|fee)perweek|weekly(price|cost|rate|fee))(gbp|pounds)?$/,
  validFrom: /^(valid|effective)?from(date)?$|^(valid|effective)from(date)?$|^startdate$/,
  source: /^source$/,
} as const;
type Column = keyof typeof HEADINGS;

type Cells = Readonly<Record<Column, string>>;
type Refusal = { readonly rule: PriceListRule; readonly message: string; readonly column?: string; readonly value?: string };
type Outcome<T> = { readonly value: T } | { readonly refusal: Refusal };

const refuse = (rule: PriceListRule, message: string, column?: string, value?: string): { readonly refusal: Refusal } =>
  ({ refusal: { rule, message, ...(column === undefined ? {} : { column }), ...(value === undefined ? {} : { value }) } });

/**
 * Reads a price list: a CSV file with a placement group or a placement code (or both), a price per week in pounds and a
 * source, and if wanted a provider and the day from which the price holds. Columns may stand in any order. A line with
 * something wrong is set aside with an issue; a list without the columns blocks.
 */
export function readPriceList(file: SourceFile, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): Checked<PriceList> {
  const nothing = (issue: Issue): Checked<PriceList> => ({ value: { name: file.name, lines: [] }, issues: [issue] });
  const { rows, rowNumbers, strayQuoteRows } = readCsv(decodeText(file.bytes).text);
  const header = rows[0];
  if (!header) return nothing(priceListIssue('price-list-unreadable', 'The file is empty.', { file: file.name }));
  const position = positionsOf(header);
  const missing = missingColumns(position);
  if (missing.length > 0) {
    return nothing(priceListIssue('price-list-column-missing', `There is no column for ${missing.join(', or for ')}.`, { file: file.name, row: 1 }));
  }
  const lines: PriceLine[] = [];
  const issues = strayQuoteRows.map(row => priceListIssue('price-list-stray-quote', 'The row has a quotation mark without its pair.', { file: file.name, row }));
  rows.slice(1).forEach((row, i) => {
    const where = { file: file.name, row: rowNumbers[i + 1]! };
    const outcome = readLine(cellsOf(row, position), groups);
    const issue = 'refusal' in outcome ? outcome.refusal : remark(outcome.value, lines);
    if (issue) {
      const { rule, message, ...rest } = issue;
      issues.push(priceListIssue(rule, message, { ...where, ...rest }));
    }
    if ('value' in outcome && (issue === null || issue.rule === 'price-list-placement-temporary')) lines.push(outcome.value);
  });
  return { value: { name: file.name, lines }, issues };
}

type Positions = Readonly<Record<Column, number>>;

function positionsOf(header: readonly string[]): Positions {
  const plain = header.map(cell => cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const find = (column: Column): number => plain.findIndex(cell => HEADINGS[column].test(cell));
  return {
    group: find('group'), type: find('type'), either: find('either'), provider: find('provider'),
    price: find('price'), validFrom: find('validFrom'), source: find('source'),
  };
}

function missingColumns(position: Positions): readonly string[] {
  const has = (column: Column): boolean => position[column] >= 0;
  return [
    ...(has('group') || has('type') || has('either') ? [] : ['the placement ("Placement group" or "Placement code")']),
    ...(has('price') ? [] : ['the price ("Price per week")']),
    ...(has('source') ? [] : ['where the price comes from ("Source")']),
  ];
}

function cellsOf(row: readonly string[], position: Positions): Cells {
  const cell = (column: Column): string => row[position[column]] ?? '';
  return {
    group: cell('group'), type: cell('type'), either: cell('either'), provider: cell('provider'),
    price: cell('price'), validFrom: cell('validFrom'), source: cell('source'),
  };
}

function readLine(cells: Cells, groups: readonly PlacementGroup[]): Outcome<PriceLine> {
  // A line of the template that nobody has filled in yet is not wrong, only unfinished.
  if (cells.price === '') return refuse('price-list-price-missing', `There is no price for ${cells.group || cells.type || cells.either || 'this line'}.`, 'Price per week');
  const placement = readPlacement(cells, groups);
  if ('refusal' in placement) return placement;
  const costPerWeekPence = parsePounds(cells.price);
  if (costPerWeekPence === null) return refuse('price-list-price-unreadable', 'The price is not an amount such as 1,234.50.', 'Price per week', cells.price);
  if (costPerWeekPence < 0) return refuse('price-list-price-negative', 'The price is below zero.', 'Price per week', cells.price);
  const validFrom = cells.validFrom === '' ? null : parseDate(cells.validFrom);
  if (validFrom === null && cells.validFrom !== '') {
    return refuse('price-list-date-unreadable', 'The day is not a date such as 01/04/2025.', 'Valid from', cells.validFrom);
  }
  if (cells.source === '') return refuse('price-list-source-missing', 'The line does not say where the price comes from.', 'Source');
  return { value: { ...placement.value, costPerWeekPence, validFrom, source: cells.source } };
}

type PricedBy = Pick<PriceLine, 'placementGroup' | 'placementType' | 'placementProvider'>;

function readPlacement(cells: Cells, groups: readonly PlacementGroup[]): Outcome<PricedBy> {
  const eitherIsGroup = groupOfText(cells.either, groups) !== null;
  const groupText = cells.group || (eitherIsGroup ? cells.either : '');
  const typeText = (cells.type || (eitherIsGroup ? '' : cells.either)).toUpperCase();
  const providerText = cells.provider.toUpperCase();
  if (groupText === '' && typeText === '') return refuse('price-list-placement-missing', 'The line names neither a placement group nor a placement code.');
  const placementGroup = groupText === '' ? null : groupOfText(groupText, groups);
  if (groupText !== '' && placementGroup === null) {
    return refuse('price-list-placement-unknown', `The group is none of ${groups.map(({ id }) => id).join(', ')}.`, 'Placement group', groupText);
  }
  const placementType = typeText === '' ? null : typeText;
  if (placementType !== null && !isKnownType(placementType, groups)) {
    return refuse('price-list-placement-unknown', 'The code is not a placement code of the SSDA903 return or of a placement group.', 'Placement code', typeText);
  }
  const placementProvider = providerText === '' ? null : providerText;
  if (placementProvider !== null && !PLACEMENT_PROVIDERS.codes.some(({ code }) => code === placementProvider)) {
    return refuse('price-list-provider-unknown', `The provider is none of ${PLACEMENT_PROVIDERS.codes.map(({ code }) => code).join(', ')}.`, 'Provider', providerText);
  }
  const value = { placementGroup, placementType, placementProvider };
  if (!isPossible(value, groups)) return refuse('price-list-placement-impossible', `No placement of this code and provider is in the group ${placementGroup}.`);
  return { value };
}

/** The id of a group written as its id or its title, in any case, with spaces or hyphens; or null. */
function groupOfText(text: string, groups: readonly PlacementGroup[]): string | null {
  const plain = (words: string): string => words.toLowerCase().replace(/[\s_-]+/g, '-');
  return groups.find(({ id, title }) => plain(id) === plain(text) || plain(title) === plain(text))?.id ?? null;
}

const isKnownType = (type: string, groups: readonly PlacementGroup[]): boolean =>
  PLACEMENT_TYPES.codes.some(({ code }) => code === type) || groups.some(group => group.placementTypes.includes(type));

/** Whether any placement can be of the group, code and provider named together. */
function isPossible({ placementGroup, placementType, placementProvider }: PricedBy, groups: readonly PlacementGroup[]): boolean {
  if (placementGroup === null || (placementType === null && placementProvider === null)) return true;
  const types = placementType !== null ? [placementType] : PLACEMENT_TYPES.codes.map(({ code }) => code);
  const providers = placementProvider !== null ? [placementProvider] : [null, ...PLACEMENT_PROVIDERS.codes.map(({ code }) => code)];
  return types.some(type => providers.some(provider => placementGroupOf(type, provider, groups) === placementGroup));
}

/** What there is to say about a line that could be read: it repeats or contradicts one before it, or will never be used. */
function remark(line: PriceLine, before: readonly PriceLine[]): Refusal | null {
  const earlier = before.find(other => other.placementGroup === line.placementGroup && other.placementType === line.placementType
    && other.placementProvider === line.placementProvider && other.validFrom === line.validFrom);
  if (earlier) {
    const from = line.validFrom === null ? 'without a date' : `from ${slashDate(line.validFrom)}`;
    return earlier.costPerWeekPence === line.costPerWeekPence
      ? { rule: 'price-list-line-repeated', message: `The same price ${from} stands above.` }
      : { rule: 'price-list-line-contradicted', message: `Another price ${from} stands above for the same placements: ${formatPounds(earlier.costPerWeekPence)}.`, column: 'Price per week', value: formatPounds(line.costPerWeekPence) };
  }
  return line.placementType !== null && isTemporaryPlacement(line.placementType)
    ? { rule: 'price-list-placement-temporary', message: 'The code is a temporary move.', column: 'Placement code', value: line.placementType }
    : null;
}
