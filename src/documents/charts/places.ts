/**
 * Moves labels apart so that each has its own line, as near to its wish as that allows. Wishes come and places go back
 * in the order given; labels that do not fit between the limits keep their gap and overrun the lower one.
 */
export function spread(wishes: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = wishes.map((wish, index) => ({ wish, index })).sort((a, b) => a.wish - b.wish || a.index - b.index);
  const places: number[] = [];
  let free = top;
  for (const { wish } of order) {
    const place = Math.max(wish, free);
    places.push(place);
    free = place + gap;
  }
  let limit = bottom;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const place = Math.max(top + i * gap, Math.min(places[i] ?? limit, limit));
    places[i] = place;
    limit = place - gap;
  }
  const result = wishes.map(() => 0);
  order.forEach(({ index }, position) => { result[index] = places[position] ?? 0; });
  return result;
}

/** Arial averages about half its size a character; a little more so that nothing is cut off. */
export const textWidth = (text: string, fontSize: number): number => text.length * fontSize * 0.54;

/** Words in lines of at most so many characters, broken at spaces; a longer word stands alone. */
export function wrapped(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
