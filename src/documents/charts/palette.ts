/**
 * Colours told apart without colour vision: each line also has its own dash and each dot its own shape. Lines stand out
 * from white by at least 3 to 1 and text by at least 4.5 to 1 (WCAG 2.2, 1.4.11 and 1.4.3); a test works it out.
 */
export const TEXT = '#0b0c0c';
export const QUIET_TEXT = '#484949';
export const GRID = '#cecece';
export const AXIS = '#484949';
export const BACKGROUND = '#ffffff';

export const KNOWN = '#0b0c0c';
export const PROJECTED = '#16548a';
/** The widest band first. */
export const BANDS = ['#d2e2f1', '#a8c8e4', '#75a7d3'] as const;
export const BAND_EDGES = [{ stroke: '#1d70b8', dash: '2 3' }, { stroke: '#1d70b8', dash: 'none' }, { stroke: '#1d70b8', dash: '7 2' }] as const;

export interface LineStyle { readonly stroke: string; readonly dash: string }

/** For lines that stand beside each other. */
export const LINE_STYLES: readonly LineStyle[] = [
  { stroke: '#12436d', dash: 'none' },
  { stroke: '#b7592a', dash: '9 3' },
  { stroke: '#0f7a52', dash: '3 3' },
  { stroke: '#801650', dash: '12 3 3 3' },
  { stroke: '#484949', dash: '6 6' },
  { stroke: '#7f65b7', dash: '1 4' },
];

/** For simple forecasts beside a projection: never solid, so that they are not taken for it. */
export const COMPARISON_STYLES: readonly LineStyle[] = [
  { stroke: '#484949', dash: '9 4' },
  { stroke: '#801650', dash: '2 3' },
  { stroke: '#7a3c1c', dash: '10 3 2 3' },
];

export const styleAt = (styles: readonly LineStyle[], index: number): LineStyle => styles[index % styles.length] ?? { stroke: TEXT, dash: 'none' };
