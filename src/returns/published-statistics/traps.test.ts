import { describe, expect, test } from 'vitest';
import { isPublishedStatistics, readPublishedStatistics } from '#returns/published-statistics/index.ts';
import {
  areaOf, measuresOf, neighbourModelsOf, neighboursOf, partsOf, populationOf, populationsOf, projectedAges, seriesOf, stableUnitsOf, until, valueIn,
} from '#returns/published-statistics/statistics.ts';

const file = (name: string, ...lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) });
const read = (...files: readonly ReturnType<typeof file>[]) => readPublishedStatistics(files);
const rules = (result: ReturnType<typeof read>): readonly string[] => result.issues.map(({ rule }) => rule);

/** The columns of the table of looked-after children, as the 2022 and the 2025 edition call them. */
const OLD = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,population_count,population_estimate,number,rate_per_10000';
const NEW = OLD.replace('population_count', 'population_type').replace(',number,', ',children_count,');
const row = (year: number, number: string, figures: string, day = 'on', code = 'E10000011') =>
  `${year},Reporting year,Local authority,E92000001,England,E12000008,South East,${number},Name,${code},Children looked after ${day} 31 March each year,${figures}`;
const oldEdition = (...rows: readonly string[]) => file('a-2022.csv', OLD, ...rows);
const newEdition = (...rows: readonly string[]) => file('b-2025.csv', NEW, ...rows);
const wide = (columns: string, ...rows: readonly string[]) =>
  file('wide.csv', `time_period,time_identifier,geographic_level,region_code,old_la_code,new_la_code,la_name,category,${columns}`, ...rows);
const wideRow = (year: number, number: string, figures: string) => `${year},Reporting year,Local authority,E12000008,${number},E1,Name,What,${figures}`;

describe('columns and categories that changed their names between editions', () => {
  test('are one series: `number` "at 31 March" and `children_count` "on 31 March"', () => {
    const { value, issues } = read(oldEdition(row(2020, '845', '106338,580,55', 'at')), newEdition(row(2025, '845', '104428,688,66')));
    expect(issues).toEqual([]);
    expect(seriesOf(value, 'looked-after-children', '845')).toEqual([{ yearEnding: 2020, value: 580 }, { yearEnding: 2025, value: 688 }]);
  });

  test('a table without rate columns is read: rates are made from counts', () => {
    const { value } = read(wide('referral_count,rereferral_count,rereferral_percent', wideRow(2025, '845', '4107,900,21.9')));
    expect(valueIn(value, 'referrals', '845', 2025)).toBe(4107);
    expect(valueIn(value, 're-referral-share', '845', 2025)).toBe(0.219);
  });

  test('a table is known by its columns, whatever the file is called and however they are ordered', () => {
    const { value } = read(file('export (3).csv', 'CPP_At31,old_la_code,geographic_level,time_period', '613,845,Local authority,2025'));
    expect(valueIn(value, 'child-protection-plans', '845', 2025)).toBe(613);
    expect(isPublishedStatistics(file('x', 'CHILD,DOB,SEX'))).toBe(false);
    expect(isPublishedStatistics(file('x', 'Authority,Year,Referrals'))).toBe(true);
  });

  test('two tables with a column of one name do not mix: plans of two years at the end of the year, and those that ended', () => {
    const { value } = read(wide('CPP_At31,2_years_or_more', wideRow(2024, '845', '685,10')), { ...wide('CPP_End,2_years_or_more', wideRow(2024, '845', '500,20')), name: 'd7.csv' });
    expect(valueIn(value, 'child-protection-plans-of-two-years', '845', 2024)).toBe(10);
    expect(valueIn(value, 'child-protection-plans-ended-after-two-years', '845', 2024)).toBe(20);
  });
});

