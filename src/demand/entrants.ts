import { DAYS_PER_YEAR } from '#demand/axes.ts';
import { blockOf, blockYears } from '#demand/blocks.ts';
import type { Blocks } from '#demand/blocks.ts';
import { fitLevel } from '#demand/level.ts';
import type { LevelPosterior, YearCount } from '#demand/level.ts';
import { STARTS_PRIOR } from '#demand/priors.ts';
import { RETURN_WITHIN_DAYS, unseenReturns } from '#demand/returns-to-care.ts';
import type { ReturnRates } from '#demand/returns-to-care.ts';
import { fitSeasons } from '#demand/seasons.ts';
import type { Spell } from '#demand/spells.ts';
import { exp, ln, sum } from '#kernel/mathematics.ts';

/**
 * Children who come into care and have not left it within the last two years (those who have are re-entrants: see
 * returns-to-care.ts). Separate for unaccompanied children. How many: a level with its drift and swing (level.ts).
 * Who: age and sex by the shares of the window, the latest years counting more, held to one another by pseudo-counts;
 * within an age band and sex, the ages and first placements of children who really came.
 */
export interface Entrants {
  /** By unaccompanied 0/1: entries a year at a level of 1, and the level. */
  readonly perYear: readonly [number, number];
  readonly level: readonly [LevelPosterior, LevelPosterior];
  /** Share of the year's entries in each calendar month, January first; all 1/12 when no season earned its place. */
  readonly monthShares: readonly number[];
  /** Who comes; index = unaccompanied * STRATA + stratum. Pseudo-counts of a Dirichlet. */
  readonly strataCounts: Float64Array;
  /** By unaccompanied 0/1: how many times a Poisson count's variance those counts have, as a guide to the years ahead. */
  readonly strataSpread: readonly [number, number];
  /** Ages at entry in days of children who came, per stratum from `templateFrom[s]` to `templateFrom[s + 1]`. */
  readonly templateFrom: Int32Array;
  readonly templateAgeDays: Int32Array;
  /** First placement group by stratum: weights, index `stratum * groups + group`. */
  readonly firstGroup: Float64Array;
}

/** DfE's age bands at entry, for each sex: 0, 1-4, 5-9, 10-15, 16-17. */
export const ENTRY_AGE_EDGES = [0, 1, 5, 10, 16] as const;
export const ENTRY_AGES = ENTRY_AGE_EDGES.length;
export const STRATA = ENTRY_AGES * 2;

/** A child who came this long ago counts half as much toward who comes next. Assumption: decision 0005. */
const HALF_LIFE_YEARS = 3;
/** Pseudo-entries that hold the shares of age and sex to the ones of the whole window. Assumption. */
const SHARE_PSEUDO_ENTRIES = 4;
/**
 * How much more the ages of those who come differ between two years than chance has it. Children under 16 who started to
 * be looked after, by age, English authorities 2021-25: chi-square over its degrees of freedom is 1.27 between years next
 * to each other, 1.31, 1.40 and 1.58 two, three and four years apart (452 to 90 pairs of years). Brothers and sisters
 * come together, and ages drift. The years ahead differ from the past by as much again.
 * scripts/priors-from-published.py recomputes the figures. Decision 0036.
 */
const AGE_SPREAD = 1.35;

/** Pseudo-entries that hold a stratum's first placement to that of its neighbours in age. Assumption. */
const FIRST_PLACEMENT_PSEUDO_ENTRIES = 5;

export function fitEntrants(spells: readonly Spell[], groups: number, blocks: Blocks, returns: ReturnRates): Entrants {
  const came = spells.filter(spell => isNewEntrant(spell, blocks));
  const perYear: [number, number] = [0, 0];
  const level = ([0, 1] as const).map(unaccompanied => {
    const entries = came.filter(spell => spell.unaccompanied === unaccompanied);
    const years = yearCounts(entries, blocks, unaccompanied === 0 ? returns : null);
    const expected = years.reduce((total, year) => total + year.years, 0);
    const rate = (entries.length - years.reduce((total, year) => total + year.unseen, 0) + 0.25) / expected;
    perYear[unaccompanied] = rate;
    return fitLevel(years.map(year => ({ count: year.count, expected: Math.max(rate * year.years + year.unseen, 1e-6), years: year.years })), STARTS_PRIOR);
  });
  const templates = templatesOf(came, blocks);
  return {
    perYear, level: [level[0]!, level[1]!], monthShares: fitSeasons(came.filter(spell => spell.unaccompanied === 0).map(spell => spell.startedOn), blocks),
    ...strataOf(came, blocks), ...templates, firstGroup: firstGroups(came, groups, blocks),
  };
}

/** Came within the window, start known, and not within two years of leaving. */
function isNewEntrant(spell: Spell, blocks: Blocks): boolean {
  const inside = spell.startedOn >= blocks.edges[0]! && spell.startedOn < blocks.edges[blocks.count]!;
  const since = spell.previousEndedOn === null ? RETURN_WITHIN_DAYS : spell.startedOn - spell.previousEndedOn;
  return inside && spell.startIsKnown && since >= RETURN_WITHIN_DAYS && spell.startedOn < spell.eighteenOn;
}

