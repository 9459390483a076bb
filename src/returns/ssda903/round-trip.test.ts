import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate, firstDayOfFinancialYear, isoDate, lastDayOfFinancialYear, slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';
import type { Child } from '#journeys/child.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import { tableOf } from '#returns/ssda903/tables.ts';
import type { TableId } from '#returns/ssda903/tables.ts';
import type { SourceFile } from '#returns/source-file.ts';

/**
 * Random true histories are written as yearly returns the way councils write them, and must come back the same. Each
 * wrinkle here is one that leaves the truth recoverable: open episodes come again every year, an earlier return tells an
 * episode otherwise than the latest, rows and files are out of order, a year is split, dates and labels take any form.
 */
const YEARS = [2019, 2020, 2021, 2022] as const;
const FROM = firstDayOfFinancialYear(YEARS[0]);
const UNTIL = lastDayOfFinancialYear(YEARS[3]);

interface TrueEpisode { readonly began: CalendarDate; readonly ended: CalendarDate | null; readonly RNE: string; readonly codes: string; readonly REC: string; readonly urn: string }
interface TrueChild { readonly id: string; readonly bornOn: CalendarDate; readonly periods: readonly (readonly TrueEpisode[])[]; readonly isShortBreak: boolean }

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
const between = (random: Random, least: number, most: number): number => least + Math.floor(random.uniform() * (most - least + 1));

/** Legal status, need, place and provider. */
const CODES = ['C1,N1,U6,PR1', 'C2,N1,U4,PR4', 'C2,N1,K2,PR4', 'V2,N1,U3,PR1', 'C1,N1,R1,PR5', 'C2,N1,P1,PR0'] as const;

function trueChild(random: Random, index: number): TrueChild {
  const id = `C${index}`;
  const isShortBreak = random.uniform() < 0.1;
  const periods: TrueEpisode[][] = [];
  let at = addDays(calendarDate(2016, 1, 1), between(random, 0, 6 * 365));
  for (let p = between(random, 1, 3); p > 0 && at < UNTIL; p -= 1) {
    const period: TrueEpisode[] = [];
    for (let e = between(random, 1, 5); e > 0 && at <= UNTIL; e -= 1) {
      const ended = addDays(at, between(random, 1, pick(random, [3, 60, 400, 900])));
      const open = ended > UNTIL;
      period.push({
        began: at, ended: open ? null : ended, RNE: period.length === 0 ? 'S' : pick(random, ['P', 'P', 'B', 'U']), urn: `SC${between(random, 100_000, 999_999)}`,
        codes: isShortBreak ? 'V4,N2,K2,PR1' : pick(random, CODES), REC: open ? '' : e === 1 ? pick(random, ['E4A', 'E11', 'E8']) : 'X1',
      });
      at = ended;
    }
    const last = period.at(-1);
    if (last !== undefined && last.ended === null) { periods.push(period); break; }
    if (last !== undefined && last.REC === 'X1') period.splice(-1, 1, { ...last, REC: 'E4A' });
    periods.push(period);
    at = addDays(at, pick(random, [0, 1, 5, 100, 400]));
  }
  return { id, bornOn: addDays(calendarDate(2006, 1, 1), between(random, 0, 9 * 365)), periods, isShortBreak };
}

/** What a file writes in its own way: a form of dates. */
type WriteDate = (date: CalendarDate | null) => string;

const isListed = (episode: TrueEpisode, year: number): boolean =>
  episode.began <= lastDayOfFinancialYear(year) && (episode.ended === null || episode.ended >= firstDayOfFinancialYear(year));

/** The rows of one child in one year's return; what an earlier return has wrong, a later one puts right. */
function rowsOf(child: TrueChild, year: number, random: Random, write: WriteDate): readonly string[] {
  return child.periods.flatMap((period, p) => {
    const isOpen = (episode: TrueEpisode): boolean => episode.ended === null || episode.ended > lastDayOfFinancialYear(year);
    // Only what a later return tells again can be put right.
    const comesAgain = (episode: TrueEpisode): boolean => isListed(episode, year) && isOpen(episode) && year !== YEARS.at(-1) && !child.isShortBreak;
    const floor = (index: number): CalendarDate => period[index - 1]?.began ?? child.periods[p - 1]?.at(-1)?.ended ?? calendarDate(2000, 1, 1);
    const starts = period.map((episode, index) => {
      const moved = addDays(episode.began, pick(random, [-4, -1, 2, 5]));
      const fits = moved > floor(index) && moved <= lastDayOfFinancialYear(year);
      return comesAgain(episode) && fits && random.uniform() < 0.15 ? moved : episode.began;
    });
    return period.flatMap((episode, index) => {
      if (!isListed(episode, year)) return [];
      const codes = comesAgain(episode) && starts[index] === episode.began && random.uniform() < 0.15 ? pick(random, CODES) : episode.codes;
      const ended = isOpen(episode) ? null : starts[index + 1] ?? episode.ended;
      return [[child.id, write(starts[index]!), episode.RNE, codes, write(ended), ended === null ? '' : episode.REC, '', '', '', episode.urn].join(',')];
    });
  });
}