describe('editions that disagree', () => {
  test('the newest wins, in whatever order the files come, and one issue counts the differences', () => {
    const older = oldEdition(row(2021, '845', '106575,606,57', 'at'), row(2022, '845', '102165,627,61', 'at'));
    const newer = newEdition(row(2021, '845', '102419,610,60'), row(2022, '845', '101959,627,61'), row(2025, '845', '104428,688,66'));
    for (const result of [read(older, newer), read(newer, older)]) {
      expect(seriesOf(result.value, 'looked-after-children', '845').map(({ value }) => value)).toEqual([610, 627, 688]);
      const messages = result.issues.map(({ rule, message }) => [rule, message]);
      expect(messages).toContainEqual(['published-editions-differ', 'Children looked after: 1 of 2 figures differ from those in a-2022.csv; the most for East Sussex in 2021, 606 there and 610 as used.']);
      expect(messages).toHaveLength(2);
    }
  });

  test('a figure that the newest leaves out or marks x stays as the older gave it; one that it now hides is hidden', () => {
    const { value } = read(
      oldEdition(row(2021, '845', '1,11,1', 'at'), row(2022, '845', '1,12,1', 'at'), row(2022, '846', '1,13,1', 'at')),
      newEdition(row(2022, '845', '1,x,1'), row(2022, '846', '1,c,1'), row(2025, '845', '1,14,1')),
    );
    expect(seriesOf(value, 'looked-after-children', '845').map(one => one.value)).toEqual([11, 12, 14]);
    expect(valueIn(value, 'looked-after-children', '846', 2022)).toBe('c');
  });
});

describe('the population of a rate', () => {
  test('is that of the middle of the year before: 31 March 2025 against mid-2024', () => {
    const { value } = read(newEdition(row(2025, '845', '104428,688,66')));
    expect(populationOf(value, '845', 2024)).toBe(104_428);
    expect(populationOf(value, '845', 2025)).toBe(null);
    expect(valueIn(value, 'population-under-18', '845', 2025)).toBe(104_428);
  });

  test('keeps every vintage of a mid-year that was rebased, the newest first', () => {
    const { value } = read(oldEdition(row(2021, '845', '106575,610,57', 'at'), row(2022, '845', '1,1,1', 'at')), newEdition(row(2021, '845', '102419,610,60'), row(2025, '845', '1,1,1')));
    expect(populationsOf(value, '845').filter(({ midYear }) => midYear === 2020).map(({ people, edition }) => [people, edition])).toEqual([[102_419, 2025], [106_575, 2022]]);
    expect(populationOf(value, '845', 2020)).toBe(102_419);
    expect(populationOf(value, '845', 2020, 2022)).toBe(106_575);
  });

  test('in the table of estimates the year is the mid-year itself', () => {
    const { value } = read(wide('age_group,population_estimate', wideRow(2024, '845', 'Children aged 0 to 17 years,104428')));
    expect(populationOf(value, '845', 2024)).toBe(104_428);
    expect(populationsOf(value, '845')[0]?.edition).toBe(2025);
  });
});

