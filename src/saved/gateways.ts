import { must } from '#kernel/assert.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { Drawdown, Gateway, GatewayTest, Tranche } from '#business-case/drawdown.ts';
import { indicatorIfKnown, INDICATORS } from '#indicators/index.ts';
import type { Format, Made } from '#saved/format.ts';
import { refined, say, weighing } from '#saved/format.ts';
import { nearestWord } from '#saved/nearest-word.ts';
import type { Entries } from '#saved/shapes.ts';
import { asKeys, listOf, optional, orNull, readEntries, record, required, sayUnknown } from '#saved/shapes.ts';
import { date, nameOf, number, pounds, share, words } from '#saved/values.ts';
import type { Written } from '#saved/written.ts';

/** Ways to say a test; the first is written. */
const TESTS: Readonly<Record<GatewayTest['test'], readonly [string, ...string[]]>> = {
  '<=': ['at most', 'no more than', '<=', '≤'],
  '>=': ['at least', 'no fewer than', '>=', '≥'],
  '<': ['fewer than', 'less than', 'below', '<'],
  '>': ['more than', 'above', '>'],
  '=': ['exactly', '='],
};

const SAYINGS = (Object.entries(TESTS) as [GatewayTest['test'], readonly string[]][]).flatMap(([test, sayings]) => sayings.map(saying => ({ test, saying })));

/** Larger than any figure of an authority. Some numbers fall below zero, and some percentages go beyond a hundred. */
const MOST = 1_000_000_000;
const MOST_SHARE = 10;

const isShare = (indicator: string): boolean => indicatorIfKnown(indicator)?.unit === '%';
const figureOf = (indicator: string): Format<number> => (isShare(indicator) ? share({ least: 0, most: MOST_SHARE }) : number({ least: -MOST, most: MOST }));

/** A test and its value, as `at most 620` or, for an indicator in percent, `fewer than 22%`. */
const testOf = (indicator: string): Format<Pick<GatewayTest, 'test' | 'value'>> => ({
  read: (written, place) => {
    const text = written.kind === 'words' ? written.text.trim() : '';
    const found = SAYINGS.find(({ saying }) => text.toLowerCase().startsWith(saying));
    const digits: Written = { kind: 'words', row: written.row, text: text.slice(found?.saying.length ?? 0).trim() };
    if (found && (isShare(indicator) || !digits.text.endsWith('%'))) {
      const value = figureOf(indicator).read(digits, place);
      return value === undefined ? undefined : { test: found.test, value };
    }
    return say(place, 'plan-value-not-usable', written.row, `This is not a test, as at most ${isShare(indicator) ? '22%' : '620'}. It begins with ${Object.values(TESTS).map(([saying]) => saying).join(', ')}${isShare(indicator) ? '' : ', and this indicator is not a percentage'}.`, text);
  },
  write: ({ test, value }) => `${TESTS[test][0]} ${figureOf(indicator).write(value) as string}`,
});

const indicatorId: Format<string> = {
  read: (written, place) => {
    const id = written.kind === 'words' ? written.text.trim() : '';
    if (indicatorIfKnown(id)) return id;
    const near = nearestWord(id, INDICATORS.map(one => one.id));
    return say(place, 'plan-value-not-usable', written.row, `There is no such indicator. ${near === null ? '`headwater indicators --list` gives them.' : `Did you mean ${near}?`}`, id);
  },
  write: id => id,
};

const gatewayTest: Format<GatewayTest> = {
  read: (written, place) => {
    const keys = asKeys(written, place);
    if (!keys) return undefined;
    const meant = sayUnknown(keys, place, ['indicator', 'is']);
    const named = readEntries(keys, place, { indicator: required('indicator', indicatorId) }, meant);
    // How a value is written depends on the indicator.
    const said = named && readEntries(keys, place, { is: required('is', testOf(named.indicator)) }, meant);
    return said && { ...named, ...said.is };
  },
  write: ({ indicator, ...test }) => ({ inline: true, entries: [{ key: 'indicator', value: indicator }, { key: 'is', value: testOf(indicator).write(test) }] }),
};

const gateway: Format<Gateway> = record<Gateway>({
  id: required('id', words, 'Write a short name, to which tranches refer.'),
  title: required('title', words),
  on: required('on', date, 'Write the day on which it is decided.'),
  tests: optional('tests', listOf(gatewayTest), []),
});

const gateways: Format<readonly Gateway[]> = refined(listOf(gateway), (list): Made<readonly Gateway[]> => {
  const again = list.find(({ id }, i) => list.findIndex(other => other.id === id) < i);
  if (again) return { problem: `Two gateways have the id ${again.id}.` };
  const early = list.find(({ on }, i) => i > 0 && on < must(list[i - 1], 'the gateway before').on);
  return early ? { problem: `Gateways stand in the order of time: ${early.id} is before the one above it.` } : { value: list };
}, list => list);

const amount: Format<Pence> = refined(pounds(), whole => ({ value: pence(whole) }), whole => whole);

const tranche = (gatewayIds: readonly string[]): Format<Tranche> => record<Tranche>({
  title: required('title', words),
  amountPence: required('amount', amount),
  milestone: required('milestone', words, 'Say what has to be reached.'),
  gateway: optional('gateway', orNull(nameOf('the id of a gateway of this plan', gatewayIds)), null),
});

/** Ids of gateways as they stand in a file, before anything else of them is read. */
export const gatewayIdsIn = (written: Written): readonly string[] => (written.kind !== 'list' ? [] : written.items.flatMap(item => {
  const id = item.kind === 'keys' ? item.entries.get('id')?.value : undefined;
  return id?.kind === 'words' ? [id.text] : [];
}));

/** Null where the file has no such key. */
export interface DrawdownWords { readonly gateways: Drawdown['gateways'] | null; readonly tranches: Drawdown['tranches'] | null }

export const drawdownEntries = (gatewayIds: readonly string[]): Entries<DrawdownWords> => ({
  gateways: optional('gateways', weighing(orNull(gateways)), null),
  tranches: optional('tranches', weighing(orNull(listOf(tranche(gatewayIds)))), null),
});
