import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate, monthEnd } from '#kernel/calendar-date.ts';
import { parsePounds } from '#kernel/money.ts';
import { VERSION } from '#kernel/version.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { breakEven, breakEvens, SENSITIVITY_REPLICATES, solve, tornado, uncertainInputs } from '#jobs/sensitivity.ts';
import type { SensitivityRequest } from '#jobs/sensitivity.ts';
import type { Pool } from '#jobs/task.ts';
import { warning } from '#reports/block.ts';
import type { Block } from '#reports/block.ts';
import { breakEvenBlocks, breakEvensBlocks, solveBlocks, tornadoBlocks } from '#reports/analysis-blocks.ts';
import { monthsOf, prepare } from '#jobs/compare.ts';
import { measureOf, SAVING } from '#scenarios/analysis/measure.ts';
import type { Against } from '#scenarios/analysis/measure.ts';
import type { Question } from '#scenarios/analysis/solved.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { progressOn } from '#cli/io.ts';
import { choice, date, text, wholeNumber } from '#cli/option.ts';
import type { Option } from '#cli/option.ts';
import { UNPRICED } from '#reports/comparison-figures.ts';
import { tableToCsv } from '#documents/index.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { firstTable } from '#cli/output/first-table.ts';
import { openPlans, planInputs, stopIfUnitsMissing, returnsAmong } from '#cli/plan-files.ts';
import { PLAN_OPTIONS } from '#cli/plan-options.ts';
import { poolOf } from '#cli/pool.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** What is to come true: children in a placement group, or money. */
interface Target { readonly of: string; readonly from: number; readonly to: number }

const targetsOf = (groups: readonly PlacementGroup[]): readonly string[] => [...groups.map(({ id }) => id), ALL_GROUPS, SAVING];

const target: Option<Target | null> = {
  summary: `what is to come true, such as in-house-fostering=100..160 (children) or saving=500000 (pounds); of ${targetsOf(PLACEMENT_GROUPS).join(', ')}, or a placement group of the plan’s own`, placeholder: 'WHAT=FROM..TO', fallback: null,
  read: given => {
    if (given === undefined) return { value: null };
    const [of = '', amounts = ''] = given.split('=');
    const values = amounts.split('..').map(amount => (of === SAVING ? parsePounds(amount) : /^-?\d+$/.test(amount) ? Number(amount) : null));
    const [from, to = from] = values;
    if (from === null || from === undefined || to === null || to === undefined || to < from || values.length > 2) return { problem: `"${amounts}" is not a number, or two from the lower to the higher. Write it as ${of}=100..160.` };
    return { value: { of, from, to } };
  },
};

/** The question that a target asks of an input. The day is the end of a month of the projection; a saving is of the years up to that day's. */
function questionOf(request: SensitivityRequest, input: string, { of, from, to }: Target, on: CalendarDate | null, against: Against): Question {
  const months = monthsOf(request.compare);
  const month = on === null ? months.length - 1 : months.indexOf(monthEnd(on));
  if (month < 0) throw wrongUse('--on', `${isoDate(on!)} is not in the months that the plan projects, ${isoDate(months[0]!)} to ${isoDate(months.at(-1)!)}.`);
  return { input, from, to, measure: measureOf(of, month, against, months) };
}

/** Instead of the id of one number. */
const EVERY_INPUT = 'all';

interface Asked { readonly input: string | null; readonly target: Target | null; readonly on: CalendarDate | null; readonly against: Against }

