/** A file as the user gave it. `name` is its path as the user sees it, folders parted by `/`. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
