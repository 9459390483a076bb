import * as options from '#returns/annex-a/options.ts';
import type { OptionSet } from '#returns/annex-a/options.ts';

/**
 * The eleven lists of Annex A with their columns, worded as the guidance words them. Source: Ofsted ILACS Annex A, as in
 * the specifications of two open pipelines that read it (REFERENCE d; schema annexA).
 */
export interface List {
  readonly number: number;
  readonly title: string;
  readonly columns: readonly Column[];
  /** The date that says when a row's event was; one of them must be there. None where no single date makes the row. */
  readonly dated: readonly string[];
  /** Months before the day on which the lists are made that the list tells of; 0 for that day alone. */
  readonly months: number;
}

interface ColumnFacts { readonly name: string; readonly required: boolean; readonly alsoNamed?: readonly string[] }
export type Column = ColumnFacts & (
  | { readonly kind: 'identifier' | 'text' | 'age' | 'count' }
  /** `happened`: the day lies on or before the day on which the lists are made. */
  | { readonly kind: 'date'; readonly happened: boolean }
  | { readonly kind: 'option'; readonly options: OptionSet }
);

const identifier = <Name extends string>(name: Name) => ({ name, kind: 'identifier', required: true }) as const;
const text = <Name extends string>(name: Name, required = false) => ({ name, kind: 'text', required }) as const;
const count = <Name extends string>(name: Name, required = true) => ({ name, kind: 'count', required }) as const;
const date = <Name extends string>(name: Name, required = false, happened = true) => ({ name, kind: 'date', required, happened }) as const;
const option = <Name extends string>(name: Name, set: OptionSet, required = true) => ({ name, kind: 'option', options: set, required }) as const;
const flag = <Name extends string>(name: Name, required = true) => option(name, options.YES_NO, required);

const CHILD = identifier('Child Unique ID');
const ABOUT = [option('Gender', options.GENDERS), option('Ethnicity', options.ETHNICITY)] as const;
const BIRTH = [date('Date of Birth', false, false), { name: 'Age of Child (Years)', kind: 'age', required: false, alsoNamed: ['Age'] }] as const;
const BASE = [CHILD, ...ABOUT, ...BIRTH] as const;
const DISABILITY = flag('Does the Child have a Disability');
const TEAM = [text('Allocated Team', true), text('Allocated Worker', true)] as const;