async function answered(request: SensitivityRequest, { input, target: wanted, on, against }: Asked, pool: Pool, show: (share: number, doing: string) => void, stop: AbortSignal): Promise<{ readonly record: object; readonly blocks: readonly Block[] }> {
  if (input === null) {
    if (wanted !== null) throw wrongUse('--input', 'say which number may be moved for the target; headwater sensitivity PLAN without --target lists them.');
    const record = await tornado(request, pool, show, stop);
    return { record, blocks: tornadoBlocks(record) };
  }
  if (input === EVERY_INPUT) {
    if (wanted !== null) throw wrongUse('--input', 'name one number for a target: all of them are tried for breaking even alone.');
    const record = await breakEvens(request, pool, show, stop);
    return { record: { breakEvens: record }, blocks: breakEvensBlocks(record) };
  }
  const inputs = uncertainInputs(request);
  if (!inputs.some(({ id }) => id === input)) throw wrongUse('--input', `"${input}" is not a number of this plan. One of: ${inputs.map(({ id }) => id).join(', ')}.`);
  const record = wanted === null ? await breakEven(request, input, pool, show, stop) : await solve(request, questionOf(request, input, wanted, on, against), pool, show, stop);
  return { record, blocks: wanted === null ? breakEvenBlocks(record) : solveBlocks(record) };
}

export const sensitivity = command({
  id: 'sensitivity',
  summary: 'Say what a plan turns on: which number moves it most, where it breaks even, and what would reach a target.',
  explains: [
    'Every uncertain number of the plan (effect, reach, take-up, costs, prices, inflation, a lever’s own fields) is tried at its low and its high with everything else as it is, on the same children with the same luck. The widest stands first.',
    'With --input, it looks for the value of that number at which the plan neither saves nor costs; with --target too, for the values that make the target come true. Where no value does, it says so. With --input all, it looks where each number breaks even.',
  ],
  examples: [
    { command: 'headwater sensitivity plan.yaml --returns returns/', says: 'what moves the plan most' },
    { command: 'headwater sensitivity plan.yaml --returns returns/ --input edge-of-care/take-up', says: 'the take-up at which it breaks even' },
    { command: 'headwater sensitivity plan.yaml --returns returns/ --input all', says: 'where each number breaks even' },
    { command: 'headwater sensitivity plan.yaml --returns returns/ --input agency-to-in-house/take-up --target in-house-fostering=20..60', says: 'what take-up gives 20 to 60 more children with in-house carers than today' },
  ],
  takesPaths: true,
  options: {
    ...PLAN_OPTIONS,
    input: text('ID', 'the number that may be moved, such as edge-of-care/take-up; all for where each breaks even'),
    target,
    on: date('the day of the target; the end of the projection when left out'),
    against: choice<Against>(['today', 'doing-nothing', 'nothing'], 'today', 'what children of a target are held against: how many more than today, than if nothing is done, or simply how many'),
    replicates: wholeNumber('N', SENSITIVITY_REPLICATES, 100, 10_000, 'how many times the coming months are lived'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, paths, io) => {
    const [opened, ...more] = await openPlans(paths, values.groups, io.workingFolder);
    if (more.length > 0) throw wrongUse('PATH', 'name one plan: several are set side by side by headwater compare.');
    const inputs = await planInputs(opened, { ...values, returns: returnsAmong(values.returns, paths) }, io);
    const targets = targetsOf(inputs.groups);
    if (values.target !== null && !targets.includes(values.target.of)) throw wrongUse('--target', `"${values.target.of}" is not one of ${targets.join(', ')}. Write it as ${targets[0]}=100..160.`);
    stopIfUnitsMissing([opened], inputs);
    const asked = { ...inputs.request, replicates: values.replicates };
    const request: SensitivityRequest = { compare: asked, levers: opened.plan.scenario.levers, prepared: prepare(asked) };
    const progress = progressOn(io);
    const pool = poolOf(values.threads ?? io.processors);
    const { record, blocks } = await answered(request, values, pool, (share, doing) => progress.show(doing, share), io.stop).finally(async () => { progress.clear(); await pool.close(); });
    return {
      exitCode: EXIT.done, out: values.out, inputs: [...inputs.places, opened.place],
      output: { text: width => blocksAsText([...(request.compare.priceList === undefined ? [warning(UNPRICED)] : []), ...blocks], width), json: () => ({ headwater: VERSION, ...record }), csv: () => tableToCsv(firstTable(blocks)) },
    };
  },
});
