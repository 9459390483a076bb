import { isBlocking } from '#kernel/issue.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { findingsOutput } from '#cli/output/findings.ts';
import { readReturnsAt } from '#cli/reading.ts';
import { reportInputOf } from '#cli/report-input.ts';

export const check = command({
  id: 'check',
  summary: 'Say what is wrong with the returns, and what was done about it.',
  explains: [
    'Reads SSDA903 returns in any layout: a folder a year, files with the year in the name, one merged file, a zip, or the XML form. '
    + 'Tables are known by their columns and years by their dates, so no file needs a certain name.',
    'Nothing in your files is changed. Rows that cannot be used are set aside, and what can be mended by a stated rule is mended in the copy in memory: '
    + 'each is a finding with its file and row. Every row read is used, repaired or set aside, and the counts say so.',
    'On the terminal no child is named. --format csv and --format json hold the identifiers, for the people who put the records right: keep those files where you keep the returns.',
  ],
  examples: [
    { command: 'headwater check returns/', says: 'read every return in the folder and show the findings, grouped' },
    { command: 'headwater check 2023-24.zip 2024-25.zip', says: 'read two years from zips' },
    { command: 'headwater check returns/ --format csv --out findings.csv', says: 'a line for each finding, to work through in a spreadsheet' },
  ],
  takesPaths: true,
  options: outputOptions(FORMATS, OUT),
  run: async ({ out }, paths, io) => {
    const read = await readReturnsAt(paths, io);
    return {
      exitCode: isBlocking(read.issues) ? EXIT.findingsBlock : EXIT.done,
      out, inputs: read.places,
      output: findingsOutput(reportInputOf(read, io), read.issues),
    };
  },
});
