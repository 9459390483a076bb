import { dateParts, type CalendarDate } from '#kernel/calendar-date.ts';
import { drawIndex } from '#kernel/distributions.ts';
import type { Random } from '#kernel/random.ts';
import { drawYes } from '#synthetic-authority/draws.ts';

/** ReferralSource codes other than the police, their weight among contacts, and how readily one becomes a referral (assumption). */
const OTHERS: readonly { readonly code: string; readonly weight: number; readonly readiness: number; readonly school?: true }[] = [
  { code: '1A', weight: 9, readiness: 1 }, { code: '1B', weight: 2, readiness: 0.8 }, { code: '1C', weight: 1, readiness: 1.1 }, { code: '1D', weight: 2, readiness: 0.7 },
  { code: '2A', weight: 13, readiness: 1.3, school: true }, { code: '2B', weight: 2, readiness: 1, school: true },
  { code: '3A', weight: 2, readiness: 1 }, { code: '3B', weight: 4, readiness: 1.4 }, { code: '3C', weight: 1, readiness: 1.2, school: true }, { code: '3D', weight: 1, readiness: 1.2 },
  { code: '3E', weight: 5, readiness: 0.7 }, { code: '3F', weight: 4, readiness: 1.4 }, { code: '4', weight: 3, readiness: 0.5 }, { code: '5A', weight: 4, readiness: 1.5 },
  { code: '5B', weight: 6, readiness: 1.5 }, { code: '5C', weight: 2, readiness: 1.4 }, { code: '7', weight: 4, readiness: 0.9 }, { code: '8', weight: 7, readiness: 0.9 },
  { code: '9', weight: 2, readiness: 0.9 }, { code: '10', weight: 1, readiness: 0.8 },
];

const READINESS: ReadonlyMap<string, number> = new Map(OTHERS.map(({ code, readiness }) => [code, readiness]));

/** How readily a contact of this source becomes a referral; the police tell of many incidents and few become one (DfE, referrals by source 2015, against 43% of contacts). */
export const readinessOf = (source: string): number => READINESS.get(source) ?? 0.6;

/** January to December: what schools send beside an even month of term; they are shut in August, at Easter and at Christmas. */
const SCHOOL_TERMS = [1.1, 1, 1.25, 0.8, 1.15, 1.3, 1.05, 0.05, 1.1, 1.15, 1.35, 0.7];

const WEIGHTS_BY_MONTH = SCHOOL_TERMS.map(term => OTHERS.map(({ weight, school }) => (school ? weight * term : weight)));

/** Police contacts come in the summer holidays too, so their share is higher in August. */
export function drawSource(random: Random, policeShare: number, on: CalendarDate): string {
  if (drawYes(random, policeShare)) return '6';
  return OTHERS[drawIndex(random, WEIGHTS_BY_MONTH[dateParts(on).month - 1]!)]!.code;
}
