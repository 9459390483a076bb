import { at, must } from '#kernel/assert.ts';
import { longDate, monthName } from '#kernel/calendar-date.ts';
import { uncapitalised } from '#kernel/words.ts';
import type { CapacityMet, EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import type { FunnelCompared, FunnelLever, FunnelRow } from '#scenarios/front-door/funnel-compared.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Block, Row, TableBlock } from '#reports/block.ts';
import { bullets, paragraph, tableOf, textColumns } from '#reports/block.ts';
import { directed, directedRange, FEWER, in80, indicatorTitle } from '#reports/comparison-figures.ts';
import { children, counted, figureOrNone, formatCount, formatPercent, formatRange } from '#reports/format.ts';

const isEnding = ({ kind }: FunnelRow): boolean => kind === 'ending' || kind === 'endings-together';

/** The same twelve months for every row: the last that are projected in whole. */
function funnelTable(id: string, caption: string, rows: readonly FunnelRow[], year: number, more: Partial<TableBlock>): TableBlock {
  const figures = (title: string) => ({ title, format: 'count', holds: 'estimate' }) as const;
  return tableOf(id, caption, [...textColumns('Step'), { title: 'Last twelve months', format: 'count' }, figures('If nothing is done'), figures('With the plan'), figures('Difference')],
    rows.map(({ title, lastYear, years }): Row => {
      const { nothing, plan, difference } = at(years, year);
      return [title, figureOrNone(lastYear), in80(nothing), in80(plan), in80(difference)];
    }), more);
}

/** How many a lever handles in another way, and where their number comes from. */
function leverSentence({ lever, unit, becomes, typedPerYear, toldPerYear, settled, cameBack }: FunnelLever, year: number): string {
  const of = at(settled, year);
  const { title, counterweights } = leverCalled(lever).lever;
  const told = toldPerYear === null ? 'how many of them there are the returns cannot say' : `the returns tell of ${formatCount(toldPerYear)} in the last twelve months`;
  const basis = typedPerYear === null ? `Their number is projected from the returns: ${told}.` : `Their number was typed, ${formatCount(typedPerYear)} a year, and is used as it stands: ${told}${toldPerYear !== null && typedPerYear > toldPerYear ? ', which is fewer' : ''}.`;
  const back = at(cameBack, year).mean === 0 ? '' : ` Of those settled, ${formatCount(at(cameBack, year).mean)} are referred after all.`;
  return `${title}: ${formatCount(of.mean)} ${unit} (${formatRange(in80(of), 'count')}) are counted as ${uncapitalised(becomes)}. ${basis}${back} Watch beside it: ${counterweights.map(one => uncapitalised(indicatorTitle(one))).join('; ')}.`;
}

/** What moved, and that it went by another name. */
function relabelled(rows: readonly FunnelRow[], year: number): readonly string[] {
  return ['contacts', 'referrals', 'assessments'].flatMap(id => {
    const [stage, together] = [id, `${id}-together`].map(wanted => rows.find(row => row.id === wanted));
    if (!stage || !together) return [];
    const [one, both] = [at(stage.years, year).difference, at(together.years, year).difference];
    const sameAgain = both.mean === 0 && both.quantiles['0.1'] === 0 && both.quantiles['0.9'] === 0 ? 'as many as if nothing is done: it is counted under another name' : `${directed(both.mean, formatCount, FEWER)}: the same ones come twice`;
    return [`${stage.title}: ${directed(one.mean, formatCount, FEWER)} (8 times in 10: ${directedRange(one.quantiles, formatCount, FEWER)}). ${together.title}: ${sameAgain}.`];
  });
}

/** Whom further workers reach, beside what the returns tell of early help, and of those who would enter care whom they do not. */
function capacityWords({ lever, familiesPerMonth, childrenPerMonth, years }: CapacityMet, year: number, months: string, earlyHelp: EarlyHelpKnown | null): string {
  const { wouldTakePart, takePart } = at(years, year);
  const without = Math.max(0, wouldTakePart.mean - takePart.mean);
  return [
    `${leverCalled(lever).lever.title}: they can begin with ${counted(familiesPerMonth, 'family', 'families')} a month, ${children(childrenPerMonth)}.`,
    earlyHelp === null ? 'The returns do not tell of early help for a year, so that nobody can say what that adds to.' : earlyHelpWords(earlyHelp),
    `Of the children who would enter care ${months}, ${children(wouldTakePart.mean)} would take part if there were a worker for each family (${formatRange(in80(wouldTakePart), 'count')}); with these workers ${formatCount(takePart.mean)} do (${formatRange(in80(takePart), 'count')}), and about ${formatCount(without)} find no worker free.`,
    'How many families wait for early help today is in no return.',
  ].join(' ');
}

function earlyHelpWords({ until, childrenPerMonth, childrenNow, meanMonths, steppedUp }: EarlyHelpKnown): string {
  return `In the twelve months to ${monthName(until)} early help began with ${children(childrenPerMonth)} a month${childrenNow === null ? '' : `, and ${formatCount(childrenNow)} had it at the end`}${meanMonths === null ? '' : `; what ended had lasted ${meanMonths.toFixed(1)} months`}.`
    + (steppedUp === null ? '' : ` Of what ended in the twelve months to ${monthName(steppedUp.until)}, ${formatPercent(steppedUp.share)} went on to social work within a year.`);
}

/** The way from the first message to care in the last twelve months of a scenario, so that what only changes its name is seen. */
export function funnelComparedBlocks(name: string, id: string, { knownUntil, untils, rows, levers, consultationsLastYear, capacities }: FunnelCompared, earlyHelp: EarlyHelpKnown | null): readonly Block[] {
  const year = untils.length - 1;
  const months = `in the twelve months to ${monthName(must(untils.at(-1), 'a year'))}`;
  const endings = rows.filter(isEnding);
  const names = [
    ...relabelled(rows, year),
    ...(consultationsLastYear === null ? [] : [`Consultations that are recorded apart from contacts already: ${formatCount(consultationsLastYear)} in the last twelve months. They are not projected, and none of them is in the tables.`]),
  ];
  return [
    funnelTable(`funnel-${id}`, `${name}: from the first message to care, ${months}`, rows.filter(row => !isEnding(row)), year, {
      note: `In brackets the 80% range; that of the difference is of the same simulated futures with and without the plan. The front door is projected from what the returns tell up to ${longDate(knownUntil)}. `
        + 'Children starting to be looked after are those of the projection of care, unaccompanied children and those who come back among them: no lever of the front door changes them, because none has been shown to keep a child out of care.',
    }),
    ...(names.length > 0 ? [bullets(names)] : []),
    ...(endings.length > 0 ? [funnelTable(`endings-${id}`, `${name}: where it ended, ${months}`, endings, year, { lastRowIsTotal: true, note: 'Every contact, and every referral that no contact came before, once. Referrals closed without further action are among those that no assessment followed. A lever of the front door moves them between these lines; the sum is the same.' })] : []),
    ...(levers.length > 0 ? [paragraph(`What the levers of the front door do ${months}:`), bullets(levers.map(lever => leverSentence(lever, year)))] : []),
    ...capacities.map(one => paragraph(capacityWords(one, year, months, earlyHelp))),
  ];
}