/** Entries by block; in the first two years some are returns of children whose leaving came before the window. */
function yearCounts(entries: readonly Spell[], blocks: Blocks, returns: ReturnRates | null): (YearCount & { unseen: number })[] {
  const counts = new Array<number>(blocks.count).fill(0);
  for (const spell of entries) counts[blockOf(blocks, spell.startedOn)]! += 1;
  return counts.map((count, block) => ({
    count, expected: 0, years: blockYears(blocks, block), unseen: returns === null ? 0 : Math.min(unseenReturns(returns, blocks, block), count * 0.5),
  }));
}

export function stratumOf(spell: Spell): number {
  const years = (spell.startedOn - spell.bornOn) / DAYS_PER_YEAR;
  let age = 0;
  while (age + 1 < ENTRY_AGES && years >= ENTRY_AGE_EDGES[age + 1]!) age += 1;
  return (spell.sex === 'female' ? 0 : ENTRY_AGES) + age;
}

const recency = (spell: Spell, blocks: Blocks): number =>
  exp((-ln(2) * (blocks.edges[blocks.count]! - spell.startedOn)) / (DAYS_PER_YEAR * HALF_LIFE_YEARS));

function strataOf(came: readonly Spell[], blocks: Blocks): Pick<Entrants, 'strataCounts' | 'strataSpread'> {
  const recent = new Float64Array(2 * STRATA);
  const all = new Float64Array(2 * STRATA);
  const totals = [0, 0];
  for (const spell of came) {
    const index = spell.unaccompanied * STRATA + stratumOf(spell);
    recent[index]! += recency(spell, blocks);
    all[index]! += 1;
    totals[spell.unaccompanied]! += 1;
  }
  const strataCounts = recent.map((count, index) => {
    const total = totals[Math.floor(index / STRATA)]!;
    return count + (total > 0 ? (SHARE_PSEUDO_ENTRIES * all[index]!) / total : 0);
  });
  const windowYears = (blocks.edges[blocks.count]! - blocks.edges[0]!) / DAYS_PER_YEAR;
  const spread = (kind: 0 | 1): number => {
    // Years of entries that the weighted counts are worth: one year ahead has the chance of one year, the past of so many.
    const counted = sum(strataCounts.subarray(kind * STRATA, (kind + 1) * STRATA));
    const years = totals[kind]! > 0 ? (counted / totals[kind]!) * windowYears : 0;
    return AGE_SPREAD + (AGE_SPREAD - 1) * years;
  };
  return { strataCounts, strataSpread: [spread(0), spread(1)] };
}

function templatesOf(came: readonly Spell[], blocks: Blocks): Pick<Entrants, 'templateFrom' | 'templateAgeDays'> {
  const byStratum: number[][] = Array.from({ length: 2 * STRATA }, () => []);
  for (const spell of came) {
    // A child who came in the last half-life stands twice: whole copies keep the draw a single index.
    const list = byStratum[spell.unaccompanied * STRATA + stratumOf(spell)]!;
    const ageDays = Math.max(0, spell.startedOn - spell.bornOn);
    list.push(ageDays);
    if (recency(spell, blocks) > 0.5) list.push(ageDays);
  }
  const templateFrom = new Int32Array(2 * STRATA + 1);
  byStratum.forEach((list, index) => { templateFrom[index + 1] = templateFrom[index]! + list.length; });
  return { templateFrom, templateAgeDays: Int32Array.from(byStratum.flat()) };
}

/** First placement by stratum, held to that of the same age and then of all unaccompanied (or other) entrants. */
function firstGroups(came: readonly Spell[], groups: number, blocks: Blocks): Float64Array {
  const byStratum = new Float64Array(2 * STRATA * groups);
  const byAge = new Float64Array(2 * ENTRY_AGES * groups);
  const byKind = new Float64Array(2 * groups);
  for (const spell of came) {
    const weight = recency(spell, blocks);
    const stratum = stratumOf(spell);
    const group = spell.groups[0]!;
    byStratum[(spell.unaccompanied * STRATA + stratum) * groups + group]! += weight;
    byAge[(spell.unaccompanied * ENTRY_AGES + (stratum % ENTRY_AGES)) * groups + group]! += weight;
    byKind[spell.unaccompanied * groups + group]! += weight;
  }
  const share = (counts: Float64Array, from: number, group: number): number => {
    let total = 0;
    for (let g = 0; g < groups; g += 1) total += counts[from * groups + g]!;
    return total > 0 ? counts[from * groups + group]! / total : 0;
  };
  return byStratum.map((count, index) => {
    const group = index % groups;
    const stratum = Math.floor(index / groups);
    const unaccompanied = Math.floor(stratum / STRATA);
    const ageShare = share(byAge, unaccompanied * ENTRY_AGES + (stratum % STRATA) % ENTRY_AGES, group);
    const kindShare = share(byKind, unaccompanied, group);
    return count + FIRST_PLACEMENT_PSEUDO_ENTRIES * (0.9 * ageShare + 0.1 * kindShare);
  });
}
