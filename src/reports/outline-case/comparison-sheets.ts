import { at, must } from '#kernel/assert.ts';
import { financialYearName, longDate } from '#kernel/calendar-date.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { Estimate } from '#reports/block.ts';
import { caseSheets } from '#reports/case-sheets/case-sheets.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { inCareAt, withoutPlanAt } from '#reports/outline-case/outline-input.ts';
import type { SheetCell, SheetColumn, SheetContent } from '#reports/sheet.ts';
import { sheetColumn as column } from '#reports/sheet.ts';
import { allYears, groupTitle } from '#reports/comparison-figures.ts';

const inPounds = (pence: number): number => pence / 100;
const spread = ({ mean, quantiles }: Spread): readonly number[] => [mean, quantiles['0.1'], quantiles['0.9']];
const spreadColumns = (title: string, format: 'one-decimal' | 'pounds'): readonly SheetColumn[] => [column(title, 18, format), column(`${title}: low end of 80%`, 18, format), column(`${title}: high end of 80%`, 18, format)];
const MEANS = 'Means of the simulated lives; in 8 of 10 lives the figure lies between the two ends. These sheets are the projection’s: they do not follow the other sheets.';

function childrenSheet(input: OutlineInput): SheetContent {
  const { compared, comparison } = input;
  const total = must(comparison.inCare[0], 'the total').months;
  return {
    name: 'Children', title: 'Looked after on the last day of each month', notes: [MEANS],
    columns: [column('Month', 16, 'month'), ...spreadColumns('If nothing is done', 'one-decimal'), ...spreadColumns('With the plan', 'one-decimal'), ...spreadColumns('Difference', 'one-decimal')],
    rows: compared.months.map((on, month): readonly SheetCell[] => {
      const both = [withoutPlanAt(input, month), inCareAt(compared, 0, month)].flatMap(({ value, low, high }) => [value, low, high]);
      return [on, ...both, ...spread(at(total, month))];
    }),
  };
}

const placementSheet = ({ compared, comparison }: OutlineInput): SheetContent => ({
  name: 'By placement', title: `Where children live on ${longDate(must(compared.months.at(-1), 'a month'))}, beside doing nothing`, notes: [MEANS],
  columns: [column('Placement', 40), ...spreadColumns('Difference', 'one-decimal')],
  rows: comparison.inCare.map(({ placementGroup, months }) => [placementGroup === 'all' ? 'All' : groupTitle(compared, placementGroup), ...spread(must(months.at(-1), 'a month'))]),
});

const spendingSheet = ({ comparison: { money } }: OutlineInput): SheetContent => ({
  name: 'Spending', title: 'Spending below doing nothing', notes: [MEANS, 'Placements and levers together, cash and avoided cost alike: no sum that a budget gives back. Below 0: more is spent.'],
  columns: [column('Year', 14), column('Months', 10, 'whole'), ...spreadColumns('In the year', 'pounds'), ...spreadColumns('All years so far', 'pounds'), column('Chance of spending less, all years so far', 20, 'percent')],
  rows: money.years.map(({ yearEnding, months }, i) => [financialYearName(yearEnding), months, ...spread(at(money.net, i)).map(inPounds), ...spread(at(money.cumulative, i)).map(inPounds), at(money.chanceOfNetSaving, i)]),
});

/** Doing nothing, the plan and the others it was compared with, where there are others. */
function optionsSheet(input: OutlineInput): readonly SheetContent[] {
  const { compared } = input;
  if (compared.scenarios.length < 2) return [];
  const last = compared.months.length - 1;
  const children = ({ value, low, high }: Estimate): readonly number[] => [value, low, high];
  return [{
    name: 'Options', title: `Options, looked after on ${longDate(at(compared.months, last))}`, notes: ['Cash-releasing and avoided cost are different things and are not added up.', MEANS],
    columns: [column('Option', 48), ...spreadColumns('Looked after', 'one-decimal'), ...['Cost, all years', 'Cash-releasing', 'Avoided cost'].map(title => column(title, 20, 'pounds')), column('Chance of spending less', 18, 'percent')],
    rows: [
      ['Do nothing', ...children(withoutPlanAt(input, last)), 0, 0, 0, { symbol: 'z' }],
      ...compared.scenarios.map(({ name, money }, s): readonly SheetCell[] => [name, ...children(inCareAt(compared, s, last)), ...[money.costs, money.cashReleasing, money.avoided].map(lines => inPounds(allYears(lines))), money.chanceOfNetSaving.at(-1) ?? 0]),
    ],
  }];
}

