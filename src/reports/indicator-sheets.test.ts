import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { DIVISIONS } from '#indicators/divisions.ts';
import { contact, examplePathway, on, protectionPlan, referral } from '#indicators/example-pathway.test-support.ts';
import { indicatorOf } from '#indicators/index.ts';
import { NO_PLAN } from '#indicators/plan/plan.ts';
import { measureIndicators } from '#jobs/indicators.ts';
import { workbookOf } from '#documents/excel/workbook.ts';
import type { WrittenSheet } from '#documents/excel/written-cells.test-support.ts';
import { workedOut, writtenCells } from '#documents/excel/written-cells.test-support.ts';
import { indicatorSheets } from '#reports/indicator-sheets.ts';

/** Contacts in each month from April 2023 to March 2024: 119 in all. */
const CONTACTS = [10, 11, 12, 9, 8, 10, 10, 3, 12, 13, 11, 10];
const MONTHS = ['2023-04', '2023-05', '2023-06', '2023-07', '2023-08', '2023-09', '2023-10', '2023-11', '2023-12', '2024-01', '2024-02', '2024-03'];

const pathway = examplePathway({
  known: ['2023-04-01', '2024-03-31'],
  people: [
    ...CONTACTS.flatMap((count, i) => Array.from({ length: count }, (_, n) => ({ contacts: [contact(`${MONTHS[i]}-15`, { source: n % 3 === 0 ? 'police' : 'school' })] }))),
    ...Array.from({ length: 20 }, () => ({ childProtectionPlans: [protectionPlan('2023-06-01')] })),
    // Twenty referrals in March 2024, of which 8 follow one in May 2023.
    ...Array.from({ length: 20 }, (_, i) => ({ referrals: [...(i < 8 ? [referral('2023-05-02', '2023-06-01')] : []), referral('2024-03-05')] })),
  ],
});

const AIM = { indicator: 'children-on-protection-plan', from: on('2023-06-30'), until: on('2024-03-31') };

const sheetsOf = (publish: boolean) => {
  const ids = ['initial-contacts', 'initial-contacts-rate', 're-referrals', 'children-on-protection-plan', 'budget-variance'];
  const result = measureIndicators(pathway, () => ({ people: 20_000, vintage: 'an estimate' }), { ...NO_PLAN, aims: [AIM] }, {
    indicators: ids.map(indicatorOf), asOf: on('2024-03-31'), period: 'month', division: must(DIVISIONS.find(({ id }) => id === 'source'), 'source'), publish,
  });
  return writtenCells(workbookOf(indicatorSheets(result, [{ name: 'Made', text: 'by a test' }]), 'Indicators'));
};
const shown = sheetsOf(false);
const published = sheetsOf(true);

/** Cells of the row that begins with a text, by the headings above them. */
function rowOf(sheet: WrittenSheet, ...starts: readonly string[]): Readonly<Record<string, string>> {
  const rows = new Map<number, Record<string, string>>();
  for (const [at, { held, formula }] of sheet) {
    const [letters, row] = [at.replace(/\d/g, ''), Number(at.replace(/\D/g, ''))];
    rows.set(row, { ...rows.get(row), [letters]: formula === null ? held : `${held} =${formula.replaceAll(/[A-Z]+\d+/g, address => address.replace(/\d+/, ''))}` });
  }
  const headings = must([...rows.values()].find(row => row['B'] !== undefined), 'headings');
  const found = must([...rows.values()].find(row => starts.every(start => Object.values(row).includes(start))), starts.join());
  return Object.fromEntries(Object.entries(found).map(([letters, text]) => [headings[letters] ?? letters, text]));
}

const formulas = (sheets: Readonly<Record<string, WrittenSheet>>) => Object.values(sheets).flatMap(sheet => [...sheet.values()].flatMap(({ formula, held }) => (formula === null ? [] : [{ sheet, formula, held: Number(held) }])));

describe('the workbook of the indicators', () => {
  test('has its sheets, in order', () => {
    expect(Object.keys(shown)).toEqual(['Dashboard', 'Aims', 'Figures', 'Months', 'Definitions', 'Notes']);
  });

  test('shows the months of a count with their sum, and a rate over the population', () => {
    const row = rowOf(shown['Months']!, indicatorOf('initial-contacts').title);
    expect([row['April 2023'], row['November 2023'], row['March 2024']]).toEqual(['10', '3', '10']);
    expect(row['12 months to its last month']).toBe('119 =SUM(F:Q)');
    expect(row['Financial year to its last month']).toBe('119 =SUM(F:Q)');
    // 10 of 20,000 children is 5 per 10,000.
    expect(rowOf(shown['Dashboard']!, indicatorOf('initial-contacts-rate').title)).toMatchObject({ 'Above the line': '10', 'Below the line': '20000', Figure: '5 =D/E*10000', Period: 'March 2024' });
  });

  test('shows a share over its base, a number read on a day without a sum, and why a figure is missing', () => {
    expect(rowOf(shown['Dashboard']!, indicatorOf('children-on-protection-plan').title)).toMatchObject({ Figure: '20', Period: 'On 31 March 2024' });
    expect(rowOf(shown['Months']!, indicatorOf('children-on-protection-plan').title)).toMatchObject({ '12 months to its last month': '20', 'March 2024': '20', 'May 2023': '0' });
    const missing = rowOf(shown['Dashboard']!, indicatorOf('budget-variance').title);
    expect([missing['Figure'], (missing['Why there is no figure'] ?? '').length > 10]).toEqual(['..', true]);
    // Four of the ten contacts of March, every third from the first, came from the police.
    expect(rowOf(shown['Figures']!, indicatorOf('initial-contacts').title, 'March 2024', 'police')).toMatchObject({ Value: '4', Source: 'police' });
  });

  test('shows an aim of a programme from its start to its end', () => {
    const { title } = indicatorOf('children-on-protection-plan');
    // Twenty children on both days; 30 June 2023 is Excel's day 45,107 and 31 March 2024 its day 45,382.
    expect(rowOf(shown['Aims']!, title)).toMatchObject({ Aim: 'Less', From: '45107', To: '45382', Start: '20', End: '20', Change: '0 =F/E-1', Met: 'Not met' });
  });

  test('every formula comes to the number that stands beside it, in what is shown and in what is published', () => {
    const all = [...formulas(shown), ...formulas(published)];
    expect(all.length).toBeGreaterThan(20);
    for (const { sheet, formula, held } of all) expect(Math.abs(workedOut(sheet, formula) - held), formula).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(held)));
  });

  test('published, a hidden month is a c, its year is no sum, and no formula reaches a hidden cell', () => {
    const row = rowOf(published['Months']!, indicatorOf('initial-contacts').title);
    expect(row['November 2023']).toBe('c');
    expect(row['12 months to its last month']).not.toContain('SUM');
    expect(rowOf(published['Figures']!, indicatorOf('initial-contacts').title, 'November 2023', 'All')['Value']).toBe('c');
    for (const { sheet, formula } of formulas(published)) {
      for (const address of formula.match(/[A-Z]+\d+/g)!) expect(sheet.get(address)?.isText, `${formula} reaches ${address}`).toBe(false);
    }
    expect(rowOf(published['Notes']!, 'Small numbers')['Text']).toContain('Hidden: c stands for');
  });

  test('says what each indicator is, with what to read it beside', () => {
    const { title, definitions, counterweights } = indicatorOf('initial-contacts');
    expect(rowOf(shown['Definitions']!, title)).toMatchObject({ Definition: definitions[0]!.text, Source: definitions[0]!.source, 'Read it beside': counterweights.map(id => indicatorOf(id).title).join('; ') });
  });
});
