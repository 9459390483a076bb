import type { Option, OptionSet } from '#returns/annex-a/options.ts';

export interface Chosen {
  readonly code: string;
  /** The letter before the words stands for another choice than the words do. */
  readonly letterDiffers: boolean;
}

interface Known { readonly byWords: ReadonlyMap<string, Option>; readonly byCode: ReadonlyMap<string, Option>; readonly byLetter: ReadonlyMap<string, Option> }

const wordsKey = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const known = new Map<OptionSet, Known>();

function knownOf(set: OptionSet): Known {
  let found = known.get(set);
  if (found === undefined) {
    // The first of two choices with the same words stands.
    const byWords = new Map([...set.options].reverse().flatMap(option => option.words.map(words => [wordsKey(words), option] as const)));
    const byCode = new Map(set.options.filter(option => option.letter === undefined || option.code === option.code.toUpperCase()).map(option => [option.code, option]));
    const byLetter = new Map(set.options.flatMap(option => option.letter === undefined ? [] : [[option.letter, option] as const]));
    known.set(set, found = { byWords, byCode, byLetter });
  }
  return found;
}

/**
 * What a cell chooses, or null when it cannot be told. A letter with a bracket is set apart first. Then counts, in this
 * order: the whole rest as a code or as words, a code at its beginning, its words after such a beginning, one code
 * anywhere within, the letter alone.
 */
export function readOption(text: string, set: OptionSet): Chosen | null {
  const { byWords, byCode, byLetter } = knownOf(set);
  const [, prefix = '', rest = ''] = /^(?:([a-z]\d?)\)\s*)?(.*)$/is.exec(text)!;
  const letter = prefix === '' ? null : byLetter.get(prefix.toLowerCase()) ?? null;
  const [, first = '', mark = '', words = ''] = /^([a-z0-9]+)\s*([:\-\u2013.)]?)\s*(.*)$/is.exec(rest) ?? [];
  const told = byCode.get(rest.toUpperCase()) ?? byWords.get(wordsKey(rest))
    ?? codeAtStart(first, mark, words, byCode) ?? (mark === '' ? undefined : byWords.get(wordsKey(words))) ?? onlyCodeWithin(rest, byCode)
    ?? (mark !== '' || words === '' ? byLetter.get(first.toLowerCase()) : undefined) ?? null;
  if (told === null) return letter === null ? null : { code: letter.code, letterDiffers: false };
  return { code: told.code, letterDiffers: letter !== null && letter !== told };
}

/** `6: Police`, `N1 - Abuse`, `C2 FCO`: a code of one letter needs the mark, or every sentence that begins with A would have it. */
function codeAtStart(first: string, mark: string, words: string, byCode: ReadonlyMap<string, Option>): Option | undefined {
  const isWord = /^[a-z]$/i.test(first) && mark === '' && words !== '';
  return isWord ? undefined : byCode.get(first.toUpperCase());
}

/** `Interim care order (C1)`: a code with a letter and a digit, when there is one and no more. */
function onlyCodeWithin(text: string, byCode: ReadonlyMap<string, Option>): Option | undefined {
  const found = new Set((text.toUpperCase().match(/[A-Z0-9]+/g) ?? []).filter(token => /[A-Z]/.test(token) && /\d/.test(token) && byCode.has(token)));
  return found.size === 1 ? byCode.get([...found][0]!) : undefined;
}
