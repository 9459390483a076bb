import type { CodeSet } from '#reference/code-set.ts';
import { ETHNICITIES } from '#reference/ethnicities.ts';
import { CATEGORIES_OF_ABUSE } from '#reference/categories-of-abuse.ts';
import { PRIMARY_NEEDS } from '#reference/primary-needs.ts';
import { REASONS_FOR_CLOSURE } from '#reference/reasons-for-closure.ts';
import { REFERRAL_SOURCES } from '#reference/referral-sources.ts';
import { ASSESSMENT_FACTORS, CENSUS_SEXES, DISABILITIES, FLAGS, REASONS_UPN_UNKNOWN } from '#returns/cin-census/code-sets.ts';

/**
 * The elements of the census. Records become rows; values stand in records; all other elements only hold those together,
 * and are passed through. Source: XML schemas of 2017 to 2026; the validator's sample of 2025-26 for pre-proceedings.
 */
export type RecordName = 'Header' | 'Child' | 'CINdetails' | 'Assessments' | 'CINPlanDates' | 'Section47' | 'ChildProtectionPlans' | 'PreProceedingsandFGDM';

/** The record that a record must stand in, at any depth; null for those that stand by themselves. */
export const PARENT_OF: Readonly<Record<RecordName, RecordName | null>> = {
  Header: null, Child: null, CINdetails: 'Child', Assessments: 'CINdetails', CINPlanDates: 'CINdetails', Section47: 'CINdetails',
  ChildProtectionPlans: 'CINdetails', PreProceedingsandFGDM: 'CINdetails',
};

export const CONTAINERS: readonly string[] = [
  'Message', 'CollectionDetails', 'Source', 'Children', 'ChildIdentifiers', 'ChildCharacteristics', 'Disabilities', 'FactorsIdentifiedAtAssessment', 'Reviews',
];

export interface ValueElement {
  readonly name: string;
  readonly of: RecordName;
  readonly kind: 'text' | 'date' | 'code' | 'flag' | 'whole-number';
  readonly required: boolean;
  readonly codes?: CodeSet;
  /** The form that the text must have. */
  readonly pattern?: RegExp;
  /** May stand more than once in its record. */
  readonly repeated?: true;
  /** Is read and checked, but no part of a child's pathway is made of it. */
  readonly checkedOnly?: true;
}

type More = Partial<Pick<ValueElement, 'codes' | 'pattern' | 'repeated' | 'checkedOnly'>>;
type Bare = Omit<ValueElement, 'of'>;

const required = (name: string, kind: ValueElement['kind'], more: More = {}): Bare => ({ name, kind, required: true, ...more });
const optional = (name: string, kind: ValueElement['kind'], more: More = {}): Bare => ({ name, kind, required: false, ...more });
const flag = (name: string, isRequired: boolean): Bare => ({ name, kind: 'flag', required: isRequired, codes: FLAGS });
const CHECKED_ONLY = { checkedOnly: true } as const;
const UPN = /^[A-Z]\d{11}[\dA-Z]$/i;

const VALUES_OF: Readonly<Record<RecordName, readonly Bare[]>> = {
  Header: [
    optional('Collection', 'text', CHECKED_ONLY), optional('Year', 'text'), required('ReferenceDate', 'date'), optional('SourceLevel', 'text', CHECKED_ONLY),
    required('LEA', 'text', { pattern: /^\d{3}$/ }), optional('SoftwareCode', 'text', CHECKED_ONLY), optional('Release', 'text', CHECKED_ONLY),
    optional('SerialNo', 'text', CHECKED_ONLY), optional('DateTime', 'text', CHECKED_ONLY),
  ],
  Child: [
    required('LAchildID', 'text'), optional('UPN', 'text', { pattern: UPN, ...CHECKED_ONLY }), optional('FormerUPN', 'text', CHECKED_ONLY),
    optional('UPNunknown', 'code', { codes: REASONS_UPN_UNKNOWN, ...CHECKED_ONLY }), optional('PersonBirthDate', 'date'),
    optional('ExpectedPersonBirthDate', 'date'), optional('Sex', 'code', { codes: CENSUS_SEXES }), optional('GenderCurrent', 'code', { codes: CENSUS_SEXES }),
    optional('PersonDeathDate', 'date', CHECKED_ONLY), required('Ethnicity', 'code', { codes: ETHNICITIES }),
    optional('Disability', 'code', { codes: DISABILITIES, repeated: true }),
  ],
  CINdetails: [
    required('CINreferralDate', 'date'), required('ReferralSource', 'code', { codes: REFERRAL_SOURCES }), optional('PrimaryNeedCode', 'code', { codes: PRIMARY_NEEDS }),
    optional('CINclosureDate', 'date'), optional('ReasonForClosure', 'code', { codes: REASONS_FOR_CLOSURE }), optional('DateOfInitialCPC', 'date'), flag('ReferralNFA', true),
  ],
  Assessments: [
    required('AssessmentActualStartDate', 'date'), optional('AssessmentInternalReviewDate', 'date', CHECKED_ONLY), optional('AssessmentAuthorisationDate', 'date'),
    optional('AssessmentFactors', 'code', { codes: ASSESSMENT_FACTORS, repeated: true }),
  ],
  CINPlanDates: [required('CINPlanStartDate', 'date'), optional('CINPlanEndDate', 'date')],
  Section47: [
    required('S47ActualStartDate', 'date'), optional('InitialCPCtarget', 'date', CHECKED_ONLY), optional('DateOfInitialCPC', 'date'), flag('ICPCnotRequired', true),
  ],
  ChildProtectionPlans: [
    required('CPPstartDate', 'date'), optional('CPPendDate', 'date'), required('InitialCategoryOfAbuse', 'code', { codes: CATEGORIES_OF_ABUSE }),
    required('LatestCategoryOfAbuse', 'code', { codes: CATEGORIES_OF_ABUSE }), required('NumberOfPreviousCPP', 'whole-number'),
    optional('CPPreviewDate', 'date', { repeated: true }),
  ],
  PreProceedingsandFGDM: [
    required('PPStartDate', 'date'), optional('LBPSentDate', 'date'), flag('FGDMMeetingOffer', false), flag('FGDMMeetingFac', false),
    optional('InitialPPMeetingDate', 'date', CHECKED_ONLY), optional('ReviewMeetingsCount', 'whole-number', CHECKED_ONLY), optional('StepDecisionDate', 'date'),
    // Of the codes of PPOutcome only A was ever seen, so none is called wrong.
    optional('PPOutcome', 'text'), optional('CourtAppDate', 'date'), optional('LetterInitCPDate', 'date', CHECKED_ONLY),
  ],
};

export const RECORD_NAMES: readonly RecordName[] = ['Header', 'Child', 'CINdetails', 'Assessments', 'CINPlanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedingsandFGDM'];

/** The values of each record, by name. */
export const ELEMENTS: Readonly<Record<RecordName, readonly ValueElement[]>> = {
  Header: withRecord('Header'), Child: withRecord('Child'), CINdetails: withRecord('CINdetails'), Assessments: withRecord('Assessments'),
  CINPlanDates: withRecord('CINPlanDates'), Section47: withRecord('Section47'), ChildProtectionPlans: withRecord('ChildProtectionPlans'),
  PreProceedingsandFGDM: withRecord('PreProceedingsandFGDM'),
};

function withRecord(of: RecordName): readonly ValueElement[] {
  return VALUES_OF[of].map(value => ({ ...value, of }));
}
