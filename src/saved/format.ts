import type { Issue } from '#kernel/issue.ts';
import type { Outline, Written } from '#saved/written.ts';

/** What moves a figure must be right before any figure is made; words that are wrong are only left out. */
type Weight = 'figure' | 'word';

type PlanRule = 'plan-not-read' | 'plan-key-unknown' | 'plan-key-repeated' | 'plan-value-missing' | 'plan-value-not-usable';

/** Where in a file something is read, and the list that takes what is wrong with it. */
export interface Place { readonly file: string; readonly path: string; readonly weight: Weight; readonly issues: Issue[] }

/** A thing that can be read from a file and written to one; what is written is read back as the same. */
export interface Format<T> {
  /** Undefined: nothing can be made of it, and an issue says why. */
  readonly read: (written: Written, place: Place) => T | undefined;
  readonly write: (value: T) => Outline;
}

export const inside = (place: Place, key: string): Place => ({ ...place, path: place.path === '' ? key : `${place.path} › ${key}` });

const CONSEQUENCES = {
  figure: { severity: 'blocks', action: 'No figures are made with this plan until it is put right.' },
  word: { severity: 'error', action: 'It is left out.' },
} as const;

/** Notes what is wrong at a place, and gives undefined, so that a reader can return it. */
export function say(place: Place, rule: PlanRule, row: number, message: string, value?: string): undefined {
  place.issues.push({ rule, ...CONSEQUENCES[place.weight], message, file: place.file, row, ...(place.path === '' ? {} : { column: place.path }), ...(value === undefined ? {} : { value }) });
}

/** The same, but as something that moves figures. */
export const weighing = <T>(format: Format<T>): Format<T> => ({ ...format, read: (written, place) => format.read(written, { ...place, weight: 'figure' }) });

/** What was made of something, or why it cannot be. */
export type Made<T> = { readonly value: T } | { readonly problem: string };

/** Reads one thing and makes another of it, or says why that cannot be, unless that follows from what is said already. */
export const refined = <A, B>(format: Format<A>, to: (value: A) => Made<B>, from: (value: B) => A): Format<B> => ({
  read: (written, place) => {
    const before = place.issues.length;
    const value = format.read(written, place);
    if (value === undefined) return undefined;
    const made = to(value);
    if ('value' in made) return made.value;
    return place.issues.length > before ? undefined : say(place, 'plan-value-not-usable', written.row, made.problem);
  },
  write: value => format.write(from(value)),
});
