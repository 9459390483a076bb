import { isoDate, longDate, monthName } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import { VERSION } from '#kernel/version.ts';
import type { StageId } from '#demand/front-door/stages.ts';
import { STAGES } from '#demand/front-door/stages.ts';
import type { ProjectedSeries } from '#demand/projection.ts';
import { lastYearAt } from '#demand/front-door/history.ts';
import { frontDoorDocument, projectFrontDoor, projectThroughCare, stageTitle } from '#jobs/front-door.ts';
import type { FrontDoorAsked, FrontDoorProjection } from '#jobs/front-door.ts';
import { publicFinding } from '#jobs/projection-document.ts';
import type { Block, Cell, Column } from '#reports/block.ts';
import { bullets, paragraph } from '#reports/block.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import type { Option } from '#cli/option.ts';
import { flag, wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { poolOf } from '#cli/pool.ts';
import type { Read } from '#cli/reading.ts';
import { journeysOf, readReturnsAt } from '#cli/reading.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

/** Care has no capacity here: a child who must come into care does. */
const LIMITED = STAGES.map(({ id }) => id).filter(id => id !== 'care');

const capacity: Option<FrontDoorAsked['capacityPerMonth']> = {
  summary: `how many a month can begin, such as assessments=150; of ${LIMITED.join(', ')}. Whoever is beyond it waits; nobody waits where none is given`,
  placeholder: 'NUMBERS', fallback: null,
  read: given => {
    const capacities: Partial<Record<StageId, number>> = {};
    for (const part of given === undefined ? [] : given.split(',')) {
      const [name = '', number = ''] = part.split('=').map(word => word.trim());
      const id = LIMITED.find(one => one === name);
      if (id === undefined) return { problem: `"${part}" does not begin with one of ${LIMITED.join(', ')}. Write it as assessments=150.` };
      if (!/^[1-9]\d{0,6}$/.test(number)) return { problem: `"${part}" has no whole number of 1 or more. Write it as ${id}=150.` };
      capacities[id] = Number(number);
    }
    return { value: capacities };
  },
};

/** A change in per cent, as a factor. */
const change: Option<number> = {
  summary: 'what if so much more or less came to the first stage from the next month on, in per cent, such as -10', placeholder: 'PERCENT', fallback: '0',
  read: (given = '0') => {
    const percent = Number(given.replace(/%$/, ''));
    return given.trim() !== '' && percent >= -90 && percent <= 300 ? { value: 1 + percent / 100 } : { problem: `"${given}" is not a change from -90 to 300 per cent.` };
  },
};

interface Answer { readonly frontDoor: FrontDoorProjection; readonly care: readonly ProjectedSeries[] | null }

async function answerTo(read: Read, asked: FrontDoorAsked, withCare: boolean, threads: number, io: Io): Promise<Answer> {
  const progress = progressOn(io);
  if (!withCare) {
    progress.show('Simulating', null);
    const frontDoor = projectFrontDoor(read.pathway, asked);
    progress.clear();
    if (!frontDoor) throw wrongUse('PATH', 'a year of two stages at least is needed, such as referrals and assessments. Add the children in need census, or Annex A of two half-years.');
    return { frontDoor, care: null };
  }
  const journeys = journeysOf(read);
  const pool = poolOf(threads);
  try {
    const both = await projectThroughCare(read.pathway, journeys, asked, pool, (share, doing) => progress.show(doing, share), io.stop);
    if (!both) throw wrongUse('--with-care', 'the returns do not tell of the front door and of children entering care for the same year. Add the children in need census of the years of the SSDA903, or leave --with-care out.');
    return both;
  } finally {
    progress.clear();
    await pool.close();
  }
}

const text = (title: string): Column => ({ title, format: 'text' });
const count = (title: string): Column => ({ title, format: 'count' });
const ranged = (title: string): Column => ({ title, format: 'count', holds: 'range' });

function yearsTable({ history, months, years }: FrontDoorProjection): Block {
  return {
    kind: 'table', id: 'front-door', caption: `In each twelve months from ${monthName(months[0]!)}`,
    columns: [text('Step'), text('Twelve months'), count('Last twelve months'), count('Middle'), ranged('80% range'), ranged('95% range')],
    rows: years.map(({ stage, year, quantiles }): readonly Cell[] => [
      stageTitle(stage), `to ${monthName(months[12 * year + 11]!)}`, lastYearAt(history, stage) ?? { symbol: 'x' }, quantiles['0.5'],
      { low: quantiles['0.1'], high: quantiles['0.9'] }, { low: quantiles['0.025'], high: quantiles['0.975'] },
    ]),
  };
}

/** The queue at the end of every third month. */
function queueTable({ months, series }: FrontDoorProjection, stage: StageId, capacityPerMonth: number): Block {
  const of = (measure: string): (typeof series)[number] => series.find(one => one.stage === stage && one.measure === measure)!;
  const [waiting, weeks] = [of('waiting').quantiles, of('waiting-weeks').quantiles];
  return {
    kind: 'table', id: `waiting-${stage}`, caption: `${stageTitle(stage)}: waiting, with ${capacityPerMonth} a month`,
    columns: [text('End of'), count('Middle'), ranged('80% range'), text('Weeks of work'), text('80% range of weeks')],
    rows: months.map((month, i) => ({ month, i })).filter(({ i }) => i % 3 === 2).map(({ month, i }): readonly Cell[] => [
      monthName(month), waiting['0.5'][i]!, { low: waiting['0.1'][i]!, high: waiting['0.9'][i]! },
      weeks['0.5'][i]!.toFixed(1), `${weeks['0.1'][i]!.toFixed(1)} to ${weeks['0.9'][i]!.toFixed(1)}`,
    ]),
  };
}

function careTable({ months }: FrontDoorProjection, care: readonly ProjectedSeries[]): Block {
  const whole = care.find(({ measure, placementGroup, population }) => measure === 'looked-after' && placementGroup === 'all' && population === 'all')!;
  return {
    kind: 'table', id: 'looked-after', caption: 'Children looked after, with those whom the front door hands over',
    columns: [text('End of'), count('Middle'), ranged('80% range'), ranged('95% range')],
    rows: months.map((month, i) => ({ month, i })).filter(({ i }) => i % 6 === 5).map(({ month, i }): readonly Cell[] => {
      const at = (name: keyof typeof whole.quantiles): number => whole.quantiles[name][i]!;
      return [monthName(month), at('0.5'), { low: at('0.1'), high: at('0.9') }, { low: at('0.025'), high: at('0.975') }];
    }),
  };
}

function blocksOf({ frontDoor, care }: Answer): readonly Block[] {
  const { asked, history } = frontDoor;
  const limited = history.stages.flatMap(({ id }) => (asked.capacityPerMonth[id] === undefined ? [] : [queueTable(frontDoor, id, asked.capacityPerMonth[id])]));
  const leftOut = history.leftOut.map(({ id, why }) => `${stageTitle(id)}: left out, because ${why}.`);
  return [
    paragraph(`From what is known up to ${longDate(history.monthEnds.at(-1)!)}, lived ${asked.replicates} times. In 8 of 10 cases we expect the number to lie in the 80% range.`),
    ...(frontDoor.years.length === 0 ? [paragraph('Fewer than twelve months are projected: --format csv or --format json has every month.')] : [yearsTable(frontDoor)]),
    ...limited, ...(care === null ? [] : [careTable(frontDoor, care)]), ...(leftOut.length === 0 ? [] : [bullets(leftOut)]),
    paragraph('Children entering care: neither unaccompanied children nor those who come back within two years.'),
    ...(asked.arrivalsFactor === 1 ? [] : [paragraph('The change that was asked for is carried through in full. Where one came by itself, much of it has been held back at the next step '
      + '(decision 0026): this is the most that may come of it.')]),
  ];
}

/** One line for each stage, measure and month; children in care last, where they were asked for. */
function csvOf({ frontDoor: { months, series }, care }: Answer): string {
  const lines = [...series, ...(care ?? []).filter(({ placementGroup, population }) => placementGroup === 'all' && population === 'all').map(one => ({ ...one, stage: 'children-in-care' }))];
  return recordsToCsv('front-door', [text('month'), text('stage'), text('measure'), ...['mean', ...QUANTILE_NAMES].map(text)],
    lines.flatMap(({ stage, measure, mean, quantiles }) => months.map((month, i): readonly Cell[] => [isoDate(month), stage, measure, ...[mean[i]!, ...QUANTILE_NAMES.map(name => quantiles[name][i]!)].map(String)])));
}

export const frontDoor = command({
  id: 'front-door',
  summary: 'Project the front door: contacts, referrals, assessments, plans and children entering care, with queues and ranges.',
  explains: [
    'Counts how each step led on to the next in the months that the returns tell of, and lives the coming months many times over. Where contacts are not known it starts at referrals.',
    '--capacity says how many of a step can begin in a month: whoever is beyond it waits, and the wait is given in weeks. Without it nobody waits.',
    'With --with-care and the SSDA903 among the returns, one run covers the pathway: the children whom each replicate lets in are followed through care.',
  ],
  examples: [
    { command: 'headwater front-door returns/', says: 'the next two years, from contact to care' },
    { command: 'headwater front-door returns/ --capacity assessments=150', says: 'with a team that can begin 150 assessments a month' },
    { command: 'headwater front-door returns/ --change -10 --with-care', says: 'a tenth fewer contacts, and what that would mean for children in care' },
  ],
  takesPaths: true,
  options: {
    months: wholeNumber('N', 24, 1, 60, 'how many months to project'),
    replicates: wholeNumber('N', 500, 100, 10_000, 'how many times the coming months are lived'),
    seed: wholeNumber('N', 1, 0, 4_294_967_295, 'names the chance that is drawn'),
    capacity, change,
    'with-care': flag('go on to the children in care'),
    threads: wholeNumberIfGiven('N', 1, 64, 'how many processors to use for care; all when left out'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, paths, io) => {
    const read = await readReturnsAt(paths, io);
    stopIfBlocked(read.issues);
    const { months, replicates, seed } = values;
    const asked: FrontDoorAsked = { months, replicates, seed, capacityPerMonth: values.capacity, arrivalsFactor: values.change };
    const answer = await answerTo(read, asked, values['with-care'], values.threads ?? io.processors, io);
    const unknown = Object.keys(values.capacity).find(id => !answer.frontDoor.history.stages.some(stage => stage.id === id));
    if (unknown !== undefined) throw wrongUse('--capacity', `the returns do not tell of ${unknown} for a year, so that no capacity can be tried on them.`);
    const errors = read.issues.filter(({ severity }) => severity === 'error' || severity === 'repair').length;
    return {
      exitCode: EXIT.done, out: values.out, inputs: read.places,
      output: {
        text: width => blocksAsText([...blocksOf(answer), ...(errors > 0 ? [paragraph(`The returns led to ${errors} errors and repairs; headwater check lists them.`)] : [])], width),
        json: () => ({ headwater: VERSION, ...frontDoorDocument(answer.frontDoor, answer.care), findings: read.issues.map(publicFinding) }),
        csv: () => csvOf(answer),
      },
    };
  },
});
