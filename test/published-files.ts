import { LOCAL_AUTHORITIES } from '#reference/local-authorities.ts';
import { reorganisationOf } from '#reference/reorganisations.ts';

/** Official files in their own layout, with invented counts for real authorities, March 2010 to March 2024. */
const [FIRST, LAST] = [2010, 2024];
const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

const named = (numbers: readonly string[]) => numbers.flatMap(number => LOCAL_AUTHORITIES.filter(({ dfeNumber }) => dfeNumber === number));
/** East Sussex and its two neighbours first: what is tested by hand is counted on them. */
const AREAS = [...named(['845', '878', '886']), ...LOCAL_AUTHORITIES.filter(({ dfeNumber }) => reorganisationOf(dfeNumber) === null && !['845', '878', '886'].includes(dfeNumber)).slice(0, 25)];

/** East Sussex 460 rising by 10 a year to 600; Devon 500, Kent 400; the others swing about a level of their own. */
const lookedAfter = (area: number, year: number): number =>
  [600 - 10 * (LAST - year), 500, 400][area] ?? Math.round((150 + 25 * area) * (1 + 0.06 * Math.sin(1.7 * area + 0.9 * (year - FIRST) * (1 + area % 3)) + 0.01 * (year - FIRST)));
const children = (area: number): number => (area < 3 ? 100_000 : 60_000 + 5_000 * area);

const HEAD = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code';
const NATIONAL = 'Reporting year,National,E92000001,England,,,,,';
const SOUTH_EAST = 'Reporting year,Regional,E92000001,England,E12000008,South East,,,';
const place = ({ region, dfeNumber, name, onsCodes }: (typeof AREAS)[number]): string =>
  `Reporting year,Local authority,E92000001,England,${region},,${dfeNumber},"${name}",${onsCodes[0]}`;

const LOOKED_AFTER = 'Children looked after on 31 March each year';
const UNDER_18 = 'Children aged 0 to 17 years';

const counts = years.flatMap(year => [
  `${year},${NATIONAL},${LOOKED_AFTER},54000`, `${year},${SOUTH_EAST},${LOOKED_AFTER},11000`,
  ...AREAS.map((area, i) => `${year},${place(area)},${LOOKED_AFTER},${lookedAfter(i, year)}`),
]);
/** Rates at March of a year are made with the middle of the year before. */
const populations = years.flatMap(year => [
  `${year - 1},${NATIONAL},${UNDER_18},12000000`, `${year - 1},${SOUTH_EAST},${UNDER_18},2000000`,
  ...AREAS.map((area, i) => `${year - 1},${place(area)},${UNDER_18},${children(i)}`),
]);

/** As they might be called on somebody's disk: the names say nothing. */
export const PUBLISHED_FILES = {
  'download (1).csv': [`${HEAD},population_type,children_count`, ...counts].join('\n'),
  'download (2).csv': [`${HEAD},age_group,population_estimate`, ...populations].join('\n'),
  'download (3).csv': ['old_la_code,rank,neighbour_old_la_code,model', '845,1,878,2025', '845,2,886,2025'].join('\n'),
} as const;

export const PUBLISHED_AUTHORITIES = AREAS.map(({ name }) => name);
