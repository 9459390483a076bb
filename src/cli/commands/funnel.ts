import { VERSION } from '#kernel/version.ts';
import { PERIOD_KINDS } from '#indicators/period.ts';
import type { FunnelBy } from '#jobs/funnel.ts';
import { answerFunnel, funnelRecords } from '#jobs/funnel.ts';
import { workbookOf } from '#documents/index.ts';
import { publicFinding } from '#jobs/projection-document.ts';
import type { Cell } from '#reports/block.ts';
import { funnelSheet } from '#reports/funnel-sheet.ts';
import { funnelBlocks } from '#reports/indicator-blocks.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { choice, date, flag } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { readReturnsAt } from '#cli/reading.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

export const funnel = command({
  id: 'funnel',
  summary: 'Follow children from contact to referral, assessment, plan and care: how many at each step, and how soon.',
  explains: [
    'For each step of a period: how many there were, how many of them were followed by the next step in time, and the median of the days between. What is too recent to know is not called "no".',
    '--by source or area parts it by where the contact or referral came from, which shows where one door only passes work to another.',
  ],
  examples: [
    { command: 'headwater funnel returns/', says: 'the last twelve months that the returns tell of' },
    { command: 'headwater funnel returns/ --by source --as-of 2012-09-30 --period quarter', says: 'a quarter, by source' },
  ],
  takesPaths: true,
  options: {
    'as-of': date('a day of the period; the last that any return tells of when left out'),
    period: choice(PERIOD_KINDS, 'rolling-year', 'the length of time'),
    by: choice<FunnelBy>(['none', 'source', 'area'], 'none', 'part it by source or area'),
    publish: flag('hide small numbers, for anything that leaves the team'),
    ...outputOptions([...FORMATS, 'xlsx'], OUT),
  },
  run: async (values, paths, io) => {
    const read = await readReturnsAt(paths, io);
    stopIfBlocked(read.issues);
    const answer = answerFunnel(read.pathway, { asOf: values['as-of'], period: values.period, by: values.by, publish: values.publish, titleOf: (by, value) => `${by === 'source' ? 'Source' : 'Area'} ${value}` });
    if (answer === null) throw wrongUse('PATH', 'none of these returns tells of contacts or referrals. Add the children in need census or Annex A.');
    const { period, parts } = answer;
    const records = funnelRecords(answer);
    return {
      exitCode: EXIT.done, out: values.out, inputs: read.places,
      output: {
        text: width => blocksAsText(funnelBlocks(parts, period.label), width),
        json: () => ({ headwater: VERSION, stages: records, findings: read.issues.map(publicFinding) }),
        csv: () => recordsToCsv('funnel', Object.keys(records[0]!).map(title => ({ title, format: 'text' })), records.map(record => Object.values(record).map((cell): Cell => (cell === null ? '' : String(cell))))),
        xlsx: () => workbookOf([funnelSheet(parts, period)], `From contact to care: ${period.label}`),
      },
    };
  },
});
