import type { CodeSet } from '#reference/code-set.ts';
import { ETHNICITIES } from '#reference/ethnicities.ts';
import { LEGAL_STATUSES } from '#reference/legal-statuses.ts';
import { PLACEMENT_PROVIDERS } from '#reference/placement-providers.ts';
import { PLACEMENT_TYPES } from '#reference/placement-types.ts';
import { REASONS_EPISODE_CEASED } from '#reference/reasons-episode-ceased.ts';
import { CATEGORIES_OF_ABUSE } from '#reference/categories-of-abuse.ts';
import { PRIMARY_NEEDS } from '#reference/primary-needs.ts';
import { REASONS_FOR_CLOSURE } from '#reference/reasons-for-closure.ts';
import { REFERRAL_SOURCES } from '#reference/referral-sources.ts';
import { ACCOMMODATIONS, ACTIVITIES, IN_TOUCH, REASONS_ADOPTION_PLAN_CEASED } from '#returns/ssda903/code-sets.ts';

/**
 * What a cell may choose from. Systems write the letter of the choice (`a)`), the code of another return (`WBRI`), its
 * words, or two or three of them: `a) WBRI`, `q) 6: Police`, `N1 - Abuse or Neglect`, `b) PR1 - Own provision`, `Female`.
 */
export interface OptionSet {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly options: readonly Option[];
}

export interface Option {
  /** What the cell is read as. */
  readonly code: string;
  /** The letter of the choice, where the guidance gives letters a meaning of their own. */
  readonly letter?: string;
  /** How systems word it; letters and digits only are compared. */
  readonly words: readonly string[];
}

const GUIDE = 'Ofsted ILACS Annex A; letters and words as in the extracts of case-management systems';

const lettered = (id: string, title: string, choices: Readonly<Record<string, readonly string[]>>): OptionSet =>
  ({ id, title, source: GUIDE, options: Object.entries(choices).map(([code, words], index) => ({ code, letter: String.fromCharCode(97 + index), words })) });

/** A published list of codes; its words are ours and those that systems show for it. */
const published = ({ id, title, source, codes }: CodeSet, words: Readonly<Record<string, readonly string[]>> = {}): OptionSet =>
  ({ id, title, source, options: codes.map(({ code, label }) => ({ code, words: [label, ...(words[code] ?? [])] })) });

export const GENDERS = lettered('genders', 'Gender', {
  male: ['Male', 'M'], female: ['Female', 'F'],
  'not-stated': ['Not stated', 'Not stated/recorded', 'Not stated / recorded / unborn', 'Not recorded', 'Unborn', 'Unknown', 'Indeterminate'], neither: ['Neither'],
});

export const YES_NO = lettered('yes-no', 'Yes or no', { yes: ['Yes', 'Y', 'True', '1'], no: ['No', 'N', 'False', '0'], unknown: ['Unknown', 'Not known'] });

/** The highest tier that applies to the child. Source: Annex A list 6. */
export const CASE_STATUSES = lettered('case-statuses', 'Case status', {
  'looked-after': ['Looked after child', 'Looked after', 'LAC', 'CLA'], 'child-protection-plan': ['Child protection plan', 'CP plan', 'CPP'],
  'child-in-need-plan': ['Child in need plan', 'CIN plan', 'CIN'], 'open-assessment': ['Open assessment'], closed: ['Closed episode', 'Closed'],
});

export const ABUSE: OptionSet = {
  id: 'abuse', title: 'Category of abuse', source: `${GUIDE}; codes of the children in need census`,
  options: CATEGORIES_OF_ABUSE.codes.map(({ code, label }, index) => ({ code, letter: String.fromCharCode(97 + index), words: [label, ...(code === 'MUL' ? ['Multiple'] : [])] })),
};

export const ELIGIBILITIES = lettered('eligibilities', 'Eligibility for leaving-care services', {
  relevant: ['Relevant', 'Relevant child'], 'former-relevant': ['Former relevant', 'Former relevant child'],
  qualifying: ['Qualifying', 'Qualifying child', 'Qualifying care leaver'], eligible: ['Eligible', 'Eligible child'], other: ['Other'],
});

