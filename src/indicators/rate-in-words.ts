import { roundTo } from '#kernel/mathematics.ts';

/** `65.9 for every 10,000 children` */
export const rateInWords = (rate: number): string => `${roundTo(rate, 1).toFixed(1)} for every 10,000 children`;