const shuffled = <T>(random: Random, list: readonly T[]): readonly T[] => list.map(item => ({ item, key: random.uniform() })).toSorted((a, b) => a.key - b.key).map(({ item }) => item);

function csv(name: string, table: TableId, lines: readonly string[], random: Random): SourceFile {
  const header = tableOf(table).columns.map(column => random.uniform() < 0.1 ? ` ${column.name.toLowerCase()}` : column.name).join(',');
  const end = pick(random, ['\n', '\r\n', '\n\n']);
  const quoted = random.uniform() < 0.2 ? lines.map(line => line.split(',').map(cell => `"${cell}"`).join(',')) : lines;
  return { name, bytes: new TextEncoder().encode(pick(random, ['', '\uFEFF']) + [header, ...quoted].join(end) + pick(random, ['', end])) };
}

function returnsOf(children: readonly TrueChild[], random: Random): readonly SourceFile[] {
  const place = pick(random, [
    (year: number, file: string) => `${year}/${file}`, (year: number, file: string) => `${year - 1}-${file}`,
    (year: number, file: string) => `SSDA903 ${year - 1}-${String(year).slice(2)}/${file}`, (year: number, file: string) => `${'abcd'[year - 2019]}/${file}`,
  ]);
  return YEARS.flatMap(year => {
    const write = pick<WriteDate>(random, [date => date === null ? '' : isoDate(date), date => date === null ? '' : slashDate(date)]);
    const rows = shuffled(random, children.flatMap(child => rowsOf(child, year, random, write)));
    const listed = new Set(rows.map(row => row.split(',')[0]));
    const header = children.filter(child => listed.has(child.id)).map(child => `${child.id},1,${write(child.bornOn)},WBRI,UN4,0,`);
    const half = random.uniform() < 0.3 ? Math.floor(rows.length / 2) : rows.length;
    const parts = [rows.slice(0, half), rows.slice(half)].filter(part => part.length > 0);
    return [
      csv(place(year, 'header.csv'), 'header', shuffled(random, header), random),
      ...parts.map((part, index) => csv(place(year, `ep${'ab'[index]}.csv`), 'episodes', part, random)),
    ];
  });
}

/** What the returns can show of the truth: the episodes that at least one of them lists. */
function expectedOf(child: TrueChild): unknown {
  const visible = child.periods.map(period => period.filter(episode => YEARS.some(year => isListed(episode, year)))).filter(period => period.length > 0);
  const shown = (episode: TrueEpisode) => [isoDate(episode.began), episode.ended === null ? null : isoDate(episode.ended), episode.RNE, episode.codes, episode.REC || null, episode.urn];
  return child.isShortBreak ? { periods: [], shortBreaks: visible.flat().map(shown) }
    : { periods: visible.map(period => ({ startIsKnown: period[0]!.RNE === 'S', episodes: period.map(shown) })), shortBreaks: [] };
}

function readBack(child: Child | undefined): unknown {
  if (child === undefined) return { periods: [], shortBreaks: [] };
  const shown = (episode: Child['shortBreaks'][number]) => [
    isoDate(episode.commencedOn), episode.ceasedOn === null ? null : isoDate(episode.ceasedOn), episode.reasonForNewEpisode,
    [episode.legalStatus, episode.categoryOfNeed, episode.placementType, episode.placementProvider].join(','), episode.reasonEpisodeCeased, episode.urn,
  ];
  return {
    periods: child.periodsOfCare.map(period => ({ startIsKnown: period.startIsKnown, episodes: period.episodes.map(shown) })),
    shortBreaks: child.shortBreaks.map(shown),
  };
}

test('true histories, written as yearly returns in any form, come back the same', () => {
  fc.assert(fc.property(fc.nat(1_000_000), seed => {
    const random = stream(seed, 'round-trip');
    const children = Array.from({ length: 60 }, (_, index) => trueChild(random, index));
    const { value } = readSsda903(shuffled(random, returnsOf(children, random)));
    expect([value.journeys!.observedFrom, value.journeys!.observedUntil]).toEqual([FROM, UNTIL]);
    for (const child of children) {
      const found = value.journeys!.children.find(candidate => candidate.localId === child.id);
      expect({ id: child.id, ...readBack(found) as object }).toEqual({ id: child.id, ...expectedOf(child) as object });
      if (found !== undefined) expect(found.bornOn).toBe(child.bornOn);
    }
  }), { numRuns: 40 });
});