/** The plan against each of the others, life by life. */
function againstOthersSheet({ comparison: { againstOthers: others } }: OutlineInput): readonly SheetContent[] {
  if (others.length === 0) return [];
  return [{
    name: 'Against options', title: 'The plan against each other option', notes: ['Below 0: fewer children, or more spending, than with the other. Both share all luck, so that the range is of the difference alone.', MEANS],
    columns: [column('Against', 48), ...spreadColumns('Children at the end', 'one-decimal'), column('Chance of fewer', 14, 'percent'), column('Chance of more', 14, 'percent'), ...spreadColumns('Spending below the other', 'pounds'), column('Chance of spending less', 18, 'percent')],
    rows: others.map(({ other, months, chanceOfFewer, chanceOfMore, cumulative, chanceOfSpendingLess }): readonly SheetCell[] => [
      other, ...spread(must(months.at(-1), 'a month')), chanceOfFewer, chanceOfMore, ...spread(must(cumulative.at(-1), 'a year')).map(inPounds), must(chanceOfSpendingLess.at(-1), 'a year'),
    ]),
  }];
}

function leversSheet({ comparison: { waterfall, total } }: OutlineInput): readonly SheetContent[] {
  if (waterfall === null) return [];
  const none: SheetCell = { symbol: 'z' };
  return [{
    name: 'Levers', title: 'The difference by lever', notes: ['Each lever alone, after its own cost; then what they do to each other, so that the lines add up. Children below 0: fewer at the end.', MEANS], lastRowIsTotal: true, keepsOrder: true,
    columns: [column('Lever', 48), column('Children at the end', 16, 'one-decimal'), column('Spending below doing nothing', 20, 'pounds'), column('Take part, alone', 16, 'one-decimal'), column('Take part, together', 16, 'one-decimal'), column('It works for, alone', 16, 'one-decimal'), column('It works for, together', 16, 'one-decimal')],
    rows: [
      ...waterfall.levers.map((one): readonly SheetCell[] => [one.title, one.inCareAtEnd, inPounds(one.netPence), one.alone.tookPart, one.together.tookPart, one.alone.succeeded, one.together.succeeded]),
      ['What they do to each other', waterfall.interaction.inCareAtEnd, inPounds(waterfall.interaction.netPence), none, none, none, none],
      ['Together', total.inCareAtEnd, inPounds(total.netPence), none, none, none, none],
    ],
  }];
}

/** Every step from the first message to care, and where it ended, in each twelve months; nothing where the returns do not tell of the front door. */
function frontDoorSheet({ comparison: { funnel } }: OutlineInput): readonly SheetContent[] {
  if (funnel === undefined) return [];
  return [{
    name: 'Front door', title: 'From the first message to care, and where it ended, by twelve months', notes: ['What a lever of the front door handles in another way is counted under another name: each stage and what is handled in its place come to the same together.', MEANS],
    columns: [column('Twelve months to', 18, 'month'), column('Step', 48), column('Last twelve months', 18, 'whole'), ...spreadColumns('If nothing is done', 'one-decimal'), ...spreadColumns('With the plan', 'one-decimal'), ...spreadColumns('Difference', 'one-decimal')],
    rows: funnel.untils.flatMap((until, year) => funnel.rows.map(({ title, lastYear, years }): readonly SheetCell[] => {
      const { nothing, plan, difference } = at(years, year);
      return [until, title, lastYear ?? { symbol: 'x' }, ...spread(nothing), ...spread(plan), ...spread(difference)];
    })),
  }];
}

function releasesSheet({ drawdown }: OutlineInput): readonly SheetContent[] {
  if (drawdown === null) return [];
  return [{
    name: 'Simulated release', title: 'Tranches over the simulated lives', notes: ['The number looked after, and where the children live, decide the tests in each life. What no life can decide is taken as passed.', MEANS],
    columns: [column('Tranche', 40), column('Year of its gateway', 18), column('Amount', 18, 'pounds'), column('Released in', 14, 'percent'), column('Expected', 18, 'pounds')],
    rows: drawdown.tranches.map(({ tranche, yearEnding, shareReleased, expectedPence }): readonly SheetCell[] => [tranche.title, yearEnding === null ? 'none' : financialYearName(yearEnding), inPounds(tranche.amountPence), shareReleased, inPounds(expectedPence)]),
  }];
}

const assumptionsSheet = ({ assumptions }: OutlineInput): SheetContent => ({
  name: 'Assumptions log', title: 'What is supposed, by whom and how well it is known',
  columns: [column('Assumption', 70, 'long-text'), column('Source', 60, 'long-text'), column('Owner', 30, 'long-text'), column('Quality', 12), column('Impact', 12)],
  rows: assumptions.map(({ says, source, owner, quality, impact }) => [says, source ?? 'not stated', owner ?? 'not named', quality ?? 'not said', impact ?? 'not said']),
});

/** The case with live formulas, and behind it what the projection says. */
export function outlineSheets(input: OutlineInput): readonly SheetContent[] {
  const [about, ...ofCase] = caseSheets(input.plan, input.tests);
  const more = [...optionsSheet(input), ...againstOthersSheet(input), childrenSheet(input), placementSheet(input), spendingSheet(input), ...leversSheet(input), ...frontDoorSheet(input), ...releasesSheet(input), assumptionsSheet(input)];
  const front = must(about, 'the first sheet');
  return [{ ...front, rows: [...front.rows, ...more.map(({ name, title }) => [`Sheet ${name}`, title ?? ''])] }, ...ofCase, ...more];
}
