import { firstDayOfFinancialYear, isoDate } from '#kernel/calendar-date.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import type { Known, RecordKind } from '#journeys/pathway.ts';
import { censusName, mustRepeat } from '#returns/cin-census/census.ts';
import type { Census, CensusChild, CensusPart } from '#returns/cin-census/census.ts';
import { episodesOf } from '#returns/cin-census/episode-of-need.ts';
import { partOf } from '#returns/cin-census/person.ts';
import type { ChildFacts } from '#returns/cin-census/person.ts';
import { readCensus } from '#returns/cin-census/read-census.ts';
import type { CensusReading } from '#returns/cin-census/read-census.ts';
import type { CinCensusReading } from '#returns/cin-census/reading.ts';
import { readingIssue } from '#returns/cin-census/reading-rules.ts';
import { stackEpisodes } from '#returns/cin-census/stack-censuses.ts';
import type { SourceFile } from '#returns/source-file.ts';

/**
 * Reads children in need censuses of any number of years and authorities into one part of the pathway. Whatever the files
 * hold, it never throws: what is wrong is an issue, and every row read is used, merged into another or set aside.
 */
export function readCinCensus(files: readonly SourceFile[]): Checked<CinCensusReading> {
  const issues: Issue[] = [];
  // By name, so that the order in which files were dropped or listed decides nothing.
  const readings = files.toSorted((a, b) => order(a.name, b.name)).map(file => readCensus(file, issues));
  const authorityOf = authorityOfCensuses(readings);
  const people = peopleOf(readings, authorityOf, issues);
  const years = readings.flatMap(({ census }) => census.yearEnding ?? []);
  return {
    value: {
      journeys: null,
      part: { people, adopters: [], known: readings.flatMap(knownFrom), monthlyFigures: [] },
      files: readings.map(({ census, valuesRead, valuesSetAside }) => ({
        name: census.file, authority: authorityOf(census), yearEnding: census.yearEnding, referenceDate: census.referenceDate, isComplete: census.isComplete,
        rows: census.book.counts(), valuesRead, valuesSetAside,
      })),
      authorities: [...new Set(readings.map(({ census }) => authorityOf(census)))].toSorted(order),
      yearEnding: years.length === 0 ? null : Math.max(...years),
    },
    issues,
  };
}

const order = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

type AuthorityOf = (census: Census) => string;

/** Where one authority is named anywhere, files that name none are its too. */
function authorityOfCensuses(readings: readonly CensusReading[]): AuthorityOf {
  const [only = '', another] = new Set(readings.map(({ census }) => census.authority).filter(authority => authority !== ''));
  return census => census.authority === '' && another === undefined ? only : census.authority;
}

/** The children of every authority, in the order of authority and identifier, each made of all that was told. */
function peopleOf(readings: readonly CensusReading[], authorityOf: AuthorityOf, issues: Issue[]): readonly CensusPart[] {
  const told = new Map<string, Map<string, CensusChild[]>>();
  // The latest census first; of two of one year, the later by name.
  for (const { census, children } of readings.toReversed().toSorted((a, b) => (b.census.yearEnding ?? 0) - (a.census.yearEnding ?? 0))) {
    const ofAuthority = told.get(authorityOf(census)) ?? new Map<string, CensusChild[]>();
    told.set(authorityOf(census), ofAuthority);
    for (const child of children) {
      const known = ofAuthority.get(child.part.localId);
      if (known === undefined) ofAuthority.set(child.part.localId, [child]);
      else known.push(child);
    }
  }
  return [...told].toSorted(([a], [b]) => order(a, b)).flatMap(([authority, children]) => {
    const latest = latestOf(readings.filter(({ census }) => authorityOf(census) === authority));
    return [...children.values()].map(tellings => personOf(tellings, authority, latest, issues)).toSorted((a, b) => order(a.localId, b.localId));
  });
}

type Latest = Pick<Census, 'yearEnding' | 'isComplete'>;