describe('areas that changed', () => {
  test('a new ONS code under the same DfE number is one series', () => {
    const { value } = read(newEdition(row(2022, '815', '1,400,1', 'on', 'E10000023'), row(2025, '815', '1,420,1', 'on', 'E06000065')));
    expect(seriesOf(value, 'looked-after-children', '815').map(one => one.value)).toEqual([400, 420]);
  });

  test('two areas are called Dorset: they are kept apart by number, and by name in the year in which each stood', () => {
    const { value } = read(oldEdition(row(2019, '835', '76699,414,54', 'at'), row(2020, '838', '67868,476,70', 'at')));
    expect(seriesOf(value, 'looked-after-children', '835')).toEqual([{ yearEnding: 2019, value: 414 }]);
    expect(seriesOf(value, 'looked-after-children', '838')).toEqual([{ yearEnding: 2020, value: 476 }]);
    const named = read(file('own.csv', 'Authority,Year,Referrals', 'Dorset,2019,10', 'Dorset,2020,20'));
    expect(valueIn(named.value, 'referrals', '835', 2019)).toBe(10);
    expect(valueIn(named.value, 'referrals', '838', 2020)).toBe(20);
  });

  test('z rows of an authority that had ended or not begun are as if they were left out', () => {
    const rows = [row(2020, '838', '67868,476,70', 'at')];
    const withRows = read(oldEdition(...rows, row(2020, '835', 'z,z,z', 'at'), row(2019, '838', 'z,z,z', 'at')));
    expect(seriesOf(withRows.value, 'looked-after-children', '835')).toEqual([]);
    expect(seriesOf(withRows.value, 'looked-after-children', '838')).toEqual(seriesOf(read(oldEdition(...rows)).value, 'looked-after-children', '838'));
  });

  test('a stable unit is the sum of the authorities that stood, or a symbol where one of them has one', () => {
    const { value } = read(oldEdition(
      row(2018, '835', '1,450,1', 'at'), row(2018, '836', '1,180,1', 'at'), row(2018, '837', '1,256,1', 'at'),
      row(2020, '838', '1,476,1', 'at'), row(2020, '839', '1,506,1', 'at'),
      row(2021, '838', '1,450,1', 'at'), row(2021, '839', '1,c,1', 'at'), row(2022, '838', '1,450,1', 'at'),
    ));
    // 450 + 180 + 256; 476 + 506; a symbol; and nothing, because 839 is missing in 2022.
    expect(seriesOf(value, 'looked-after-children', 'U_DORSET')).toEqual([{ yearEnding: 2018, value: 886 }, { yearEnding: 2020, value: 982 }, { yearEnding: 2021, value: 'c' }]);
    expect(stableUnitsOf(value).map(({ id }) => id)).toEqual(['U_DORSET']);
  });

  test('a workforce row for two authorities belongs to neither; it is the stable unit where the two make one up', () => {
    const result = read(wide('inpost_fte,caseload_fte', wideRow(2022, '940 / 941', '337.9,18.7'), wideRow(2022, '314 / 318', '125.4,13.1')));
    expect(rules(result)).toEqual(['published-joint-row']);
    expect(valueIn(result.value, 'caseload', 'U_NORTHANTS', 2022)).toBe(18.7);
    expect(valueIn(result.value, 'caseload', '940', 2022)).toBe(null);
    expect(areaOf(result.value, '314+318')).toMatchObject({ kind: 'joint', name: 'Kingston upon Thames and Richmond upon Thames', members: ['314', '318'] });
  });

  test('shares and levels are never added: the caseload of a unit is not that of its authorities together', () => {
    const { value } = read(wide('inpost_fte,caseload_fte', wideRow(2021, '940', '100,18'), wideRow(2021, '941', '200,20')));
    // Workforce of 30 September 2021: the two had stood since April, although the year to 31 March 2021 was Northamptonshire's.
    expect(valueIn(value, 'social-workers', 'U_NORTHANTS', 2021)).toBe(300);
    expect(valueIn(value, 'caseload', 'U_NORTHANTS', 2021)).toBe(null);
  });

  test('England is what was published for England, and never the sum of rows', () => {
    const national = '2025,Reporting year,National,E92000001,England,,,,,,Children looked after on 31 March each year,12183016,81770,67';
    const { value } = read(newEdition(national, row(2025, '845', '104428,688,66')));
    expect(valueIn(value, 'looked-after-children', 'E92000001', 2025)).toBe(81_770);
    expect(valueIn(value, 'looked-after-children', 'E12000008', 2025)).toBe(null);
  });
});

