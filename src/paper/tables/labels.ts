/** What the words beside or above figures say about how they are made. */
const TOTAL = /\b(?:sub-?\s?)?totals?\b|^(?:sum|all|overall|net)\b/i;
const MEAN = /\b(?:average|mean)\b/i;
const RATIO = /%|per\s?cent|\bof (?:the )?total\b|\brates?\b|\bper\b|\bmedian\b|\bratio\b|\bunit cost|\bprices?\b|\bweekly\b|\bage\b|\brank|\bindex\b|\bpopulation\b/i;
const CHANGE = /\b(?:changed?|growth|increased?|decreased?|reductions?|difference|variance|rise|fall|movement)\b/i;
const PART_OF_A_PART = /^\W*(?:of which|including|incl\.?|of these)\b/i;

export type LineKind = 'heading' | 'part' | 'total' | 'net' | 'mean' | 'other';

/** What kind of line this is. `other` is added up only where nothing else fits: rates, percentages, changes, parts of a part. */
export function lineKind(label: string, hasFigures: boolean): LineKind {
  if (!hasFigures) return 'heading';
  if (RATIO.test(label) && !TOTAL.test(label.replace(/\bof (?:the )?total\b/i, '')) || CHANGE.test(label) || PART_OF_A_PART.test(label)) return 'other';
  if (MEAN.test(label)) return 'mean';
  if (/^net\b/i.test(label)) return 'net';
  return TOTAL.test(label) && !/%|per\s?cent|\brates?\b|\bper\b/i.test(label) ? 'total' : 'part';
}

/** Whether figures under such words may be added up. */
export const addsUp = (words: string): boolean => !RATIO.test(words) && !CHANGE.test(words) && !MEAN.test(words);

export const saysPercent = (words: string): boolean => /%|per\s?cent|\bshare\b|\bproportion\b/i.test(words);
export const saysChange = (words: string): boolean => CHANGE.test(words);
export const saysRate = (words: string): boolean => /\brates?\b|\bper\s*10[, ]?000\b/i.test(words);
export const saysFall = (words: string): boolean => /\b(?:decreased?|reductions?|fall|savings?|lower|fewer)\b/i.test(words);
