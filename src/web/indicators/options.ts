import type { PeriodKind } from '#indicators/period.ts';
import type { FunnelBy } from '#jobs/funnel.ts';

/** What a figure may be about, in words. */
export const PERIODS: readonly { readonly id: PeriodKind | 'longest'; readonly title: string }[] = [
  { id: 'longest', title: 'The longest known' },
  { id: 'month', title: 'Month' },
  { id: 'quarter', title: 'Quarter' },
  { id: 'year-to-date', title: 'Year to date' },
  { id: 'rolling-year', title: '12 months' },
  { id: 'year', title: 'Year to March' },
];

export const FUNNEL_WAYS: readonly { readonly id: FunnelBy; readonly title: string }[] = [
  { id: 'none', title: 'Nothing' }, { id: 'source', title: 'Source' }, { id: 'area', title: 'Area or team' },
];
