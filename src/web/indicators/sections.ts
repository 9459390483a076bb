/** A page of indicators; its id is its address. What stands in it is written by the worker. */
export interface IndicatorSection { readonly id: 'indicators' | 'funnel' | 'indicator-files'; readonly title: string }

export const INDICATOR_SECTIONS: readonly IndicatorSection[] = [
  { id: 'indicators', title: 'Dashboard' },
  { id: 'funnel', title: 'From contact to care' },
  { id: 'indicator-files', title: 'Files for indicators' },
];

/** Where the page of one indicator stands among the sections: below the dashboard. */
export const pageOf = (indicator: string): string => `indicators/${indicator}`;
