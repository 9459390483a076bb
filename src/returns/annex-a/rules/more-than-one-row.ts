import type { ColumnName } from '#returns/annex-a/lists.ts';
import { dateIn } from '#returns/annex-a/row.ts';
import type { Row } from '#returns/annex-a/row.ts';
import type { ChildRule } from '#returns/annex-a/rules/rule.ts';

/** Lists with one row a child (adopter in 11), and the date by which the latest is known. Several episodes of need or plans are used as they are. */
const LATEST: Readonly<Record<number, ColumnName>> = {
  8: 'Date Started to be Looked After', 9: 'Latest Date of Contact', 10: 'Date of Decision that Child Should be Placed for Adoption', 11: 'Date enquiry received',
};

export const moreThanOneRow: ChildRule = {
  id: 'more-than-one-row',
  scope: 'child',
  setsAside: true,
  title: 'More than one row where the list has one for each',
  why: 'Lists 8 to 11 have one row for each child or adopter, the latest; two would count somebody twice.',
  source: 'Ofsted ILACS Annex A, lists 8 to 11: one row for each child, young person or adopter',
  severity: 'error',
  action: 'The row is not used; the one with the latest date is.',
  check: (rows, report) => {
    for (const [number, own] of rows) {
      const name = LATEST[number];
      if (name === undefined || own.length < 2) continue;
      const day = (row: Row): number => dateIn(row, name) ?? -Infinity;
      const latest = own.reduce((best, row) => (day(row) > day(best) ? row : best));
      for (const row of own) if (row !== latest) report(row, null, `Row ${latest.row} is of the same child or adopter`);
    }
  },
  finds: { 8: [{ 'Date Started to be Looked After': '01/03/2019' }, { 'Date Started to be Looked After': '01/03/2020' }] },
  passes: { 8: [{}, { 'Child Unique ID': 'A2' }], 7: [{ 'Child Protection Plan Start Date': '01/11/2020' }, {}] },
};
