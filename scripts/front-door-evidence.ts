/**
 * How the front-door model would have done. `node scripts/front-door-evidence.ts [authorities] [replicates]` makes authorities with
 * a known future (a generator that shares nothing with the model), projects each from what was known two years before its
 * end, does the same with the published yearly counts in the folder that HEADWATER_SHARED names (../shared when it is not
 * set), and writes docs/evidence/front-door.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { ln } from '#kernel/mathematics.ts';
import { fitFrontDoor } from '#demand/front-door/fit-front-door.ts';
import type { FrontDoorHistory } from '#demand/front-door/history.ts';
import { frontDoorHistory } from '#demand/front-door/history.ts';
import { inventedEnd, inventFrontDoor, pathwayUntil } from '#demand/front-door/invented-front-door.test-support.ts';
import type { InventedShape } from '#demand/front-door/invented-front-door.test-support.ts';
import { simulateFrontDoor } from '#demand/front-door/simulate-front-door.ts';
import type { StageId } from '#demand/front-door/stages.ts';
import { STAGES } from '#demand/front-door/stages.ts';
import { summariseFrontDoor, summariseYears } from '#demand/front-door/summarise-front-door.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import { decodeText } from '#returns/decode-text.ts';
import { readCsv } from '#returns/read-csv.ts';
import { makePathwayAuthority, pathwayPartOf, THRIVE_SEED, thriveShape } from '#synthetic-authority/index.ts';

const [authorities = 60, replicates = 150] = process.argv.slice(2).map(Number);

type Quantiles = Readonly<Record<'0.025' | '0.1' | '0.5' | '0.9' | '0.975', number>>;
interface Outcome { readonly stage: StageId; readonly what: string; readonly actual: number; readonly last: number; readonly quantiles: Quantiles }

const total = (counts: readonly number[], from: number, until: number): number => counts.slice(from, until).reduce((sum, count) => sum + count, 0);

/** Projects from the history that was known, and holds it against the whole one. */
function outcomesOf(known: FrontDoorHistory, whole: FrontDoorHistory, months: number, seed: number): readonly Outcome[] {
  const records = simulateFrontDoor(fitFrontDoor(known), { seed, months, replicates, capacityPerMonth: {}, arrivalsFactor: 1 });
  const years = summariseYears(records);
  const series = summariseFrontDoor(records, {});
  const cut = known.monthEnds.length;
  return whole.stages.flatMap(({ id, counts }): readonly Outcome[] => {
    const last = total(counts, cut - 12, cut);
    const monthly = series.find(one => one.stage === id)!.quantiles;
    const at = (month: number): Quantiles => ({ '0.025': monthly['0.025'][month]!, '0.1': monthly['0.1'][month]!, '0.5': monthly['0.5'][month]!, '0.9': monthly['0.9'][month]!, '0.975': monthly['0.975'][month]! });
    return [
      { stage: id, what: 'the 12th month', actual: counts[cut + 11]!, last: last / 12, quantiles: at(11) },
      ...years.filter(one => one.stage === id).map(({ year, quantiles }) => ({
        stage: id, what: year === 0 ? 'the first 12 months' : 'the second 12 months', actual: total(counts, cut + 12 * year, cut + 12 * year + 12), last, quantiles,
      })),
    ];
  });
}

/** Small and large, calm and restless, with doors that give way little and much. */
const shapeOf = (seed: number): InventedShape => ({
  contactsPerYear: [1500, 3000, 6000][seed % 3]!, years: 6 + (seed % 3), volumeStep: [0.02, 0.03, 0.04, 0.05][seed % 4]!,
  thresholdStep: [0.02, 0.03, 0.04][(seed >> 2) % 3]!, givesWay: [0.3, 0.5, 0.7][(seed >> 1) % 3]!,
});

function invented(): { readonly outcomes: readonly Outcome[]; readonly changes: ReadonlyMap<StageId, readonly number[]> } {
  const changes = new Map<StageId, number[]>(STAGES.map(({ id }) => [id, []]));
  const outcomes = Array.from({ length: authorities }, (_, i) => i + 1).flatMap(seed => {
    const shape = shapeOf(seed);
    const people = inventFrontDoor(seed, shape);
    const end = inventedEnd(shape);
    const whole = frontDoorHistory(pathwayUntil(people, end))!;
    for (const { id, counts } of whole.stages) {
      for (let month = 12; month + 12 <= counts.length; month += 12) {
        const [before, now] = [total(counts, month - 12, month), total(counts, month, month + 12)];
        if (before > 0 && now > 0) changes.get(id)!.push(ln(now / before) ** 2 - 1 / now - 1 / before);
      }
    }
    process.stderr.write(`${seed} `);
    return outcomesOf(frontDoorHistory(pathwayUntil(people, monthEndAfter(end, -24)))!, whole, 24, seed);
  });
  return { outcomes, changes };
}

