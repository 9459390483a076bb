import { birthday, financialYearName, slashDate, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Episode } from '#journeys/child.ts';
import { drawWhole, drawYes } from './draws.ts';
import { OTHER_TABLES } from './other-tables.ts';
import { childStream, episodesInYear, returnYear, type ReturnYear } from './return-year.ts';
import { csvText, returnTable, type ReturnTable } from './return-table.ts';

export interface ReturnFile { readonly name: string; readonly text: string }

export interface WriteOptions {
  /** Names the chance in what the histories do not hold (pupil numbers, reviews, health checks); 1 when absent. */
  readonly seed?: number;
  /** `all` twelve-table returns, or only `core`: header, episodes, uasc. `all` when absent. */
  readonly tables?: 'all' | 'core';
}

/** Sex was 1 or 2 until the 2023-24 return and is M or F from 2024-25. */
function sexCode(child: Child, year: ReturnYear): string {
  if (child.sex === 'unknown') return year.yearEnding < 2025 ? '' : 'U';
  return year.yearEnding < 2025 ? (child.sex === 'male' ? '1' : '2') : child.sex === 'male' ? 'M' : 'F';
}

/** Registered supported accommodation has its own code from 2024-25; until then the same place is H5. */
const placeCode = (placementType: string, year: ReturnYear): string => (placementType === 'K3' && year.yearEnding < 2025 ? 'H5' : placementType);

function episodeRow(child: Child, episode: Episode, year: ReturnYear): string[] {
  const open = episode.ceasedOn === null || episode.ceasedOn > year.until;
  return [
    child.localId, slashDate(episode.commencedOn), episode.reasonForNewEpisode, episode.legalStatus, episode.categoryOfNeed,
    placeCode(episode.placementType, year), episode.placementProvider ?? '',
    open ? '' : slashDate(episode.ceasedOn!), open ? '' : episode.reasonEpisodeCeased ?? '', open ? '' : episode.reasonPlaceChange ?? '',
    episode.homePostcode ?? '', episode.placementPostcode ?? '', episode.urn ?? '',
  ];
}

const SCHOOL_AGE = 5;

/** A pupil number no school gives (local authority 000), or why there is none: UN1 below school age, UN3 schooled abroad. */
function pupilNumber(child: Child, year: ReturnYear): string {
  if (birthday(child.bornOn, SCHOOL_AGE) > year.until) return 'UN1';
  const random = childStream(year, 'pupil-number', child);
  if (child.unaccompanied !== null && drawYes(random, 0.7)) return 'UN3';
  return `A000${String(drawWhole(random, 0, 99_999_999)).padStart(8, '0')}${'0'}`;
}

/** Two girls in a hundred of 15 and over in care are mothers (DfE looked after children statistics, rounded). */
function motherhood(child: Child, year: ReturnYear): readonly [string, string] {
  if (child.sex !== 'female' || birthday(child.bornOn, 12) > year.until) return ['', ''];
  const random = childStream(year, 'mother', child);
  const bornOn = (birthday(child.bornOn, 15) + drawWhole(random, 0, 1000)) as CalendarDate;
  return drawYes(random, 0.03) && bornOn <= year.until ? ['1', slashDate(bornOn)] : ['0', ''];
}

function headerRow(child: Child, year: ReturnYear): string[] {
  return [child.localId, sexCode(child, year), slashDate(child.bornOn), child.ethnicity ?? 'NOBT', pupilNumber(child, year), ...motherhood(child, year)];
}

/** Age assessed or status settled: the date it ceased, which systems fill in beforehand with the 18th birthday. */
function unaccompaniedRow(child: Child, year: ReturnYear): string[] {
  return [child.localId, sexCode(child, year), slashDate(child.bornOn), child.unaccompanied?.until == null ? '' : slashDate(child.unaccompanied.until)];
}

const HEADER = ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'];
const EPISODES = ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN'];
const UASC = ['CHILD', 'SEX', 'DOB', 'DUC'];

/** The tables of one year, as the council's system would write them if nothing were wrong. */
function tablesOfYear(children: readonly Child[], year: ReturnYear, tables: 'all' | 'core'): ReturnTable[] {
  const inCare = children.map(child => ({ child, episodes: episodesInYear(child, year) })).filter(found => found.episodes.length > 0);
  const others = tables === 'core' ? [] : OTHER_TABLES
    .filter(table => year.yearEnding >= table.firstYearEnding)
    .map(table => returnTable(year.yearEnding, table.id, table.columns, table.rows(children, year)));
  const mentioned = new Set(inCare.map(found => found.child));
  // Care leavers are reported on until 21, with a header and without episodes.
  const leavers = new Set(others.find(table => table.id === 'oc3')?.rows.map(row => row[0]));
  const header = children.filter(child => mentioned.has(child) || leavers.has(child.localId));
  return [
    returnTable(year.yearEnding, 'header', HEADER, header.map(child => headerRow(child, year))),
    returnTable(year.yearEnding, 'episodes', EPISODES, inCare.flatMap(({ child, episodes }) => episodes.map(episode => episodeRow(child, episode, year)))),
    returnTable(year.yearEnding, 'uasc', UASC, inCare.filter(({ child }) => child.unaccompanied !== null).map(({ child }) => unaccompaniedRow(child, year))),
    ...others,
  ];
}

export const fileName = (table: ReturnTable): string => `${financialYearName(table.yearEnding)}/${table.id}.csv`;

export const toFiles = (tables: readonly ReturnTable[]): ReturnFile[] => tables.map(table => ({ name: fileName(table), text: csvText(table) }));

export function tablesOfYears(children: readonly Child[], firstYearEnding: number, lastYearEnding: number, options: WriteOptions = {}): ReturnTable[] {
  const tables: ReturnTable[] = [];
  for (let yearEnding = firstYearEnding; yearEnding <= lastYearEnding; yearEnding += 1) {
    tables.push(...tablesOfYear(children, returnYear(yearEnding, options.seed ?? 1), options.tables ?? 'all'));
  }
  return tables;
}

/**
 * The yearly returns that true histories give, without mistakes: every episode open at any time in the year with the day
 * it truly began; what is open on 31 March has no end. Codes are those of the year.
 */
export const writeReturns = (children: readonly Child[], firstYearEnding: number, lastYearEnding: number, options: WriteOptions = {}): ReturnFile[] =>
  toFiles(tablesOfYears(children, firstYearEnding, lastYearEnding, options));
