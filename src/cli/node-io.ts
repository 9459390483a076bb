import { availableParallelism } from 'node:os';
import type { Io } from '#cli/io.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The terminal and process that Headwater was started from. */
export function nodeIo(): Io {
  const { stdout, stderr } = process;
  const stopping = new AbortController();
  // The first wish to stop is granted in good order; a second one ends the process at once, as Node does by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return {
    workingFolder: process.cwd(),
    write: text => new Promise((resolve, reject) => {
      stdout.write(text, error => (error ? reject(error) : resolve()));
    }),
    tell: text => { stderr.write(text); },
    showsProgress: stderr.isTTY === true,
    width: stdout.columns ?? 80,
    processors: availableParallelism(),
    stop: stopping.signal,
    today: () => {
      const now = new Date();
      return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    },
  };
}
