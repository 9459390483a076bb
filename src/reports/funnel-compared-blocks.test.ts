import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import type { FunnelCompared, FunnelLever, FunnelRow } from '#scenarios/front-door/funnel-compared.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import { funnelComparedBlocks } from '#reports/funnel-compared-blocks.ts';
import { outlineSheets } from '#reports/outline-case/comparison-sheets.ts';
import { outlineCase } from '#reports/outline-case/outline-case.ts';
import { smallCase } from '#reports/outline-case/small-case.test-support.ts';

const spread = (low: number, mean: number, high: number): Spread => ({ mean, quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, q) => [name, q < 3 ? low : q === 3 ? mean : high])) as Spread['quantiles'] });
const exactly = (value: number): Spread => spread(value, value, value);
const row = (id: string, title: string, kind: FunnelRow['kind'], lastYear: number | null, nothing: number, plan: number): FunnelRow =>
  ({ id, title, kind, lastYear, years: [0, 1].map(year => ({ nothing: exactly(nothing + year), plan: exactly(plan + year), difference: exactly(plan - nothing) })) });

const screening: FunnelLever = { use: 0, lever: 'police-contact-screening', unit: 'contacts', becomes: 'Police notices screened', typedPerYear: null, toldPerYear: 480, settled: [exactly(100), spread(150, 200, 250)], cameBack: [exactly(0), exactly(0)] };
const funnel: FunnelCompared = {
  knownUntil: calendarDate(2026, 3, 31), untils: [calendarDate(2027, 3, 31), calendarDate(2028, 3, 31)], consultationsLastYear: 90, levers: [screening],
  capacities: [{ use: 1, lever: 'early-help-capacity', familiesPerMonth: 1, childrenPerMonth: 2.4, years: [0, 1].map(() => ({ wouldTakePart: spread(20, 30, 40), takePart: spread(10, 12, 14) })) }],
  rows: [
    row('contacts', 'Contacts', 'stage', 1100, 1000, 800), row('contacts-instead-1', 'Police notices screened', 'instead', null, 0, 200), row('contacts-together', 'Contacts, and what is handled in their place', 'together', 1100, 1000, 1000),
    row('referrals', 'Referrals', 'stage', 400, 400, 390), row('referrals-instead-1', 'Settled in the hub without a referral', 'instead', null, 0, 15), row('referrals-together', 'Referrals, and what is settled in their place', 'together', 400, 400, 405),
    row('ends-at-contact', 'A contact, and no referral', 'ending', 700, 600, 450), row('came-to-the-door', 'All that came to the front door', 'endings-together', 1100, 1000, 1000),
  ],
};
const earlyHelp: EarlyHelpKnown = { until: calendarDate(2026, 3, 31), childrenPerMonth: 40, childrenNow: 210, meanMonths: 5.25, steppedUp: { share: 0.12, until: calendarDate(2025, 2, 28) } };

const blocksOf = (of: FunnelCompared, known: EarlyHelpKnown | null = earlyHelp): readonly Block[] => funnelComparedBlocks('At the door', 'at-the-door', of, known);
const tables = (blocks: readonly Block[]): readonly TableBlock[] => blocks.filter(block => block.kind === 'table');
const lines = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(block => (block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.text] : []));

