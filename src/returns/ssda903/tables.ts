import { CATEGORIES_OF_NEED } from '#reference/categories-of-need.ts';
import type { CodeSet } from '#reference/code-set.ts';
import { ETHNICITIES } from '#reference/ethnicities.ts';
import { LEGAL_STATUSES } from '#reference/legal-statuses.ts';
import { PLACEMENT_PROVIDERS } from '#reference/placement-providers.ts';
import { PLACEMENT_TYPES } from '#reference/placement-types.ts';
import { REASONS_EPISODE_CEASED } from '#reference/reasons-episode-ceased.ts';
import { REASONS_FOR_NEW_EPISODE } from '#reference/reasons-for-new-episode.ts';
import { REASONS_PLACEMENT_CHANGED } from '#reference/reasons-placement-changed.ts';
import { SEXES } from '#reference/sexes.ts';
import {
  ACCOMMODATIONS, ACTIVITIES, ADOPTER_LEGAL_STATUSES, ADOPTER_SEXES, ADOPTERS, IN_TOUCH, MISSING_KINDS, PREVIOUS_PERMANENCE,
  REASONS_ADOPTION_PLAN_CEASED, REVIEW_CODES, SDQ_REASONS, SOCIAL_WORKER_REASONS, YES_NO,
} from '#returns/ssda903/code-sets.ts';

export type TableId = 'header' | 'episodes' | 'uasc' | 'reviews' | 'oc2' | 'oc3' | 'ad1' | 'placed-for-adoption'
  | 'previous-permanence' | 'missing' | 'social-worker' | 'deprivation-of-liberty';

export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'partial-date' | 'code' | 'whole-number' | 'postcode';
  readonly required: boolean;
  readonly codes?: CodeSet;
  /** The form that the text must have. */
  readonly pattern?: RegExp;
  readonly most?: number;
}

export interface Table {
  readonly id: TableId;
  readonly title: string;
  readonly columns: readonly Column[];
  /** A file is this table when it has a child's identifier and at least half of these. */
  readonly tellingColumns: readonly string[];
  /** The XML form's element for a row; header fields stand in HEADER itself. */
  readonly xmlElements: readonly string[];
}

const required = (name: string, kind: Column['kind'] = 'text', more: Partial<Column> = {}): Column => ({ name, kind, required: true, ...more });
const optional = (name: string, kind: Column['kind'] = 'text', more: Partial<Column> = {}): Column => ({ name, kind, required: false, ...more });
const requiredCode = (name: string, codes: CodeSet): Column => required(name, 'code', { codes });
const optionalCode = (name: string, codes: CodeSet): Column => optional(name, 'code', { codes });

const child = required('CHILD');
const dateOfBirth = required('DOB', 'date');

