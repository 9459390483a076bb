import { nearestOf } from '#kernel/words.ts';

/** As long as the longest word of the file's own, and a little more: longer ones are not slips of these. */
const LONGEST = 40;

/** The word that was probably meant: at most two letters away, or begun and not ended, whatever the case; null when there is none. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const nearest = nearestOf(word.toLowerCase().replaceAll(/[\s_]+/g, '-'), known);
  return nearest && nearest.lettersAway <= 2 && nearest.lettersAway < nearest.word.length - 1 ? nearest.word : null;
}
