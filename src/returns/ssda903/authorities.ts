import type { Part } from '#returns/ssda903/part.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';
import { yearLabel } from '#returns/ssda903/year-label.ts';

/** Words that say what a folder is for; a folder so named is no authority. */
const NOT_AN_AUTHORITY = /\b(?:part|half|split|batch|copy|final|draft|revised|resubmitted|original|new|old|backup|archive|csv|xml|zip|data|upload|exports?|returns?|ssda903|903|cla|lac)\b/i;

/**
 * Parts given the authority that their folder stands for, where folders do: two or more folders, year folders left out,
 * that hold episodes of the same year and do not know the same children. Otherwise the parts as they are.
 */
export function withFolderAuthorities(parts: readonly Part[], yearOf: (part: Part) => number): readonly Part[] {
  const unnamed = parts.filter(part => part.authority === '');
  const episodes = unnamed.filter(part => part.source.table.id === 'episodes');
  const folders = [...new Set(episodes.map(part => ownFolder(part.folder)))];
  if (folders.length < 2 || folders.some(folder => folder === '' || NOT_AN_AUTHORITY.test(lastName(folder)) || /\d/.test(lastName(folder)))) return parts;
  const years = folders.map(folder => new Set(episodes.filter(part => ownFolder(part.folder) === folder).map(yearOf)));
  const sameYear = years.some((own, index) => years.slice(index + 1).some(other => [...own].some(year => other.has(year))));
  if (!sameYear || shareChildren(unnamed, folders)) return parts;
  return parts.map(part => part.authority === '' && folders.includes(ownFolder(part.folder)) ? { ...part, authority: lastName(ownFolder(part.folder)) } : part);
}

/** The folder's path without the folders that name a year. */
const ownFolder = (folder: string): string => folder.split('/').filter(name => yearLabel(name) === null).join('/');

const lastName = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1).replace(/\.zip$/i, '');

/** Whether two folders name the same child with the same date of birth: then both are one authority's. */
function shareChildren(parts: readonly Part[], folders: readonly string[]): boolean {
  const seen = new Map<string, string>();
  for (const folder of folders) {
    const own = new Set<string>();
    for (const part of parts.filter(candidate => candidate.source.table.id === 'header' && ownFolder(candidate.folder) === folder)) {
      const [child, born] = [cellReader(part.source, 'CHILD'), cellReader(part.source, 'DOB')];
      for (const position of part.rows) own.add(`${child(position)}\n${born(position)}`);
    }
    for (const key of own) {
      const other = seen.get(key);
      if (other !== undefined && other !== folder && !key.startsWith('\n')) return true;
      seen.set(key, folder);
    }
  }
  return false;
}
