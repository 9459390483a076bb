import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import { VERSION } from '#kernel/version.ts';
import type { Funnel, FunnelSlice, StageFigures } from '#indicators/funnel.ts';
import { funnelFigures, funnelOf, valuesInFunnel } from '#indicators/funnel.ts';
import { isSmallCount } from '#indicators/judging/suppression.ts';
import type { Period } from '#indicators/period.ts';
import { lastMonthEnd, PERIOD_KINDS, periodOf } from '#indicators/period.ts';
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

interface Part { readonly title: string; readonly slice: FunnelSlice; readonly stages: readonly StageFigures[] }

type PartedBy = 'none' | 'source' | 'area';

function partsOf(funnel: Funnel, period: Period, by: PartedBy): readonly Part[] {
  const of = (title: string, slice: FunnelSlice): Part => ({ title, slice, stages: funnelFigures(funnel, period, slice) });
  return [of('From contact to care', {}), ...(by === 'none' ? [] : valuesInFunnel(funnel, period, by).map(value => of(`${by === 'source' ? 'Source' : 'Area'} ${value}`, { [by]: value })))];
}

/** Counts of 1 to 5 are hidden, and what followed with them. */
const asPublished = (part: Part): Part => ({
  ...part,
  stages: part.stages.map(one => (one.count !== null && isSmallCount(one.count) ? { ...one, count: null, followed: null, why: 'Hidden, because it is between 1 and 5.' }
    : one.followed !== null && (isSmallCount(one.followed.count) || isSmallCount(one.count! - one.followed.count)) ? { ...one, followed: null, why: 'What followed is hidden, because it is between 1 and 5 or leaves as few.' } : one)),
});

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
    by: choice<PartedBy>(['none', 'source', 'area'], 'none', 'part it by source or area'),
    publish: flag('hide small numbers, for anything that leaves the team'),
    ...outputOptions([...FORMATS, 'xlsx'], OUT),
  },
  run: async (values, paths, io) => {
    const read = await readReturnsAt(paths, io);
    stopIfBlocked(read.issues);
    const days = read.pathway.known.filter(({ kind }) => kind === 'contacts' || kind === 'referrals').map(({ until }) => until);
    if (days.length === 0) throw wrongUse('PATH', 'none of these returns tells of contacts or referrals. Add the children in need census or Annex A.');
    const period = periodOf(values.period, values['as-of'] ?? lastMonthEnd(Math.max(...days) as CalendarDate));
    const parts = partsOf(funnelOf(read.pathway), period, values.by).map(part => (values.publish ? asPublished(part) : part));
    const records = parts.flatMap(({ slice, stages }) => stages.map(({ stage, count, followed, why }) => ({
      period: period.label, from: isoDate(period.from), until: isoDate(period.until), source: slice.source ?? '', area: slice.area ?? '', stage: stage.id,
      count, followed: followed?.count ?? null, share: followed?.share ?? null, medianDays: followed?.medianDays ?? null, withinDays: stage.followedWithinDays, why,
    })));
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
