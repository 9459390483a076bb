import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Beneficiary, NonFinancialBenefit, OptimismBias } from '#business-case/case.ts';
import type { Drawdown } from '#business-case/drawdown.ts';

export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

export interface CaseRisk { readonly title: string; readonly likelihood: Level | null; readonly impact: Level | null; readonly response: string | null }

/** A line of the assumptions log: what is supposed, where it comes from, who answers for it, how good it is and how much hangs on it. */
export interface CaseAssumption {
  readonly says: string;
  readonly source: string | null;
  readonly owner: string | null;
  readonly quality: Level | null;
  readonly impact: Level | null;
}

/** What a case says that no return and no model does. Null or empty where nobody has said it. */
export interface CaseWords {
  readonly title: string | null;
  readonly authority: string | null;
  readonly committee: string | null;
  readonly meetingOn: CalendarDate | null;
  readonly author: string | null;
  /** Paragraphs, here and in the parts below that are lists of text. */
  readonly purpose: readonly string[];
  readonly background: readonly string[];
  readonly recommendations: readonly string[];
  readonly optionsRuledOut: readonly { readonly title: string; readonly why: string | null }[];
  readonly optimismBias: OptimismBias | null;
  readonly nonFinancial: readonly NonFinancialBenefit[];
  /** By lever: the share of its benefit in money that goes to each, 1 in all. A lever that is not named brings it to the council. */
  readonly beneficiaries: Readonly<Record<string, Readonly<Partial<Record<Beneficiary, number>>>>>;
  readonly drawdown: Drawdown | null;
  readonly risks: readonly CaseRisk[];
  readonly legal: readonly string[];
  readonly equality: readonly string[];
  readonly humanRights: readonly string[];
  readonly consultation: readonly string[];
  readonly assumptions: readonly CaseAssumption[];
  /** Years after the last of the case that are looked at, and the share of the benefit that is lost with each. */
  readonly after: { readonly years: number; readonly fadePerYear: number } | null;
}

/** A plan that says nothing but its figures. */
export const NO_WORDS: CaseWords = {
  title: null, authority: null, committee: null, meetingOn: null, author: null, purpose: [], background: [], recommendations: [], optionsRuledOut: [], optimismBias: null,
  nonFinancial: [], beneficiaries: {}, drawdown: null, risks: [], legal: [], equality: [], humanRights: [], consultation: [], assumptions: [], after: null,
};