describe('cells', () => {
  test.each(['c', 'z', 'x', 'k', 'low', 'u', '..', '-'])('the symbol %s stays a symbol', symbol => {
    expect(valueIn(read(newEdition(row(2025, '845', `104428,${symbol},1`))).value, 'looked-after-children', '845', 2025)).toBe(symbol);
  });

  test('a blank is missing, and what is neither is an error and never a number', () => {
    const result = read(newEdition(row(2025, '845', '1,,1'), row(2025, '846', '1,many,1')));
    expect([valueIn(result.value, 'looked-after-children', '845', 2025), valueIn(result.value, 'looked-after-children', '846', 2025)]).toEqual(['-', '-']);
    expect(result.issues).toMatchObject([{ rule: 'published-figure-unreadable', severity: 'error', row: 3, column: 'children_count' }]);
  });

  test('before 2019 an x means that the figure is hidden', () => {
    const result = read(file('own.csv', 'old_la_code,year_ending,cla_31_march,source', '420,2006,x,SFR27/2010 LA tables', '420,2020,x,EES CLA 2024 edition'));
    expect(seriesOf(result.value, 'looked-after-children', '420').map(({ value }) => value)).toEqual(['c', 'x']);
    expect(rules(result)).toEqual(['published-hidden-before-2019']);
  });

  test('durations written as years and months become months', () => {
    const { value } = read(file('adopted.csv', 'time_period,geographic_level,cla_group,stage_of_adoption_process,age_start_poc,number',
      '2025,National,Age,4. Total average time between entry into care and date placed for adoption,Total,01:07',
      '2025,National,Age,4. Total average time between entry into care and date placed for adoption,Aged 1,01:10'));
    expect(valueIn(value, 'months-from-care-to-adoptive-placement', 'E92000001', 2025)).toBe(19);
  });

  test('a byte order mark and cp1252 change nothing', () => {
    const text = `${NEW}\n${row(2025, '845', '104428,688,66').replace('Name', 'Côte')}`;
    const marked = { name: 'bom.csv', bytes: new TextEncoder().encode(`\uFEFF${text}`) };
    const old = { name: 'cp1252.csv', bytes: Uint8Array.from(text, character => character.codePointAt(0)!) };
    for (const one of [marked, old]) expect(valueIn(read(one).value, 'looked-after-children', '845', 2025)).toBe(688);
  });

  test('years of six digits or with a stroke are named by their end', () => {
    const { value } = read(file('own.csv', 'Authority,Year,Referrals', '845,2007/08,3950', '845,200809,4530', '845,2009-10,9364', '845,2011,15191'));
    expect(seriesOf(value, 'referrals', '845').map(({ yearEnding }) => yearEnding)).toEqual([2008, 2009, 2010, 2011]);
    expect(rules(read(file('own.csv', 'Authority,Year,Referrals', '845,2007/09,1')))).toContain('published-year-unreadable');
  });
});

describe('files beside the counts', () => {
  test('statistical neighbours of two models, in rows or in columns', () => {
    const long = file('n.csv', 'old_la_code,new_la_code,la_name,rank,neighbour_old_la_code,neighbour_new_la_code,neighbour_la_name,closeness,model',
      '845,E,East Sussex,2,886,E,Kent,Close,2025', '845,E,East Sussex,1,878,E,Devon,Close,2025', '845,E,East Sussex,1,935,E,Suffolk,Close,2021');
    const columns = file('model_2025.csv', 'old_la_code,la_name,region_ind,region_name,SN_1,SN_1P,SN_2,SN_2P', '845,East Sussex,6,South East,878,Close ,886,Close ');
    const oldestFirst = { ...long, bytes: new TextEncoder().encode(new TextDecoder().decode(long.bytes).split('\n').map((line, i, all) => (i === 0 ? line : all[all.length - i]!)).join('\n')) };
    for (const { value } of [read(long), read(columns, long), read(oldestFirst)]) {
      expect(neighboursOf(value, '845')).toEqual({ model: 2025, neighbours: ['878', '886'] });
      expect(neighboursOf(value, '845', 2021)).toEqual({ model: 2021, neighbours: ['935'] });
      expect(neighbourModelsOf(value)).toEqual([2025, 2021]);
    }
    expect(neighboursOf(read({ ...columns, name: 'wide.csv' }).value, '845')?.model).toBe(null);
  });

  test('finance: pounds become pence, the symbol stands in the second column, and the tool\'s own numbers are areas', () => {
    const { value } = read(file('f.csv', 'Short Desc,LA Number,2023-24,2023-24 (OT),2024-25,2024-25 (OT)', 'LACFinance,845,2645,,,-', 'LACFinance,970,1865,,2100,'));
    expect(seriesOf(value, 'looked-after-cost-per-week', '845')).toEqual([{ yearEnding: 2024, value: 264_500 }, { yearEnding: 2025, value: '-' }]);
    expect(valueIn(value, 'looked-after-cost-per-week', 'E92000001', 2025)).toBe(210_000);
  });

  test('ONS estimates by single age are known by code; their year is that of the name, or they are not read', () => {
    const ages = Array.from({ length: 26 }, (_, age) => age);
    const lines = [`Code,Name,Geography,${ages.join(',')}`, `E10000011,EAST SUSSEX,County,${ages.map(() => 10).join(',')}`];
    expect(populationOf(read(file('mid2023.csv', ...lines)).value, '845', 2023)).toBe(180);
    expect(rules(read(file('ages.csv', ...lines)))).toContain('published-year-missing');
  });

  test('ONS projections are kept by age, and added for a stable unit from the authorities that they know', () => {
    const { value } = read(file('p.csv', 'CODE,AREA,AGE GROUP,2025,2026', 'E06000061,North,0-4,10,11', 'E06000062,West,0-4,20,22', 'E10000011,East Sussex,0-4,5.5,6'));
    expect(projectedAges(value, 'U_NORTHANTS')).toEqual([{ midYear: 2025, ageFrom: 0, ageTo: 4, people: 30 }, { midYear: 2026, ageFrom: 0, ageTo: 4, people: 33 }]);
    expect(projectedAges(value, '845')[0]?.people).toBe(5.5);
  });

  test('a wide table gives the parts of its total, and a file in rows of measure and value is read', () => {
    const { value } = read(wide('CPP_End,3_months_or_less,more_than_3_months_6_months,more_than_6_months_less_than_1_year,1_year_less_than_2_years,2_years_or_more', wideRow(2024, '845', '650,120,c,300,u,10')));
    expect(partsOf(value, 'child-protection-plans-ended', '845', 2024).map(part => part.value)).toEqual([120, 'c', 300, 'u', 10]);
    const rows = read(file('long.csv', 'Authority,Year,Measure,Value', 'Kent,2024,Referrals,100', 'Kent,2024,re-referral-share,21.9'));
    expect([valueIn(rows.value, 'referrals', '886', 2024), valueIn(rows.value, 're-referral-share', '886', 2024)]).toEqual([100, 0.219]);
    expect(rows.issues).toEqual([]);
    expect(rules(read(file('long.csv', 'Authority,Year,Measure,Value', 'Kent,2024,Referrals,100', 'Kent,2024,Happiness,5')))).toEqual(['published-measure-unknown']);
  });

  test('a table by characteristic gives the parts of a measure', () => {
    const { value } = read(file('c.csv', 'time_period,geographic_level,area_name,new_la_code,old_la_code,Age group | Under 1 year,Age group | Total', '2021,Local authority,East Sussex,E1,845,c,610', '2021,Regional,South East,,NA,550,10590'));
    expect(partsOf(value, 'looked-after-children', '845', 2021)).toEqual([{ dimension: 'Age group', category: 'Under 1 year', value: 'c' }, { dimension: 'Age group', category: 'Total', value: 610 }]);
    expect(partsOf(value, 'looked-after-children', 'E12000008', 2021)[1]?.value).toBe(10_590);
  });
});