const SHARED = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data');
/** Files of yearly counts; each is a stage, the one before it the only way in. */
const PUBLISHED: readonly { readonly id: StageId; readonly file: string; readonly column: string; readonly area: string; readonly year: string }[] = [
  { id: 'referrals', file: 'published/ees/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv', column: 'referral_count', area: 'old_la_code', year: 'time_period' },
  { id: 'assessments', file: 'published/ees/c2_children_in_need_assessments_duration_2014_to_2024.csv', column: 'Assessments_completed', area: 'old_la_code', year: 'time_period' },
  { id: 'protection-plans', file: 'published/ees/d1_child_protection_plans_2013_to_2024.csv', column: 'CPP_start', area: 'old_la_code', year: 'time_period' },
  { id: 'care', file: 'series/cla_series_2006_2025.csv', column: 'cla_started', area: 'stable_unit', year: 'year_ending_31_march' },
];

function yearly({ file, column, area, year }: (typeof PUBLISHED)[number]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const { rows: [header = [], ...rows] } = readCsv(decodeText(new Uint8Array(readFileSync(join(SHARED, file)))).text);
  const [at, areaAt, yearAt, levelAt] = [column, area, year, 'geographic_level'].map(name => header.indexOf(name)) as [number, number, number, number];
  const counts = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const count = Number(row[at]);
    if ((levelAt >= 0 && row[levelAt] !== 'Local authority') || row[at] === '' || !Number.isFinite(count) || count < 10) continue;
    const years = counts.get(row[areaAt]!) ?? new Map<number, number>();
    counts.set(row[areaAt]!, years.set(Number(row[yearAt]!.slice(0, 4)), count));
  }
  return counts;
}

/** A year's count as twelve months, as even as whole numbers allow. */
const asMonths = (count: number): readonly number[] => Array.from({ length: 12 }, (_, month) => Math.floor(((month + 1) * count) / 12) - Math.floor((month * count) / 12));

/** Five years to a 31 March, and the one or two that came; null where a year is missing. */
function publishedHistory(stages: readonly (readonly [StageId, ReadonlyMap<number, number> | undefined])[], lastYear: number, yearsAfter: number): FrontDoorHistory | null {
  const years = Array.from({ length: 5 + yearsAfter }, (_, i) => lastYear - 4 + i);
  if (stages.some(([, counts]) => counts === undefined || years.some(year => !counts.has(year)))) return null;
  const counted = stages.map(([id, counts]) => ({ id, firstMonth: 0, counts: years.flatMap(year => asMonths(counts!.get(year)!)) }));
  const links = counted.slice(1).map((child, i) => ({ from: counted[i]!.id, to: child.id, followed: child.counts.map((count, month) => [Math.min(count, counted[i]!.counts[month]!)]) }));
  return { monthEnds: years.flatMap(year => Array.from({ length: 12 }, (_, month) => monthEndAfter(calendarDate(year - 1, 4, 30), month))), stages: counted, links, leftOut: [] };
}

function published(): readonly Outcome[] {
  const tables = PUBLISHED.map(one => ({ id: one.id, counts: yearly(one) }));
  const found: Outcome[] = [];
  for (const area of tables[0]!.counts.keys()) {
    for (let lastYear = 2018; lastYear <= 2022; lastYear += 1) {
      const stages = tables.map(({ id, counts }) => [id, counts.get(area)] as const).filter(([id, counts]) => id !== 'care' || counts !== undefined);
      const whole = publishedHistory(stages, lastYear, 2);
      const known = publishedHistory(stages, lastYear, 0);
      if (whole !== null && known !== null) found.push(...outcomesOf(known, whole, 24, lastYear).filter(({ what }) => what !== 'the 12th month'));
    }
  }
  return found;
}

