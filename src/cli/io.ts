/** What a command may reach: the terminal, the folder it was started in, and the wish of its user to stop. */
export interface Io {
  readonly workingFolder: string;
  /** To standard output: the answer itself, and nothing else. */
  readonly write: (text: string) => Promise<void>;
  /** To standard error: what is going on, and what went wrong. */
  readonly tell: (text: string) => void;
  /** True when somebody sees standard error as it comes: only then is progress shown. */
  readonly showsProgress: boolean;
  /** Columns of the terminal, or 80 where there is none. */
  readonly width: number;
  readonly processors: number;
  /** Aborted when the user asks to stop (Ctrl-C). */
  readonly stop: AbortSignal;
  /** Today by the machine's calendar, as `yyyy-mm-dd`; only reports say when they were made. */
  readonly today: () => string;
}

/** Shows how far something is, on one line that is written again and again. `share` is 0-1, or null where nobody can say. */
export interface Progress {
  readonly show: (words: string, share: number | null) => void;
  readonly clear: () => void;
}

const CLEAR_LINE = '\r\u001B[K';

export function progressOn(io: Io): Progress {
  if (!io.showsProgress) return { show: () => undefined, clear: () => undefined };
  let shown = '';
  const put = (text: string): void => {
    if (text === shown) return;
    shown = text;
    io.tell(CLEAR_LINE + text);
  };
  return {
    show: (words, share) => put(share === null ? `${words} …` : `${words} … ${Math.floor(share * 100)}%`),
    clear: () => put(''),
  };
}
