import type { Io } from '#cli/io.ts';
import type { Option, Options, Values } from '#cli/option.ts';
import { choice, path } from '#cli/option.ts';
import type { Format, Output } from '#cli/output/output.ts';

/** 0 done; 1 done, with findings that block; 2 wrong use. A fault of the program itself ends with 3, and Ctrl-C with 130. */
export const EXIT = { done: 0, findingsBlock: 1, wrongUse: 2, fault: 3, stopped: 130 } as const;
export type ExitCode = typeof EXIT[keyof typeof EXIT];

export interface Example { readonly command: string; readonly says: string }

/** What a command came to. The frame writes the output where and how the user asked. */
export interface Result {
  readonly exitCode: ExitCode;
  readonly output: Output;
  /** Where the name of the file decides; else the format that was asked for. */
  readonly format?: Format;
  /** The file to write the answer to; null or `-` for the terminal. */
  readonly out: string | null;
  /** Files that were read: they are never written to. */
  readonly inputs: readonly string[];
  /** What goes on after the output was written, until it ends or the user stops it. */
  readonly afterwards?: () => Promise<void>;
}

/** A command as the frame sees it: help, parser and tests loop over the list of them and never name one. */
export interface Command {
  /** The word on the command line and the name of its file. */
  readonly id: string;
  readonly summary: string;
  /** Paragraphs that teach somebody who has never used it. */
  readonly explains: readonly string[];
  readonly examples: readonly Example[];
  /** Whether files and folders follow the command's name. */
  readonly takesPaths: boolean;
  /** What was asked for needs no file although the command takes them. */
  readonly runsWithoutPaths?: (values: Values<Options>) => boolean;
  readonly options: Options;
  /** `values` are those that this command's own options have read. */
  readonly run: (values: Values<Options>, paths: readonly string[], io: Io) => Promise<Result>;
}

export interface CommandOf<O extends Options> extends Omit<Command, 'options' | 'run'> {
  readonly options: O;
  readonly run: (values: Values<O>, paths: readonly string[], io: Io) => Promise<Result>;
}

/** Forgets the types of a command's values, so that commands of every kind stand in one list. */
export function command<O extends Options>(one: CommandOf<O>): Command {
  return { ...one, run: (values, paths, io) => one.run(values as Values<O>, paths, io) };
}

/** Every command has these two, under the same names. */
export const outputOptions = <F extends string>(formats: readonly F[], outSays: string) => ({
  format: choice(formats, formats[0]!, 'how the answer is written'),
  out: path('FILE', outSays) satisfies Option<string | null>,
});

export const FORMATS = ['text', 'json', 'csv'] as const;
export const OUT = 'write the answer to this file instead of the terminal (- is the terminal)';
