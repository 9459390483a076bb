import type { Pence } from '#kernel/money.ts';
import type { Claim } from '#paper/claim.ts';
import type { Drawdown, Outcome } from '#business-case/drawdown.ts';
import type { Flow, MoneyColumn } from '#business-case/flow.ts';
import type { FullYear, Posts } from '#business-case/staff.ts';
import type { UnitCosts } from '#business-case/unit-costs.ts';

/** One-off: spent once. Staff: posts, which go on until they are ended. Recurring: everything else that comes again each year. */
export type Nature = 'one-off' | 'recurring' | 'staff';

export interface Investment {
  readonly strand: string;
  readonly title: string;
  readonly nature: Nature;
  readonly cost: Flow<'cost'>;
  readonly posts: readonly Posts[];
  /** What posts of this kind cost in a full year; null where there are none or nothing says. */
  readonly fullYear: FullYear | null;
}

export const BENEFICIARIES = ['council', 'health', 'police', 'schools'] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number];

export interface MoneyBenefit<C extends MoneyColumn> { readonly title: string; readonly to: Beneficiary; readonly benefit: Flow<C> }

/** A benefit that has no price here: what changes, in words. */
export interface NonFinancialBenefit { readonly title: string; readonly to: Beneficiary; readonly change: string }

export interface OptimismBias {
  /** Share by which costs are taken higher, and benefits lower, than they are stated. */
  readonly costsUp: number;
  readonly benefitsDown: number;
  /** Where the shares come from. */
  readonly basis: string;
}

/** An investment and what it is to bring. Every amount has as many years as the case. */
export interface BusinessCase {
  /** File name. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Financial years by the year in which they end, one after the other. */
  readonly years: readonly number[];
  readonly investments: readonly Investment[];
  readonly cashReleasing: readonly MoneyBenefit<'cash-releasing'>[];
  readonly avoided: readonly MoneyBenefit<'avoided'>[];
  readonly nonFinancial: readonly NonFinancialBenefit[];
  readonly optimismBias: OptimismBias;
  readonly unitCosts: UnitCosts | null;
  /** What goes on to be spent each year after the last; null: the staff and recurring cost of the last year. */
  readonly yearlyCostAfterPence: Pence | null;
  readonly drawdown: Drawdown | null;
  /** Courses that the gateways could take, to show what they would release. */
  readonly outcomes: readonly Outcome[];
  /** The paper's own arithmetic. */
  readonly claims: readonly Claim[];
  /** What we had to suppose to put it into years and columns, and what the paper does not say. */
  readonly assumptions: readonly string[];
}