export const LISTS = [
  {
    number: 1, title: 'Contacts', months: 6, dated: ['Date of Contact'],
    columns: [...BASE, date('Date of Contact', true), option('Contact Source', options.SOURCES)],
  },
  {
    number: 2, title: 'Early help assessments', months: 6, dated: ['Assessment start date'],
    columns: [...BASE, date('Assessment start date', true), date('Assessment completion date'), text('Organisation completing assessment', true)],
  },
  {
    number: 3, title: 'Referrals', months: 6, dated: ['Date of referral'],
    columns: [...BASE, date('Date of referral', true), option('Referral Source', options.SOURCES), flag('Referral NFA?'), count('Number of Referrals in Last 12 Months'), ...TEAM],
  },
  {
    number: 4, title: 'Assessments', months: 6, dated: ['Continuous Assessment Start Date'],
    columns: [
      ...BASE, DISABILITY, date('Continuous Assessment Start Date', true), flag('Child Seen During Continuous Assessment', false), date('Continuous Assessment Date of Authorisation'),
      flag("Was the child assessed as requiring LA children's social care support?", false), ...TEAM,
    ],
  },
  {
    number: 5, title: 'Section 47 enquiries and initial child protection conferences', months: 6,
    dated: ['Strategy discussion initiating Section 47 Enquiry Start Date', 'Date of Initial Child Protection Conference'],
    columns: [
      ...BASE, DISABILITY, date('Strategy discussion initiating Section 47 Enquiry Start Date', true), flag('Was an Initial Child Protection Conference deemed unnecessary?', false),
      date('Date of Initial Child Protection Conference'), flag('Did the Initial Child Protection Conference Result in a Child Protection Plan', false),
      count('Number of Section 47 Enquiries in the last 12 months'), count('Number of ICPCs in the last 12 months'), ...TEAM,
    ],
  },
  {
    number: 6, title: 'Children in need', months: 6, dated: [],
    columns: [
      ...BASE, DISABILITY, date('CIN Start Date'), option('Primary Need Code', options.NEEDS), date('Date Child Was Last Seen'), date('CIN Closure Date'),
      option('Reason for Closure', options.CLOSURES, false), option('Case Status', options.CASE_STATUSES), ...TEAM,
    ],
  },
  {
    number: 7, title: 'Child protection', months: 6, dated: ['Child Protection Plan Start Date'],
    columns: [
      ...BASE, DISABILITY, date('Child Protection Plan Start Date', true), option('Initial Category of Abuse', options.ABUSE), option('Latest Category of Abuse', options.ABUSE),
      date('Date of the Last Statutory Visit'), flag('Was the Child Seen Alone?', false), date('Date of latest review conference'), date('Child Protection Plan End Date'),
      flag('Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)'), count('Number of Previous Child Protection Plans'), ...TEAM,
    ],
  },
  {
    number: 8, title: 'Children in care', months: 6, dated: ['Date Started to be Looked After'],
    columns: [
      ...BASE, flag('Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)'), DISABILITY, date('Date Started to be Looked After', true),
      option("Child's Category of Need", options.NEEDS), flag('Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)'),
      date('Start date of current legal status', true), option("Child's Legal Status", options.LEGAL), date('Date of Latest Statutory Review'), date('Date of Last Social Work Visit'),
      option('What is the permanence plan for this child?', options.PERMANENCE_PLANS, false), date('Date of Last IRO Visit / Contact to the Child'), date('Date of Last Health Assessment'),
      date('Date of Last Dental Check'), count('Number of Placements in the Last 12 months'), date('Date Ceased to be Looked After'),
      option('Reason Ceased to be Looked After', options.CARE_ENDS, false), date('Start Date of Most Recent Placement', true), option('Placement Type', options.TYPES),
      option('Placement Provider', options.PROVIDERS), text('Placement postcode', true), text('URN of Placement'), option('Placement Location', options.LOCATIONS), text('LA of Placement', true),
      count("Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months"),
      count("Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months"),
      flag('Was the child offered a Return Interview after their last missing episode (Y/N)?', false),
      flag('Did the child accept a Return Interview after their last missing episode (Y/N)?', false), ...TEAM,
    ],
  },
  {
    number: 9, title: 'Care leavers', months: 0, dated: [],
    columns: [
      ...BASE, flag('Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)'), DISABILITY, ...TEAM, text('Allocated Personal Advisor', true),
      option('Eligibility Category', options.ELIGIBILITIES), date('Latest Pathway Plan Review Date', false, false), option('LA in Touch', options.TOUCH), date('Latest Date of Contact'),
      option('Type of Accommodation', options.HOMES, false), option('Suitability of Accommodation', options.SUITABILITY, false), option('Activity Status', options.ACTIVITY, false),
    ],
  },
  {
    number: 10, title: 'Adoption', months: 12, dated: [],
    columns: [
      CHILD, text('Family identifier'), ...ABOUT, ...BIRTH, DISABILITY, date('Date the Child Entered Care', true), date('Date of Decision that Child Should be Placed for Adoption', true),
      date('Date of Placement Order'), date('Date of Matching Child and Prospective Adopters'), date('Date Placed for Adoption'), date('Date of Adoption Order'),
      date('Date of Decision that Child Should No Longer be Placed for Adoption'), option('Reason Why Child No Longer Placed for Adoption', options.REVERSALS, false),
      date('Date the child was placed for fostering in FFA or concurrent planning placement'),
    ],
  },
  {
    number: 11, title: 'Prospective adopters', months: 12, dated: [],
    columns: [
      identifier('Individual adopter identifier'), text('Family identifier'), ...ABOUT, flag('Disability'), flag('Is the (prospective) adopter fostering for adoption?'),
      date('Date enquiry received', true), date('Date Stage 1 started'), date('Date Stage 1 ended'), date('Date Stage 2 started'), date('Date Stage 2 ended'),
      date('Date application submitted'), date('Date application approved'), date('Date adopter matched with child(ren)'), date('Date child/children placed with adopter(s)'),
      count('No. of children placed', false), date('Date of Adoption Order'), date('Date of leaving adoption process'), option('Reason for leaving adoption process', options.ADOPTERS_LEAVE, false),
    ],
  },
] as const satisfies readonly List[];

export type ListNumber = (typeof LISTS)[number]['number'];
/** The name of a column of any list. */
export type ColumnName = (typeof LISTS)[number]['columns'][number]['name'];

export const listOf = (number: ListNumber): List => LISTS.find(list => list.number === number)!;

/** List 11 is of adults; all others are of children. */
export const isOfAdopters = (list: List): boolean => list.number === 11;

/** The column that says whose row it is. */
export const identifierOf = (list: List): ColumnName => (isOfAdopters(list) ? 'Individual adopter identifier' : 'Child Unique ID');
