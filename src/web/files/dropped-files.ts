/** A file that somebody chose, with its path inside the folder it came from. */
export interface ChosenFile { readonly path: string; readonly file: File }

/** The files of a file input; a folder input gives each its path below the folder. */
export const filesOfInput = (files: Iterable<File>): readonly ChosenFile[] =>
  [...files].map(file => ({ path: file.webkitRelativePath || file.name, file })).filter(isWanted);

/** The files of a drop, those inside dropped folders included. Must be called while the drop event is handled. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOfInput(transfer.files);
  const found = await Promise.all(entries.map(filesBelow));
  return found.flat().filter(isWanted);
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => { entry.file(resolve, reject); });
    return [{ path, file }];
  }
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await entriesOf(entry.createReader())).map(filesBelow));
  return inside.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A browser hands over a folder a hundred entries at a time, and an empty list at its end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** What computers put into folders unasked (.DS_Store, Thumbs.db, the lock file of an open workbook) is nobody's return. */
const isWanted = ({ path }: ChosenFile): boolean =>
  !path.split('/').some(part => part.startsWith('.') || part === '__MACOSX') && !/(^|\/)(thumbs\.db|desktop\.ini|~\$[^/]*)$/i.test(path);
