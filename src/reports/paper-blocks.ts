import type { ChangedFigure } from '#paper/tables/against-last-paper.ts';
import type { TableCheck, TableFinding } from '#paper/tables/check-table.ts';
import type { Block, Column, Row, TableBlock } from '#reports/block.ts';
import { bullets, paragraph, subheading } from '#reports/block.ts';
import { counted } from '#reports/format.ts';

/** What a check of a paper came to. `lastPaper` is null where none was given. */
export interface PaperCheck {
  readonly tables: readonly TableCheck[];
  readonly lastPaper: { readonly compared: number; readonly changed: readonly ChangedFigure[] } | null;
}

const text = (title: string): Column => ({ title, format: 'text' });

/** Every finding of a paper, those that rounding explains last. */
export const findingsOf = ({ tables }: PaperCheck): readonly TableFinding[] => {
  const all = tables.flatMap(({ findings }) => findings);
  return [...all.filter(({ roundingExplains }) => !roundingExplains), ...all.filter(({ roundingExplains }) => roundingExplains)];
};

/** The check of a paper in words: what does not add up, what rounding may explain, what the last paper said, and what could not be tested. */
export function paperBlocks(check: PaperCheck): readonly Block[] {
  const findings = findingsOf(check);
  const slips = findings.filter(({ roundingExplains }) => !roundingExplains);
  const rounded = findings.filter(({ roundingExplains }) => roundingExplains);
  const recomputed = check.tables.reduce((all, one) => all + one.recomputed, 0);
  const untested = check.tables.flatMap(one => one.untested.map(words => `${one.table}: ${words}.`));
  return [
    paragraph(`${counted(check.tables.length, 'table', 'tables')} read, ${counted(recomputed, 'figure', 'figures')} recomputed. ${inWords(slips.length, rounded.length, recomputed)}`),
    ...(slips.length === 0 ? [] : [subheading('What does not add up', 'what-does-not-add-up'), listOf(slips)]),
    ...(rounded.length === 0 ? [] : [subheading('What rounding may explain', 'what-rounding-may-explain'), listOf(rounded)]),
    ...(check.lastPaper === null ? [] : lastPaperBlocks(check.lastPaper)),
    ...(untested.length === 0 ? [] : [subheading('What could not be tested', 'what-could-not-be-tested'), bullets(untested)]),
  ];
}

function inWords(slips: number, rounded: number, recomputed: number): string {
  if (recomputed === 0) return 'No total, percentage, rate, average or growth was recognised: nothing was checked.';
  const explained = rounded === 0 ? '' : ` ${counted(rounded, 'figure is', 'figures are')} off, and by no more than rounding may leave.`;
  return `${slips === 0 ? rounded === 0 ? 'All of them add up.' : 'None is certainly wrong.' : `${counted(slips, 'does', 'do')} not add up.`}${explained}`;
}

const listOf = (findings: readonly TableFinding[]): Block => bullets(findings.map(({ table, row, label, heading, column, says }) =>
  `${table}, row ${row}${label === '' ? '' : ` "${label}"`}, column ${column}${heading === '' ? '' : ` "${heading}"`}: ${says}`));

function lastPaperBlocks({ compared, changed }: NonNullable<PaperCheck['lastPaper']>): readonly Block[] {
  const same = `${counted(compared, 'figure has', 'figures have')} the same label and period in both papers; ${changed.length === 0 ? 'none differs.' : `${counted(changed.length, 'differs', 'differ')}.`}`;
  return [subheading('Against the last paper', 'against-the-last-paper'), paragraph(same), ...(changed.length === 0 ? [] : [changedTable(changed)])];
}

const changedTable = (changed: readonly ChangedFigure[]): TableBlock => ({
  kind: 'table', id: 'changed-figures', caption: 'Figures that the last paper gave differently', columns: [text('Figure'), text('Period'), text('Now'), text('Last paper'), text('Rounding')],
  rows: changed.map(({ label, heading, now, before, roundingExplains }): Row => [label, heading, now, before, roundingExplains ? 'explains it' : 'does not explain it']),
});

/** A line for each finding and each figure that the last paper gave differently, for a spreadsheet. */
export function paperRecords(check: PaperCheck): TableBlock {
  const columns = ['what', 'table', 'row', 'label', 'column', 'heading', 'kind', 'printed', 'computed', 'off', 'roundingExplains', 'says'].map(text);
  const findings = findingsOf(check).map(({ table, row, label, column, heading, kind, printed, computed, off, roundingExplains, says }): Row =>
    ['does-not-add-up', table, String(row), label, String(column), heading, kind, printed, String(computed), String(off), String(roundingExplains), says]);
  const changed = (check.lastPaper?.changed ?? []).map(({ table, row, label, column, heading, now, before, roundingExplains }): Row =>
    ['last-paper-differs', table, String(row), label, String(column), heading, 'figure', now, before, '', String(roundingExplains), `The last paper has ${before}.`]);
  return { kind: 'table', id: 'paper-check', caption: 'What does not add up', columns, rows: [...findings, ...changed] };
}
