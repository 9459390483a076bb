export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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

/** The word of a list that is the fewest letters away from one, and how many; null for an empty list. */
export function nearestOf(word: string, known: readonly string[]): { readonly word: string; readonly lettersAway: number } | null {
  return known.map(one => ({ word: one, lettersAway: distance(word, one) })).toSorted((a, b) => a.lettersAway - b.lettersAway)[0] ?? null;
}

/** Names with a number behind those that stood before: `Plan`, `Plan (2)`. */
export function toldApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map(name => {
    let apart = name;
    for (let nth = 2; taken.has(apart); nth += 1) apart = `${name} (${nth})`;
    taken.add(apart);
    return apart;
  });
}
