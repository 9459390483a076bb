import { describe, expect, it } from 'vitest';
import { INDICATORS } from '#indicators/index.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { targetOn } from '#indicators/plan/plan.ts';
import { PLAN_COLUMNS, readPlan } from '#indicators/plan/read-plan.ts';

const read = (...lines: readonly string[]) => {
  const rows = [[...PLAN_COLUMNS], ...lines.map(line => line.split(';'))];
  return readPlan({ file: 'plan.csv', rows, rowNumbers: rows.map((_, i) => i + 1) }, INDICATORS);
};

describe('the plan file', () => {
  it('reads targets by id, code or dashboard number, shares as percentages', () => {
    const { value, issues } = read(
      'target;looked-after-children;2012-04-01;2013-03-31;<;591;;;;;;',
      'Target;T05;01/04/2012;31/03/2013;<=;22;;;10%;;;',
      'target;1;2012-04-01;2013-03-31;<;16,449;;18,893;;;;',
      'target;13;2018-04-01;2022-03-31;between;100;160;;0;;;',
    );
    expect(issues).toEqual([]);
    expect(value.targets.map(({ indicator, test, value: asked, tolerance }) => [indicator, test, asked, tolerance])).toEqual([
      ['looked-after-children', '<', 591, 0.05], ['re-referrals', '<=', 0.22, 0.1], ['initial-contacts', '<', 16_449, 0.05], ['looked-after-children', 'between', 100, 0],
    ]);
    expect(value.targets[2]).toMatchObject({ start: 18_893 });
    expect(targetOn(value, 'looked-after-children', on('2012-10-05'))?.value).toBe(591);
    expect(targetOn(value, 'looked-after-children', on('2014-10-05'))).toBeNull();
  });
  it('reads key dates of all and of one, new limits, comments, caveats and aims', () => {
    const { value, issues } = read(
      'key-date;;2012-02-01;;;;;;;Police contacts screened;;',
      'new-limits;1;2012-02-01;;;;;;;Screening begins;;',
      'commentary;13;2012-07-01;2012-09-30;;;;;;Early signs of a reduction;A. Analyst;2012-10-05',
      'data-quality;referrals;2010-04-01;2012-03-31;;;;;;Contacts were recorded as referrals;;',
      'aim;13;2011-03-31;2015-03-31;;;;;;;;',
    );
    expect(issues).toEqual([]);
    expect(value.keyDates).toEqual([
      { on: on('2012-02-01'), text: 'Police contacts screened', indicator: null, startsNewLimits: false },
      { on: on('2012-02-01'), text: 'Screening begins', indicator: 'initial-contacts', startsNewLimits: true },
    ]);
    expect(value.remarks.map(({ kind, by, updatedOn }) => [kind, by, updatedOn])).toEqual([['commentary', 'A. Analyst', on('2012-10-05')], ['data-quality', '', null]]);
    expect(value.aims).toHaveLength(1);
  });
  it('sets a row with a fault aside, names row and column, and keeps the rest', () => {
    const { value, issues } = read(
      'goal;13;2012-04-01;;<;1;;;;;;', 'target;hope;2012-04-01;;<;1;;;;;;', 'target;13;soon;;<;1;;;;;;', 'target;13;2013-04-01;2012-04-01;<;1;;;;;;',
      'target;13;2012-04-01;;under;1;;;;;;', 'target;13;2012-04-01;;<;few;;;;;;', 'target;13;2012-04-01;;between;100;;;;;;', 'commentary;13;2012-04-01;;;;;;;;;',
      'target;13;2012-04-01;2013-03-31;<;591;;;;;;',
    );
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [2, 'record'], [3, 'indicator'], [4, 'from'], [5, 'until'], [6, 'test'], [7, 'value'], [8, 'upper'], [9, 'text'],
    ]);
    expect(value.targets).toHaveLength(1);
  });
  it('says so when the table is something else', () => {
    expect(readPlan({ file: 'prices.csv', rows: [['placement', 'price']], rowNumbers: [1] }, INDICATORS).issues[0]).toMatchObject({ severity: 'blocks' });
    expect(readPlan({ file: 'empty.csv', rows: [], rowNumbers: [] }, INDICATORS).issues[0]).toMatchObject({ severity: 'blocks' });
  });
});
