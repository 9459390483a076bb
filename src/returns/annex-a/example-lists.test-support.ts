import type { Checked } from '#kernel/issue.ts';
import { LISTS, listOf } from '#returns/annex-a/lists.ts';
import type { ListNumber } from '#returns/annex-a/lists.ts';
import { readAnnexA } from '#returns/annex-a/read.ts';
import type { AnnexAReading } from '#returns/annex-a/reading.ts';
import type { Example } from '#returns/annex-a/rules/rule.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { workbookFile } from '#returns/workbook/write-workbook.test-support.ts';

type Values = Readonly<Record<string, string>>;

const CHILD: Values = {
  'Child Unique ID': 'A1', Gender: 'b) Female', Ethnicity: 'a) WBRI', 'Date of Birth': '01/06/2011', 'Age of Child (Years)': '9',
  'Does the Child have a Disability': 'b) No', 'Allocated Team': 'Team 1', 'Allocated Worker': 'Worker 1',
};

/** A row of each list that keeps every rule, for a girl of nine, in lists made in March 2021. */
const ROWS: Readonly<Record<ListNumber, Values>> = {
  1: { ...CHILD, 'Date of Contact': '01/02/2021', 'Contact Source': 'q) 6: Police' },
  2: { ...CHILD, 'Assessment start date': '01/10/2020', 'Organisation completing assessment': 'Top Town Academy' },
  3: { ...CHILD, 'Date of referral': '02/02/2021', 'Referral Source': 'q) 6: Police', 'Referral NFA?': 'b) No', 'Number of Referrals in Last 12 Months': '0' },
  4: { ...CHILD, 'Continuous Assessment Start Date': '03/02/2021' },
  5: {
    ...CHILD, 'Strategy discussion initiating Section 47 Enquiry Start Date': '04/02/2021',
    'Number of Section 47 Enquiries in the last 12 months': '0', 'Number of ICPCs in the last 12 months': '0',
  },
  6: { ...CHILD, 'CIN Start Date': '02/02/2021', 'Primary Need Code': 'N1 - Abuse or Neglect', 'Case Status': 'b) Child protection plan' },
  7: {
    ...CHILD, 'Child Protection Plan Start Date': '18/02/2021', 'Initial Category of Abuse': 'a) Neglect', 'Latest Category of Abuse': 'Emotional abuse',
    'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)': 'b) No', 'Number of Previous Child Protection Plans': '0',
  },
  8: {
    ...CHILD, 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)': 'b) No', 'Date Started to be Looked After': '20/02/2021',
    "Child's Category of Need": 'N1 - Abuse or Neglect', 'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)': 'b) No',
    'Start date of current legal status': '20/02/2021', "Child's Legal Status": 'C1: ICO', 'Number of Placements in the Last 12 months': '1',
    'Start Date of Most Recent Placement': '20/02/2021', 'Placement Type': 'f) U6: Foster placement - not FFA', 'Placement Provider': 'b) PR1 - Own provision',
    'Placement postcode': 'T28 2WB', 'Placement Location': 'a) In', 'LA of Placement': 'Home Town',
    "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months": '0',
    "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months": '0',
  },
  9: {
    ...CHILD, 'Child Unique ID': 'L1', 'Date of Birth': '01/06/2001', 'Age of Child (Years)': '19', 'Allocated Personal Advisor': 'Adviser 1',
    'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)': 'b) No', 'Eligibility Category': 'b) Former relevant child', 'LA in Touch': 'a) Yes',
    'Latest Date of Contact': '01/03/2021',
  },
  10: {
    ...CHILD, 'Child Unique ID': 'B1', 'Date of Birth': '01/06/2019', 'Age of Child (Years)': '1', 'Date the Child Entered Care': '01/07/2019',
    'Date of Decision that Child Should be Placed for Adoption': '01/12/2020',
  },
  11: {
    Gender: 'b) Female', Ethnicity: 'a) WBRI', Disability: 'b) No', 'Individual adopter identifier': 'P1', 'Family identifier': 'F1',
    'Is the (prospective) adopter fostering for adoption?': 'b) No', 'Date enquiry received': '01/06/2020',
  },
};

/** The rows of a list with the header above, as cells of text. */
export function rowsOf(number: ListNumber, rows: NonNullable<Example[ListNumber]>): readonly (readonly string[])[] {
  const names = listOf(number).columns.map(column => column.name);
  return [names, ...rows.map(row => names.map(name => ({ ...ROWS[number], ...row } as Values)[name] ?? ''))];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const csvFile = (name: string, rows: readonly (readonly string[])[]): SourceFile =>
  ({ name, bytes: new TextEncoder().encode(rows.map(row => row.map(quoted).join(',')).join('\r\n')) });

const numbersOf = (example: Example): readonly ListNumber[] => LISTS.map(({ number }) => number).filter(number => example[number] !== undefined);

/** A CSV file for each list. */
export const csvFiles = (example: Example, folder = ''): readonly SourceFile[] => numbersOf(example).map(number => csvFile(`${folder}list-${number}.csv`, rowsOf(number, example[number]!)));

/** One workbook with a sheet for each list. */
export const workbookOf = (example: Example, name = 'annex-a.xlsx'): SourceFile =>
  workbookFile(name, numbersOf(example).map(number => ({ name: `List ${number}`, rows: rowsOf(number, example[number]!) })));

export const readExample = (example: Example): Checked<AnnexAReading> => readAnnexA(csvFiles(example));
