/** Letters to add, leave out or change on the way from one word to another (Levenshtein's distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** As long as the longest word of the file's own, and a little more: longer ones are not slips of these. */
const LONGEST = 40;

/** The word that was probably meant: at most two letters away, or begun and not ended, whatever the case; null when there is none. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const asked = word.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const nearest = known.map(one => ({ one, away: distance(asked, one) })).toSorted((a, b) => a.away - b.away)[0];
  return nearest && nearest.away <= 2 && nearest.away < nearest.one.length - 1 ? nearest.one : null;
}