/** Years in which everything changed: an invented authority that tells the story of a real programme. */
function story(): readonly Outcome[] {
  const pathway = joinPathways([pathwayPartOf(makePathwayAuthority(THRIVE_SEED, thriveShape))]);
  const whole = frontDoorHistory(pathway)!;
  return [2012, 2013, 2014].flatMap(year => {
    const until = calendarDate(year, 3, 31);
    const known = pathway.known.filter(({ from }) => from <= until).map(one => ({ ...one, until: one.until > until ? until : one.until }));
    return outcomesOf(frontDoorHistory({ ...pathway, known })!, whole, 12, year).filter(({ what }) => what !== 'the 12th month').map(one => ({ ...one, what: `the year from 1 April ${year}` }));
  });
}

const percent = (share: number, places = 0): string => (100 * share).toFixed(places);
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

function table(outcomes: readonly Outcome[]): string {
  const rows = STAGES.flatMap(({ id, title }) => [...new Set(outcomes.map(({ what }) => what))].flatMap(what => {
    const cases = outcomes.filter(one => one.stage === id && one.what === what);
    if (cases.length === 0) return [];
    const inside = (low: keyof Quantiles, high: keyof Quantiles): number => cases.filter(({ actual, quantiles }) => actual >= quantiles[low] && actual <= quantiles[high]).length / cases.length;
    const missed = (forecast: (one: Outcome) => number): string => percent(middle(cases.filter(({ actual }) => actual > 0).map(one => Math.abs(forecast(one) - one.actual) / one.actual)), 1);
    return [[title, what, cases.length, `${percent(inside('0.1', '0.9'))} / ${percent(inside('0.025', '0.975'))}`, missed(({ quantiles }) => quantiles['0.5']), missed(({ last }) => last)]];
  }));
  const titles = ['step', 'what', 'cases', 'inside 80 / 95%', 'model missed by', 'no change missed by'];
  return [titles, titles.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}

function storyTable(outcomes: readonly Outcome[]): string {
  const titles = ['year', 'step', 'the year before', 'what came', '80% range', '95% range'];
  const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
  const rows = outcomes.map(({ stage, what, actual, last, quantiles }) => [
    what, STAGES.find(({ id }) => id === stage)!.title, count(last), count(actual),
    `${count(quantiles['0.1'])} to ${count(quantiles['0.9'])}`, `${count(quantiles['0.025'])} to ${count(quantiles['0.975'])}`,
  ]);
  return [titles, titles.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}

const started = performance.now();
const { outcomes, changes } = invented();
const real = published();
const text = `# How the front-door model has done

Made by \`node scripts/front-door-evidence.ts ${authorities} ${replicates}\`. Why the model is what it is: decision [0026](../decisions/0026-front-door-flow-model.md).
Inside: % of outcomes in the 80% and the 95% range. Missed by: median of the absolute error, % of what came; "no change" is the
last twelve months again.

## Authorities with a known future

${authorities} invented authorities of 1,500 to 6,000 contacts a year, four to six years of history, two years of known future. The generator
(\`src/demand/front-door/invented-front-door.test-support.ts\`) follows families day by day and shares nothing with the model. Variance of the
yearly log changes that it makes, beyond chance: ${STAGES.map(({ id }) => `${id} ${(changes.get(id)!.reduce((sum, value) => sum + value, 0) / changes.get(id)!.length).toFixed(3)}`).join(', ')}
(published: referrals 0.024 to 0.041, plans 0.039 to 0.052, starts of care 0.020 to 0.028; the lower by the median, the higher of all).

${table(outcomes)}

## Published yearly counts

The same model on the yearly counts of real authorities, each year laid out as twelve even months, five years known, from 31 March 2018 to
2022, and each step taken to follow the one before: a test of how far the levels move and how much of a change is passed on, and not of lags,
queues or seasons. The years include 2020-21. Authorities are in the table as often as they have seven years of counts; starts of care
are those of the half of England that the long series holds, with unaccompanied children and rounded to five. The priors come from the same
publications, over all years.

${table(real)}

## Years in which everything changed

The invented authority that tells the story of East Sussex's programme of 2012 to 2015, at its scale, by what was known on 31 March
before each year. Nothing in the years before points to the fall of referrals: such a change must be told to the model.

${storyTable(story())}
`;
writeFileSync('docs/evidence/front-door.md', text);
process.stderr.write(`\ndocs/evidence/front-door.md, ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
