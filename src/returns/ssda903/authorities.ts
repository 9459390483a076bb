/** Folders that stand for an authority, by path. */
export type FolderAuthorities = ReadonlySet<string>;

export const authorityOfPath = (_path: string, _folders: FolderAuthorities): string => '';
