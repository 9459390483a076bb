import type { Row } from '#returns/annex-a/row.ts';
import type { RowRule } from '#returns/annex-a/rules/rule.ts';

/** Whether one cell of the row holds something and no more. */
function isAlone({ cells }: Row): boolean {
  let given = 0;
  for (let i = 0; i < cells.length && given < 2; i += 1) if (cells[i] !== undefined) given += 1;
  return given === 1;
}

export const nothingButIdentifier: RowRule = {
  id: 'nothing-but-identifier',
  scope: 'row',
  setsAside: true,
  title: 'A row with an identifier and nothing else',
  why: 'It tells nothing; most often it is a note below the list, such as a total or the name of the report.',
  source: 'Extracts of case-management systems',
  severity: 'error',
  action: 'The row is not used.',
  check: (row, report) => { if (row.id !== '' && isAlone(row)) report(null, 'Nothing stands beside the identifier'); },
  finds: { 6: [{
    'Child Unique ID': 'Total: 12', Gender: '', Ethnicity: '', 'Date of Birth': '', 'Age of Child (Years)': '', 'Does the Child have a Disability': '', 'CIN Start Date': '',
    'Primary Need Code': '', 'Case Status': '', 'Allocated Team': '', 'Allocated Worker': '',
  }] },
  passes: { 6: [{ 'CIN Start Date': '' }] },
};
