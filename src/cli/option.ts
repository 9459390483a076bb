import type { CalendarDate } from '#kernel/calendar-date.ts';
import { parseDate } from '#kernel/calendar-date.ts';

/** A value read from the command line, or what is wrong with it. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

/** An option says everything about itself: the parser, the help and the checks read nothing else. */
export interface Option<T> {
  readonly summary: string;
  /** What stands for the value in the help; null for a switch that takes none. */
  readonly placeholder: string | null;
  /** Shown in the help; null when leaving the option out means something that the summary says. */
  readonly fallback: string | null;
  /** May be given several times: what was given then comes in lines. */
  readonly repeats?: true;
  /** Reads what was given; undefined when it was not. A switch is given `true`. */
  readonly read: (given: string | undefined) => Reading<T>;
}

export type Options = Readonly<Record<string, Option<unknown>>>;
export type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

export function wholeNumber(placeholder: string, fallback: number, least: number, most: number, summary: string): Option<number> {
  return {
    summary, placeholder, fallback: String(fallback),
    read: given => {
      if (given === undefined) return { value: fallback };
      const value = Number(given);
      const fits = /^\d+$/.test(given) && value >= least && value <= most;
      return fits ? { value } : { problem: `"${given}" is not a whole number from ${least} to ${most}.` };
    },
  };
}

/** A whole number, or null when it was left out. */
export function wholeNumberIfGiven(placeholder: string, least: number, most: number, summary: string): Option<number | null> {
  const option = wholeNumber(placeholder, least, least, most, summary);
  return { ...option, fallback: null, read: given => (given === undefined ? { value: null } : option.read(given)) };
}

export function choice<T extends string>(choices: readonly T[], fallback: T, summary: string): Option<T> {
  return {
    summary, placeholder: choices.join('|'), fallback,
    read: given => {
      const value = choices.find(one => one === (given ?? fallback));
      return value === undefined ? { problem: `"${given}" is not one of ${choices.join(', ')}.` } : { value };
    },
  };
}

/** One of several words, or null when it was left out. */
export function choiceIfGiven<const T extends string>(choices: readonly [T, ...T[]], summary: string): Option<T | null> {
  const option = choice(choices, choices[0], summary);
  return { ...option, fallback: null, read: given => (given === undefined ? { value: null } : option.read(given)) };
}

/** A file or folder by its path, or null when it was left out. */
export function path(placeholder: string, summary: string): Option<string | null> {
  return {
    summary, placeholder, fallback: null,
    read: given => (given === '' ? { problem: 'the path is empty. Give a file or folder.' } : { value: given ?? null }),
  };
}

/** Files or folders by their paths, one with each time the option is given. */
export function paths(placeholder: string, summary: string): Option<readonly string[]> {
  return {
    summary, placeholder, fallback: null, repeats: true,
    read: given => (given?.split('\n').includes('') ? { problem: 'a path is empty. Give a file or folder.' } : { value: given?.split('\n') ?? [] }),
  };
}

/** Words, or null when they were left out. */
export function text(placeholder: string, summary: string): Option<string | null> {
  return {
    summary, placeholder, fallback: null,
    read: given => (given?.trim() === '' ? { problem: 'it is empty. Give a name, or leave it out.' } : { value: given ?? null }),
  };
}

export function date(summary: string): Option<CalendarDate | null> {
  return {
    summary, placeholder: 'DATE', fallback: null,
    read: given => {
      if (given === undefined) return { value: null };
      const value = parseDate(given);
      return value === null ? { problem: `"${given}" is not a date. Write it as 2025-03-31 or 31/03/2025.` } : { value };
    },
  };
}

/** A switch: there or not. */
export const flag = (summary: string): Option<boolean> =>
  ({ summary, placeholder: null, fallback: null, read: given => ({ value: given !== undefined }) });