describe('what cannot be read', () => {
  test('is said: unknown files and areas, names that two have, repeated figures, and nothing at all', () => {
    expect(rules(read(file('x.csv', 'a,b', '1,2')))).toEqual(['published-file-unknown', 'published-nothing-read']);
    expect(read(file('o.csv', 'Authority,Year,Referrals', 'Camelot,2020,5', 'Avalon,2020,5')).issues).toMatchObject([{ rule: 'published-area-unknown', row: 2, message: '2 rows: "Camelot", "Avalon".' }, { rule: 'published-nothing-read' }]);
    expect(rules(read(file('o.csv', 'Authority,Year,Referrals', '845,2020,5', '845,2020,6')))).toEqual(['published-figure-repeated']);
    expect(read().issues).toMatchObject([{ severity: 'blocks' }]);
  });

  test('what was read survives structuredClone', () => {
    const { value } = read(newEdition(row(2025, '845', '104428,688,66')));
    const copy = structuredClone(value);
    expect(seriesOf(copy, 'looked-after-children', '845')).toEqual(seriesOf(value, 'looked-after-children', '845'));
    expect(measuresOf(copy).map(({ id }) => id)).toEqual(['looked-after-children', 'population-under-18']);
  });

  test('nothing after a year is known at its end', () => {
    const files = (later: string) => read(newEdition(row(2023, '845', '102962,654,64'), row(2024, '845', '104092,659,63'), row(2025, '845', later)));
    const [one, other] = [files('104428,688,66'), files('999,1,1')].map(({ value }) => until(value, 2024));
    expect(seriesOf(one!, 'looked-after-children', '845')).toEqual(seriesOf(other!, 'looked-after-children', '845'));
    expect(populationsOf(one!, '845').map(({ midYear }) => midYear)).toEqual([2022, 2023]);
  });
});