/** The twelve tables of the return, columns in the order of the official files. Source: SSDA903 guide; validator's column list. */
export const TABLES: readonly Table[] = [
  {
    id: 'header', title: 'Header', tellingColumns: ['ETHNIC', 'UPN'], xmlElements: ['HEADER'],
    columns: [
      child, requiredCode('SEX', SEXES), dateOfBirth, requiredCode('ETHNIC', ETHNICITIES),
      required('UPN', 'text', { pattern: /^(?:[A-Z]\d{11}[\dA-Z]|UN[1-5])$/ }), optionalCode('MOTHER', YES_NO), optional('MC_DOB', 'date'),
    ],
  },
  {
    id: 'episodes', title: 'Episodes', tellingColumns: ['DECOM', 'RNE', 'LS', 'PLACE'], xmlElements: ['EPISODE'],
    columns: [
      child, required('DECOM', 'date'), requiredCode('RNE', REASONS_FOR_NEW_EPISODE), requiredCode('LS', LEGAL_STATUSES),
      requiredCode('CIN', CATEGORIES_OF_NEED), requiredCode('PLACE', PLACEMENT_TYPES), optionalCode('PLACE_PROVIDER', PLACEMENT_PROVIDERS),
      optional('DEC', 'date'), optionalCode('REC', REASONS_EPISODE_CEASED), optionalCode('REASON_PLACE_CHANGE', REASONS_PLACEMENT_CHANGED),
      optional('HOME_POST', 'postcode'), optional('PL_POST', 'postcode'),
      optional('URN', 'text', { pattern: /^(?:SC\d{6}|\d{7}|XXXXXXX)$/i }),
    ],
  },
  {
    id: 'uasc', title: 'Unaccompanied children', tellingColumns: ['DUC'], xmlElements: ['UASC'],
    columns: [child, requiredCode('SEX', SEXES), dateOfBirth, optional('DUC', 'date')],
  },
  {
    id: 'reviews', title: 'Reviews', tellingColumns: ['REVIEW', 'REVIEW_CODE'], xmlElements: ['AREVIEW'],
    columns: [child, dateOfBirth, required('REVIEW', 'date'), requiredCode('REVIEW_CODE', REVIEW_CODES)],
  },
  {
    id: 'oc2', title: 'Health outcomes (OC2)', xmlElements: ['OC2'],
    tellingColumns: ['SDQ_SCORE', 'CONVICTED', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'],
    columns: [
      child, dateOfBirth, optional('SDQ_SCORE', 'whole-number', { most: 40 }), optionalCode('SDQ_REASON', SDQ_REASONS),
      optionalCode('CONVICTED', YES_NO), optionalCode('HEALTH_CHECK', YES_NO), optionalCode('IMMUNISATIONS', YES_NO),
      optionalCode('TEETH_CHECK', YES_NO), optionalCode('HEALTH_ASSESSMENT', YES_NO), optionalCode('SUBSTANCE_MISUSE', YES_NO),
      optionalCode('INTERVENTION_RECEIVED', YES_NO), optionalCode('INTERVENTION_OFFERED', YES_NO),
    ],
  },
  {
    id: 'oc3', title: 'Care leavers (OC3)', tellingColumns: ['IN_TOUCH', 'ACTIV', 'ACCOM'], xmlElements: ['OC3'],
    columns: [child, dateOfBirth, requiredCode('IN_TOUCH', IN_TOUCH), requiredCode('ACTIV', ACTIVITIES), requiredCode('ACCOM', ACCOMMODATIONS)],
  },
  {
    id: 'ad1', title: 'Adoptions (AD1)', tellingColumns: ['DATE_INT', 'DATE_MATCH', 'NB_ADOPTR', 'LS_ADOPTR'], xmlElements: ['AD1'],
    columns: [
      child, dateOfBirth, required('DATE_INT', 'date'), required('DATE_MATCH', 'date'), requiredCode('FOSTER_CARE', YES_NO),
      requiredCode('NB_ADOPTR', ADOPTERS), requiredCode('SEX_ADOPTR', ADOPTER_SEXES), requiredCode('LS_ADOPTR', ADOPTER_LEGAL_STATUSES),
    ],
  },
  {
    id: 'placed-for-adoption', title: 'Should be placed for adoption', tellingColumns: ['DATE_PLACED'], xmlElements: ['AD_PLACED'],
    columns: [
      child, dateOfBirth, required('DATE_PLACED', 'date'), optional('DATE_PLACED_CEASED', 'date'),
      optionalCode('REASON_PLACED_CEASED', REASONS_ADOPTION_PLAN_CEASED),
    ],
  },
  {
    id: 'previous-permanence', title: 'Previous permanence', tellingColumns: ['PREV_PERM'], xmlElements: ['PERMANENCE'],
    columns: [child, dateOfBirth, requiredCode('PREV_PERM', PREVIOUS_PERMANENCE), optional('LA_PERM'), optional('DATE_PERM', 'partial-date')],
  },
  {
    id: 'missing', title: 'Missing from placement', tellingColumns: ['MISSING', 'MIS_START'], xmlElements: ['AMISSING', 'MISSING_EPISODE'],
    columns: [child, dateOfBirth, requiredCode('MISSING', MISSING_KINDS), required('MIS_START', 'date'), optional('MIS_END', 'date')],
  },
  {
    id: 'social-worker', title: 'Social workers', tellingColumns: ['SW_ID', 'SW_DECOM'], xmlElements: ['SW_EPISODE', 'SWEPISODE', 'SWEPISODES', 'SOCIAL_WORKER'],
    columns: [
      child, dateOfBirth, required('SW_ID', 'text', { pattern: /^(?:SW|XX)/ }), required('SW_DECOM', 'date'), optional('SW_DEC', 'date'),
      optionalCode('SW_REASON', SOCIAL_WORKER_REASONS),
    ],
  },
  {
    id: 'deprivation-of-liberty', title: 'Deprivation of liberty orders', tellingColumns: ['DOLO_START'], xmlElements: ['DOLO', 'ADOLO'],
    columns: [child, dateOfBirth, required('DOLO_START', 'date'), optional('DOLO_END', 'date')],
  },
];

const TABLES_BY_ID: ReadonlyMap<string, Table> = new Map(TABLES.map(table => [table.id, table]));

export const tableOf = (id: TableId): Table => TABLES_BY_ID.get(id)!;