/** The latest census that was read to its end. */
function latestOf(readings: readonly CensusReading[]): Latest {
  const years = readings.flatMap(({ census }) => census.isComplete ? census.yearEnding ?? [] : []);
  return { yearEnding: years.length === 0 ? null : Math.max(...years), isComplete: true };
}

/** The child that the censuses tell of, the latest first. */
function personOf(told: readonly CensusChild[], authority: string, latest: Latest, issues: Issue[]): CensusPart {
  const [first, ...others] = told as readonly [CensusChild, ...CensusChild[]];
  if (others.length === 0 && !mustRepeat(latest, first.census)) return first.part.authority === authority ? first.part : { ...first.part, authority };
  const facts = others.reduce((known, earlier) => joinedFacts(known, first, earlier, issues), { ...ownFacts(first.part), authority });
  return partOf(facts, stackEpisodes(told.flatMap(episodesOf), first.part.localId, latest, issues));
}

const ownFacts = ({ authority, localId, sex, bornOn, expectedOn, ethnicity, disabilities }: CensusPart): ChildFacts =>
  ({ authority, localId, sex, bornOn, expectedOn, ethnicity, disabilities });

/** What the latest census says of the child, and of what it leaves blank what an earlier one does. */
function joinedFacts(known: ChildFacts, { census: latest }: CensusChild, { census, line, part: was }: CensusChild, issues: Issue[]): ChildFacts {
  census.book.usedIsMerged('children');
  const where = { file: census.file, row: line, child: was.localId };
  if (census === latest) issues.push(readingIssue('child-given-twice', 'The child stands in this census more than once', where));
  if (was.bornOn !== null && known.bornOn !== null && was.bornOn !== known.bornOn) {
    issues.push(readingIssue('census-differs', `Here ${isoDate(was.bornOn)}, in ${censusName(latest)} ${isoDate(known.bornOn)}`, { ...where, column: 'PersonBirthDate', value: isoDate(was.bornOn) }));
  }
  if (was.sex !== 'unknown' && known.sex !== 'unknown' && was.sex !== known.sex) {
    issues.push(readingIssue('census-differs', `Here ${was.sex}, in ${censusName(latest)} ${known.sex}`, { ...where, column: 'Sex', value: was.sex }));
  }
  return {
    ...known,
    sex: known.sex === 'unknown' ? was.sex : known.sex, bornOn: known.bornOn ?? was.bornOn,
    // A child who was born since is expected no more.
    expectedOn: known.bornOn === null ? known.expectedOn ?? was.expectedOn : known.expectedOn,
    ethnicity: known.ethnicity ?? was.ethnicity, disabilities: known.disabilities ?? was.disabilities,
  };
}

/** First census, by the 31 March that ends its year, that has child in need plans. Source: XML schema of 2022. */
const FIRST_YEAR_OF_PLANS = 2022;
const ALWAYS: readonly RecordKind[] = ['referrals', 'assessments', 'section47Enquiries', 'initialConferences', 'childProtectionPlans'];

/**
 * The days for which a census tells everything: from 1 April to its reference date. One that broke off tells of nothing
 * for certain. Of pre-proceedings only a census that has some shows that its system records them.
 */
function knownFrom({ census }: CensusReading): readonly Known[] {
  const { yearEnding, referenceDate, isComplete, book } = census;
  if (!isComplete || yearEnding === null || referenceDate === null) return [];
  const rows = book.counts();
  const kinds: readonly RecordKind[] = [
    ...ALWAYS,
    ...(yearEnding >= FIRST_YEAR_OF_PLANS || rows.childInNeedPlans.read > 0 ? ['childInNeedPlans' as const] : []),
    ...(rows.preProceedings.read > 0 ? ['preProceedings' as const] : []),
  ];
  const source = `Children in need census, ${censusName(census).replace('the census of ', '')}`;
  return kinds.map(kind => ({ kind, from: firstDayOfFinancialYear(yearEnding), until: referenceDate, source }));
}
