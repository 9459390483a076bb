import { isBlocking } from '#kernel/issue.ts';
import { VERSION } from '#kernel/version.ts';
import { tableToCsv } from '#documents/index.ts';
import { againstLastPaper } from '#paper/tables/against-last-paper.ts';
import { checkTable } from '#paper/tables/check-table.ts';
import { paragraph } from '#reports/block.ts';
import { findingsOf, paperBlocks, paperRecords } from '#reports/paper-blocks.ts';
import { readTextTables } from '#returns/word-tables/read-text-tables.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { readInput, readInputs } from '#cli/files/read-inputs.ts';
import { path } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { wrongUse } from '#cli/wrong-use.ts';

export const checkPaper = command({
  id: 'check-paper',
  summary: 'Recompute the figures in the tables of a committee paper.',
  explains: [
    'Reads the tables of a CSV file, an Excel workbook or a Word document, and finds out by itself which figures are made of others: totals and what is left after them, '
    + 'averages, percentage changes, shares, rates per 10,000, growth at a yearly percentage. Each is recomputed, and what does not add up is listed with its row, its column, by how much it is off and whether rounding may explain it.',
    'With --previous the figures that both papers print under the same label and for the same period are held against each other. Sentences are not read: only tables.',
  ],
  examples: [
    { command: 'headwater check-paper paper.docx', says: 'every table of a Word document' },
    { command: 'headwater check-paper july.xlsx --previous april.xlsx', says: 'and what the last paper said differently' },
    { command: 'headwater check-paper table.csv --format csv --out findings.csv', says: 'a line for each finding, for a spreadsheet' },
  ],
  takesPaths: true,
  options: { previous: path('FILE', 'the last paper, to hold this one against'), ...outputOptions(FORMATS, OUT) },
  run: async (values, paths, io) => {
    const { files: [file, ...others], places } = await readInputs(paths, io.workingFolder);
    if (!file || others.length > 0) throw wrongUse('PATH', 'give one paper at a time; the last one goes after --previous.');
    const last = values.previous === null ? null : await readInput('--previous', values.previous, io.workingFolder);
    const { value: tables, issues } = readTextTables(file);
    const before = last && readTextTables(last.file);
    const check = { tables: tables.map(checkTable), lastPaper: before && againstLastPaper(tables, before.value) };
    const findings = [...issues, ...(before?.issues ?? [])];
    return {
      exitCode: isBlocking(findings) ? EXIT.findingsBlock : EXIT.done, out: values.out, inputs: [...places, ...(last ? [last.place] : [])],
      output: {
        text: width => blocksAsText([...paperBlocks(check), ...findings.map(one => paragraph(`${one.file}: ${one.message}. ${one.action}`))], width),
        json: () => ({ headwater: VERSION, file: file.name, tables: check.tables, doesNotAddUp: findingsOf(check), lastPaper: check.lastPaper, findings }),
        csv: () => tableToCsv(paperRecords(check)),
      },
    };
  },
});
