import type { Block, Cell, Column, FindingsBlock, TableBlock } from '#reports/block.ts';
import { formatCell, isSpark } from '#reports/format.ts';
import type { TextColumn } from '#cli/output/text-table.ts';
import { setIn, textTable, wrapped } from '#cli/output/text-table.ts';

/** A paragraph wider than this is hard to read, however wide the terminal. */
const WIDEST = 96;

const isFigure = ({ format }: Column): boolean => format !== 'text' && format !== 'date' && format !== 'month';

const cellText = (cell: Cell | undefined, column: Column): string => (cell === undefined || cell === '' ? '' : formatCell(cell, column.format));

/** More rows than this are for a spreadsheet. */
const MOST_ROWS = 40;

/** Without the columns of small pictures, which a terminal cannot show. */
function withoutSparks(table: TableBlock): TableBlock {
  const kept = table.columns.map((_, i) => !table.rows.some(row => { const cell = row[i]; return cell !== undefined && isSpark(cell); }));
  return kept.every(one => one) ? table : { ...table, columns: table.columns.filter((_, i) => kept[i]), rows: table.rows.map(row => row.filter((_, i) => kept[i])) };
}

function tableText(table: TableBlock, width: number): string {
  const { caption, columns, rows, note } = withoutSparks(table);
  if (rows.length === 0) return '';
  if (rows.length > MOST_ROWS) return wrapped(`${caption === '' ? 'Its table' : caption} has ${rows.length} rows: see --format csv.`, width);
  // The first cell of a row is its heading and stands to the left whatever it holds.
  const textColumns = columns.map((column, i): TextColumn => ({ title: column.title, figures: i > 0 && isFigure(column) }));
  const lines = textTable(textColumns, rows.map(row => columns.map((column, i) => cellText(row[i], column))), width);
  return [...(caption === '' ? [] : [caption, '']), lines, ...(note === undefined ? [] : ['', wrapped(note, width)])].join('\n');
}

/** Without the columns that say nothing new: those that are empty, and those that say again what stands above. */
function withoutRepetition(table: TableBlock, above: string): TableBlock {
  const says = (cell: Cell | undefined): boolean => cell !== undefined && cell !== '' && !(typeof cell === 'string' && above.includes(cell));
  const kept = table.columns.map((_, i) => i === 0 || table.rows.some(row => says(row[i])));
  return { ...table, columns: table.columns.filter((_, i) => kept[i]), rows: table.rows.map(row => row.filter((_, i) => kept[i])) };
}

function findingsText({ groups }: FindingsBlock, width: number): string {
  return groups.map(({ severity, title, count, rule, whatIsWrong, whatWasDone, examples }) => {
    const about = [whatIsWrong === title ? '' : whatIsWrong, whatWasDone].filter(text => text !== '');
    const where = { ...withoutRepetition(examples, whatIsWrong), caption: examples.caption === title ? '' : examples.caption };
    return [
      wrapped(`${severity}: ${title} (${count}) [${rule}]`, width),
      ...about.map(text => setIn(text, width, 2)),
      tableText(where, width).replace(/^(?=.)/gm, '    '),
    ].join('\n');
  }).join('\n\n');
}

function blockText(block: Block, width: number): string {
  switch (block.kind) {
    case 'heading': return `${block.level === 2 ? '\n' : ''}${block.text}\n${(block.level === 2 ? '=' : '-').repeat(block.text.length)}`;
    case 'paragraph': case 'inset': return wrapped(block.text, width);
    case 'warning': return wrapped(`Warning: ${block.text}`, width);
    case 'list': return block.items.map((item, i) => wrapped(`${block.style === 'number' ? `${i + 1}.` : '-'} ${item}`, width, '  ')).join('\n');
    case 'key-figures': return textTable(
      [{ title: '' }, { title: '', figures: true }, { title: '' }],
      block.figures.map(({ label, value, format, detail }) => [label, formatCell(value, format), detail]), width,
    ).split('\n').slice(2).join('\n');
    case 'facts': return block.facts.map(({ name, value }) => wrapped(`${name}: ${value}`, width, '  ')).join('\n');
    case 'table': return tableText(block, width);
    case 'findings': return findingsText(block, width);
    // A terminal shows no picture: the title, what is to be seen in it, and its table, whose caption only says the title again.
    case 'chart': {
      const table = block.table.rows.length > MOST_ROWS ? '' : tableText({ ...block.table, caption: '' }, width);
      return [block.title, wrapped(block.longDescription, width), ...(table === '' ? [] : [table])].join('\n\n');
    }
  }
}

/** What a report says, in plain text. */
export function blocksAsText(blocks: readonly Block[], terminalWidth: number): string {
  const width = Math.min(terminalWidth, WIDEST);
  return `${blocks.map(block => blockText(block, width)).filter(text => text !== '').join('\n\n').trimStart()}\n`;
}
