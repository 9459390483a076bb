import { longDate } from '#kernel/calendar-date.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import type { LeverCost, LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { NamedLevers } from '#jobs/compare.ts';
import type { Row, TableBlock } from '#reports/block.ts';
import { formatPercent } from '#reports/format.ts';
import { fileNameOf } from '#web/scenarios/bench.ts';
import { numberText } from '#web/scenarios/typed.ts';
import { SUFFIXES } from '#web/scenarios/use-fields.ts';

const AMOUNTS: Readonly<Record<LeverCost['nature'], string>> = { 'one-off': 'once', recurring: 'a year', staff: 'a year', 'per-case': 'a child' };

const costWords = ({ title, nature, amountPence, posts }: LeverCost): string =>
  `${title}: ${formatPoundsShort(amountPence)} ${AMOUNTS[nature]}${posts === null ? '' : ` (${posts.fullTimeEquivalents} posts)`}`;

function whenWords({ start, end, leadMonths, rampMonths }: LeverUse): string {
  return `From ${longDate(start)}${end === null ? '' : ` to ${longDate(end)}`}${leadMonths === 0 ? '' : `, first effect after ${leadMonths} months`}${rampMonths === 0 ? '' : `, full after ${rampMonths} ${leadMonths === 0 ? 'months' : 'more'}`}`;
}

function ownWords({ lever, fields }: LeverUse): string {
  return leverCalled(lever).lever.fields.map(({ id, title, unit }) => {
    const value = fields[id];
    if (value === undefined) return `${title}: as projected from the returns`;
    const number = numberText(value, unit);
    const suffix = SUFFIXES[unit];
    return `${title}: ${suffix.startsWith('£') ? `£${number}${suffix.slice(1)}` : suffix === '%' ? `${number}%` : `${number} ${suffix}`.trim()}`;
  }).join('; ');
}

/** What a scenario supposes, lever by lever: on paper nobody sees the form. */
export const leversTable = ({ name, levers }: NamedLevers): TableBlock => ({
  kind: 'table', id: `supposed-${fileNameOf(name)}`, caption: `${name}: what it supposes`,
  columns: ['Lever', 'When', 'Reach and take-up', 'Effect: lowest, likeliest, highest', 'What else', 'Costs'].map(title => ({ title, format: 'text' })),
  rows: levers.map((use): Row => [
    leverCalled(use.lever).lever.title, whenWords(use), `${formatPercent(use.reach)} reached, ${formatPercent(use.takeUp)} take it up`,
    [use.effect.low, use.effect.likeliest, use.effect.high].map(one => `${numberText(one, 'share')}%`).join(', '), ownWords(use), use.costs.map(costWords).join('; '),
  ]),
});
