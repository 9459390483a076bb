import type { Format, Place } from '#saved/format.ts';
import { inside, say } from '#saved/format.ts';
import { nearestWord } from '#saved/nearest-word.ts';
import type { OutlineEntry, WrittenKeys, Written } from '#saved/written.ts';

/** One key of a part of the file. `absent` is what it means to leave it out, which may be that there is no value; null where it must be there. */
export interface Entry<V> {
  readonly key: string;
  readonly format: Format<V>;
  readonly absent: { readonly value?: V } | null;
  /** Written even when it could be left out. */
  readonly shown: boolean;
  readonly comment?: string;
  /** What to write where it is missing. */
  readonly hint?: string;
}

export type Entries<T> = { readonly [Name in keyof T]: Entry<T[Name]> };

export const required = <V>(key: string, format: Format<V>, hint?: string): Entry<V> => ({ key, format, absent: null, shown: true, ...(hint === undefined ? {} : { hint }) });
export const optional = <V>(key: string, format: Format<V>, value: V): Entry<V> => ({ key, format, absent: { value }, shown: false });
/** May be left out of a part whose keys need not all have a value. */
export const mayBeLeftOut = <V>(key: string, format: Format<V>): Entry<V> => ({ key, format, absent: {}, shown: true });
/** May be left out, but is written, so that a reader sees what holds. */
export const shown = <V>(key: string, format: Format<V>, value: V): Entry<V> => ({ key, format, absent: { value }, shown: true });
export const commented = <V>(entry: Entry<V>, comment: string): Entry<V> => ({ ...entry, comment });

/** Null for a key that is left out. */
export const orNull = <T>(format: Format<T>): Format<T | null> => ({ read: format.read, write: value => (value === null ? '' : format.write(value)) });

export const keysOf = <T>(entries: Entries<T>): readonly string[] => listOfEntries(entries).map(([, { key }]) => key);

const listOfEntries = <T>(entries: Entries<T>): readonly (readonly [keyof T, Entry<T[keyof T]>])[] => Object.entries(entries) as [keyof T, Entry<T[keyof T]>][];

/** Notes each key that nothing knows, with the one that was probably meant; gives those that were meant. */
export function sayUnknown({ entries }: WrittenKeys, place: Place, known: readonly string[]): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const [key, { row, value }] of entries) {
    if (known.includes(key)) continue;
    const near = nearestWord(key, known.filter(one => !entries.has(one) && !meant.has(one)));
    if (near !== null) meant.add(near);
    say(place, 'plan-key-unknown', row, `There is no key "${key}" here. ${near === null ? `There are ${known.join(', ')}.` : `Did you mean ${near}?`}${value.kind === 'nothing' ? ' Inside braces, words with a comma in them need quotation marks.' : ''}`, key);
  }
  return meant;
}

/** Undefined when a key that must be there is not, or not readable. A key that was meant by an unknown one is not missed again. */
export function readEntries<T extends object>(keys: WrittenKeys, place: Place, entries: Entries<T>, meant: ReadonlySet<string>): T | undefined {
  const values: Partial<T> = {};
  let whole = true;
  for (const [name, { key, format, absent, hint = 'Write it here.' }] of listOfEntries(entries)) {
    const found = keys.entries.get(key);
    const missing = found === undefined || found.value.kind === 'nothing';
    if (missing && absent === null && !meant.has(key)) say(place, 'plan-value-missing', found?.row ?? keys.row, `"${key}" is missing. ${hint}`);
    const value = missing ? undefined : format.read(found.value, inside(place, key));
    if (value !== undefined) values[name] = value;
    else if (absent === null) whole = false;
    else if (absent.value !== undefined) values[name] = absent.value;
  }
  return whole ? values as T : undefined;
}

/** Data are compared as they are written: null with null, an empty list with an empty list. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const writeEntries = <T extends object>(value: T, entries: Entries<T>): readonly OutlineEntry[] =>
  listOfEntries(entries).flatMap(([name, { key, format, absent, shown: isShown, comment }]): readonly OutlineEntry[] => (value[name] == null || (!isShown && same(value[name], absent?.value))
    ? [] : [{ key, value: format.write(value[name]), ...(comment === undefined ? {} : { comment }) }]));

export function asKeys(written: Written, place: Place): WrittenKeys | undefined {
  return written.kind === 'keys' ? written : say(place, 'plan-value-not-usable', written.row, 'Keys with a value each belong here, one on a row as `key: value`, or all in braces.');
}

/** A part of the file with keys of its own. Reads and writes them in the order given. */
export const record = <T extends object>(entries: Entries<T>, layout: { readonly inline?: boolean } = {}): Format<T> => ({
  read: (written, place) => {
    const keys = asKeys(written, place);
    return keys && readEntries(keys, place, entries, sayUnknown(keys, place, keysOf(entries)));
  },
  write: value => ({ ...layout, entries: writeEntries(value, entries) }),
});

/** A value for each of some keys. */
export const byKey = <V>(known: readonly string[], format: Format<V>): Format<Readonly<Record<string, V>>> => ({
  read: (written, place) => {
    const keys = asKeys(written, place);
    if (!keys) return undefined;
    sayUnknown(keys, place, known);
    const found = [...keys.entries].flatMap(([key, { value }]): readonly [string, V][] => {
      const read = !known.includes(key) || value.kind === 'nothing' ? undefined : format.read(value, inside(place, key));
      return read === undefined ? [] : [[key, read]];
    });
    return Object.fromEntries(found);
  },
  write: values => ({ inline: true, entries: Object.entries(values).map(([key, value]) => ({ key, value: format.write(value) })) }),
});

/** A list, of which items that cannot be read are set aside, each with its issue. */
export const listOf = <T>(item: Format<T>, layout: { readonly inline?: boolean } = {}): Format<readonly T[]> => ({
  read: (written, place) => (written.kind === 'list'
    ? written.items.flatMap((one, i): readonly T[] => {
      const read = item.read(one, inside(place, String(i + 1)));
      return read === undefined ? [] : [read];
    })
    : say(place, 'plan-value-not-usable', written.row, 'A list belongs here: each item on a row of its own, beginning with a hyphen.')),
  write: values => ({ ...layout, items: values.map(item.write) }),
});

/** Alone or in a list. */
export const oneOrMore = <T>(item: Format<T>): Format<readonly T[]> => ({
  read: (written, place) => {
    if (written.kind === 'list') return listOf(item).read(written, place);
    const read = item.read(written, place);
    return read === undefined ? undefined : [read];
  },
  write: values => (values.length === 1 ? item.write(values[0]!) : listOf(item).write(values)),
});
