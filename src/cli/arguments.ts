import { parseArgs } from 'node:util';
import { probablyMeant } from '#cli/help.ts';
import type { Options, Values } from '#cli/option.ts';
import type { Problem } from '#cli/wrong-use.ts';
import { WrongUse } from '#cli/wrong-use.ts';

export interface Arguments { readonly values: Values<Options>; readonly paths: readonly string[] }

/** What was written after a command's name, as text by option, with all that is wrong with it. */
function given(words: readonly string[], options: Options): { readonly texts: ReadonlyMap<string, string>; readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const { tokens, positionals } = parseArgs({
    args: [...words], strict: false, tokens: true, allowPositionals: true,
    options: Object.fromEntries(Object.entries(options).map(([name, { placeholder }]) => [name, { type: placeholder === null ? 'boolean' : 'string' }])),
  });
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const field = token.rawName;
    const option = options[token.name];
    const wrong = (message: string): void => { problems.push({ field, message }); };
    if (!option || !field.startsWith('--')) {
      const meant = probablyMeant(token.name, Object.keys(options));
      wrong(`there is no such option.${meant === null ? '' : ` Did you mean --${meant}?`}`);
    } else if (texts.has(token.name) && option.repeats !== true) {
      wrong('it was given twice. Give it once.');
    } else if (option.placeholder === null) {
      if (token.inlineValue) wrong('it is a switch and takes no value. Leave the value out.');
      else texts.set(token.name, 'true');
    } else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
      wrong(`a value is missing. Write ${field} ${option.placeholder}.`);
    } else texts.set(token.name, texts.has(token.name) ? `${texts.get(token.name)}\n${token.value}` : token.value);
  }
  return { texts, paths: positionals, problems };
}

/** Reads the words after a command's name; every problem is named at once, so that nobody mends them one by one. */
export function readArguments(words: readonly string[], options: Options): Arguments {
  const { texts, paths, problems } = given(words, options);
  const values: Record<string, unknown> = {};
  const all = [...problems];
  for (const [name, option] of Object.entries(options)) {
    const reading = option.read(texts.get(name));
    if ('problem' in reading) all.push({ field: `--${name}`, message: reading.problem });
    else values[name] = reading.value;
  }
  if (all.length > 0) throw new WrongUse(all);
  return { values, paths };
}