describe('the funnel of a comparison', () => {
  const blocks = blocksOf(funnel);

  test('is of the last twelve months in two tables: the steps, and where it ended', () => {
    const [steps, ended] = tables(blocks);
    expect([steps!.caption, ended!.caption, ended!.lastRowIsTotal]).toEqual(['At the door: from the first message to care, in the twelve months to March 2028', 'At the door: where it ended, in the twelve months to March 2028', true]);
    expect(steps!.rows[0]).toEqual(['Contacts', 1100, { value: 1001, low: 1001, high: 1001 }, { value: 801, low: 801, high: 801 }, { value: -200, low: -200, high: -200 }]);
    expect(steps!.rows[1]!.slice(0, 2)).toEqual(['Police notices screened', { symbol: 'x' }]);
    expect([steps!.rows.length, ended!.rows.map(([title]) => title)]).toEqual([6, ['A contact, and no referral', 'All that came to the front door']]);
  });

  test('says what has only another name, what comes twice, and what is recorded apart already', () => {
    expect(lines(blocks).slice(0, 3)).toEqual([
      'Contacts: 200 fewer (8 times in 10: 200 fewer). Contacts, and what is handled in their place: as many as if nothing is done: it is counted under another name.',
      'Referrals: 10 fewer (8 times in 10: 10 fewer). Referrals, and what is settled in their place: 5 more: the same ones come twice.',
      'Consultations that are recorded apart from contacts already: 90 in the last twelve months. They are not projected, and none of them is in the tables.',
    ]);
  });

  test('says where a lever’s number comes from, and names what to watch', () => {
    const said = (lever: Partial<FunnelLever>): string => lines(blocksOf({ ...funnel, levers: [{ ...screening, ...lever }] })).find(line => line.startsWith('Screening of police notices'))!;
    expect(said({})).toMatch(/^Screening of police notices: 200 contacts \(150 to 250\) are counted as police notices screened\. Their number is projected from the returns: the returns tell of 480 in the last twelve months\. Watch beside it: initial contacts to statutory social care; consultations/);
    expect(said({ typedPerYear: 300 })).toContain('Their number was typed, 300 a year, and is used as it stands: the returns tell of 480 in the last twelve months. Watch');
    expect(said({ typedPerYear: 500 })).toContain('the returns tell of 480 in the last twelve months, which is fewer. Watch');
    expect(said({ typedPerYear: 500, toldPerYear: null })).toContain('used as it stands: how many of them there are the returns cannot say.');
    expect(said({ cameBack: [exactly(0), exactly(7)] })).toContain('Of those settled, 7 are referred after all.');
  });

  test('says whom further workers reach, beside the early help of today', () => {
    const said = (known: EarlyHelpKnown | null): string => lines(blocksOf(funnel, known)).find(line => line.startsWith('More early help workers'))!;
    expect(said(earlyHelp)).toBe('More early help workers: they can begin with 1 family a month, 2 children. In the twelve months to March 2026 early help began with 40 children a month, and 210 had it at the end; what ended had lasted 5.3 months. '
      + 'Of what ended in the twelve months to February 2025, 12% went on to social work within a year. Of the children who would enter care in the twelve months to March 2028, 30 children would take part if there were a worker for each family (20 to 40); '
      + 'with these workers 12 do (10 to 14), and about 18 find no worker free. How many families wait for early help today is in no return.');
    expect(said(null)).toContain('The returns do not tell of early help for a year');
    expect(said({ ...earlyHelp, childrenNow: null, meanMonths: null, steppedUp: null })).toContain('early help began with 40 children a month. Of the children');
  });

  test('is in the outline case and in its workbook, with every year, and only where there is one', async () => {
    const { input } = await smallCase();
    const withFunnel = { ...input, comparison: { ...input.comparison, funnel } };
    const titles = (of: typeof input): readonly string[] => tables(outlineCase(of)).map(({ id }) => id).filter(id => /^(funnel|endings)-/.test(id));
    expect([titles(input), titles(withFunnel)]).toEqual([[], ['funnel-plan', 'endings-plan']]);
    const sheet = (of: typeof input) => outlineSheets(of).find(({ name }) => name === 'Front door');
    expect(sheet(input)).toBeUndefined();
    expect(sheet(withFunnel)!.rows).toHaveLength(2 * funnel.rows.length);
    expect(sheet(withFunnel)!.rows[funnel.rows.length]).toEqual([calendarDate(2028, 3, 31), 'Contacts', 1100, 1001, 1001, 1001, 801, 801, 801, -200, -200, -200]);
  });
});