export const PERMANENCE_PLANS = lettered('permanence-plans', 'Permanence plan', {
  'return-to-family': ['Return to family'], adoption: ['Adoption'], 'special-guardianship-or-child-arrangements': ['SGO/CAO'],
  'supported-living': ['Supported living in community', 'Supported living in the community'], 'long-term-residential': ['Long-term residential', 'Long term residential placement'],
  'long-term-fostering': ['Long-term fostering'], other: ['Other'],
});

export const ADOPTERS_LEAVE = lettered('adopters-leave', 'Why somebody left the adoption process', {
  withdrew: ['Withdrew'], 'on-hold': ['On hold'], refused: ['Application refused', 'Refused'],
});

export const SUITABILITY = lettered('suitability', 'Whether accommodation is suitable', { suitable: ['Suitable'], unsuitable: ['Unsuitable', 'Not suitable'] });

export const LOCATIONS = lettered('locations', 'Whether a placement is within the authority', {
  inside: ['In', 'Inside', 'In the authority', 'Inside the authority'], outside: ['Out', 'Outside', 'Out of the authority', 'Outside the authority'],
});

/** Official short labels beside ours. Source: the code lists of the returns. */
export const ETHNICITY = published(ETHNICITIES, {
  WOTH: ['Other White', 'Any other White background'], WROM: ['Gypsy/Roma'], MOTH: ['Other Mixed', 'Any other Mixed background'], AOTH: ['Other Asian', 'Any other Asian background'],
  BCRB: ['Caribbean'], BAFR: ['African'], BOTH: ['Other Black', 'Any other Black background'], CHNE: ['Chinese'], OOTH: ['Other ethnic group', 'Any other ethnic group'],
  REFU: ['Refused'], NOBT: ['Not yet obtained', 'Information not yet obtained'],
});
export const SOURCES = published(REFERRAL_SOURCES, { '2A': ['Schools'], '5D': ['LA services: early help'], '8': ['Other'], '10': ['Unknown'] });
export const NEEDS = published(PRIMARY_NEEDS, {
  N2: ['Disability', "Child's disability"], N3: ['Parental illness or disability', 'Parental disability or illness'], N4: ['Family in acute stress'], N5: ['Family dysfunction'],
  N6: ['Socially unacceptable behaviour'], N8: ['Absent parenting'],
});
export const CLOSURES = published(REASONS_FOR_CLOSURE, { RC2: ['Died'], RC5: ['Transferred to services of another LA'], RC6: ['Transferred to adult social care services'] });
export const LEGAL = published(LEGAL_STATUSES, { C1: ['ICO'], C2: ['FCO', 'Care order'], E1: ['Placement order'], V2: ['Section 20'] });
export const TYPES = published(PLACEMENT_TYPES);
export const PROVIDERS = published(PLACEMENT_PROVIDERS, {
  PR0: ['Parent(s) or other person(s) with parental responsibility'], PR1: ['Own provision'], PR2: ['Other LA provision'], PR3: ['Other public provision'],
  PR4: ['Private provision'], PR5: ['Voluntary/third sector', 'Voluntary/third sector provision'],
});
export const CARE_ENDS = published(REASONS_EPISODE_CEASED);
export const REVERSALS = published(REASONS_ADOPTION_PLAN_CEASED, { RD1: ["Child's needs changed"], RD2: ['Court did not make a placement order'], RD3: ['No adopters found', 'Prospective adopters could not be found'], RD4: ['Other'] });
export const TOUCH = published(IN_TOUCH, { YES: ['Yes'], NO: ['No'], REFU: ['Refused', 'Refuses contact'], NREQ: ['No longer requires services', 'No longer required'], RHOM: ['Returned home'] });
export const ACTIVITY = published(ACTIVITIES);

/** List 9 has the letter of the home here and whether it is suitable in the next column; some systems write both here. */
export const HOMES: OptionSet = {
  id: 'homes', title: ACCOMMODATIONS.title, source: ACCOMMODATIONS.source,
  options: [
    ...ACCOMMODATIONS.codes.filter(({ code }) => code.endsWith('2')).map(({ code, label }) => ({ code: code.slice(0, 1), words: [label.replace(/, not suitable$/, '')] })),
    ...ACCOMMODATIONS.codes.map(({ code, label }) => ({ code, words: [label] })),
  ],
};
