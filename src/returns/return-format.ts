import type { Checked } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** A return that Headwater can read. A second one is a folder with one of these and a line in the list. */
export interface ReturnFormat<Reading extends { readonly journeys: Journeys | null }> {
  readonly id: string;
  readonly title: string;
  /** Told from the first lines of a file, never from its name. */
  readonly recognises: (file: SourceFile) => boolean;
  readonly read: (files: readonly SourceFile[]) => Checked<Reading>;
}
