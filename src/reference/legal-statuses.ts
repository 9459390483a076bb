import type { Code, CodeSet } from '#reference/code-set.ts';

/** What the law says about a legal status beyond its name. */
export interface LegalStatus extends Code {
  readonly group: 'care-order' | 'adoption' | 'voluntary' | 'short-break' | 'child-protection' | 'youth-justice';
  /** Longest it may last by law, in days; police protection's 72 hours may touch four calendar days, so 3 days' difference. */
  readonly longestDays?: number;
  /** Youngest age at which it can be made. */
  readonly youngestAge?: number;
}

const codes: readonly LegalStatus[] = [
  { code: 'C1', label: 'Interim care order', group: 'care-order' },
  { code: 'C2', label: 'Full care order', group: 'care-order' },
  { code: 'D1', label: 'Freeing order (old law; none made after 30 December 2005)', group: 'adoption' },
  { code: 'E1', label: 'Placement order: the court lets the authority place for adoption', group: 'adoption' },
  { code: 'V2', label: 'Accommodated by agreement (section 20)', group: 'voluntary' },
  { code: 'V3', label: 'Short breaks, each break its own episode', group: 'short-break' },
  { code: 'V4', label: 'Short breaks, the agreed series as one episode', group: 'short-break' },
  { code: 'L1', label: 'Police protection in local authority accommodation', group: 'child-protection', longestDays: 3 },
  { code: 'L2', label: 'Emergency protection order', group: 'child-protection', longestDays: 21 },
  { code: 'L3', label: 'Child assessment order', group: 'child-protection', longestDays: 7 },
  { code: 'J1', label: 'Remanded to local authority or youth detention accommodation', group: 'youth-justice', youngestAge: 10 },
  { code: 'J2', label: 'Detained under PACE 1984 in local authority accommodation', group: 'youth-justice', youngestAge: 10 },
  { code: 'J3', label: 'Youth rehabilitation order with residence or intensive fostering', group: 'youth-justice', youngestAge: 10 },
];

export const LEGAL_STATUSES: CodeSet<LegalStatus> = {
  id: 'legal-statuses',
  title: 'Legal status under which a child is looked after',
  source: 'SSDA903 guide, column LS; Children Act 1989 sections 20, 31, 38, 43-46; Adoption and Children Act 2002 section 21',
  codes,
};

/** V3 and V4: published counts of looked-after children leave these children out. */
export const isShortBreak = (legalStatus: string): boolean => legalStatus === 'V3' || legalStatus === 'V4';
