import { roundTo } from '#kernel/mathematics.ts';

/** `65.9` */
export const rateInWords = (rate: number): string => roundTo(rate, 1).toFixed(1);
