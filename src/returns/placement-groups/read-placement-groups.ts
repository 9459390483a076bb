import type { Checked, Issue } from '#kernel/issue.ts';
import { groupsOfNothing, isTemporaryPlacement, placementGroupId } from '#reference/placement-groups.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_PROVIDERS } from '#reference/placement-providers.ts';
import { PLACEMENT_TYPES } from '#reference/placement-types.ts';
import { decodeText } from '#returns/decode-text.ts';
import { placementGroupIssue } from '#returns/placement-groups/rules.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';

const simple = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
const HEADINGS = { group: /^(placement)?group(id|name)?$/, types: /^(placement)?(codes?|types?)$/, providers: /^providers?(codes?)?$/ } as const;

const wordsIn = (text: string): string[] => text.toUpperCase().split(/[\s,;/]+/).filter(word => word !== '');

/**
 * Reads a project's own placement groups: a CSV file with a group, its placement codes (`U1 U2 U3`) and, if wanted, the
 * providers to which it is kept. The first line that fits a placement holds it; what fits none counts in the last.
 */
export function readPlacementGroups(file: SourceFile): Checked<readonly PlacementGroup[]> {
  const { rows, rowNumbers } = readCsv(decodeText(file.bytes).text);
  const header = rows[0]?.map(simple) ?? [];
  const at = (heading: RegExp): number => header.findIndex(title => heading.test(title));
  const [group, types, providers] = [at(HEADINGS.group), at(HEADINGS.types), at(HEADINGS.providers)];
  if (group < 0 || types < 0) {
    const message = rows.length === 0 ? 'The file is empty.' : 'It needs a column "Group" and a column "Placement codes".';
    return { value: [], issues: [placementGroupIssue('placement-groups-unreadable', message, { file: file.name, row: 1 })] };
  }
  const issues: Issue[] = [];
  const value: PlacementGroup[] = [];
  rows.slice(1).forEach((row, i) => {
    const where = { file: file.name, row: rowNumbers[i + 1]! };
    const title = row[group] ?? '';
    const placementTypes = known(wordsIn(row[types] ?? ''), PLACEMENT_TYPES.codes.map(({ code }) => code), where, issues);
    const kept = known(wordsIn(row[providers] ?? ''), PLACEMENT_PROVIDERS.codes.map(({ code }) => code), where, issues);
    if (title === '' || placementTypes.length === 0) {
      issues.push(placementGroupIssue('placement-groups-line-incomplete', title === '' ? 'The line names no group.' : 'The line has no placement code.', where));
    } else if (value.some(({ id }) => id === placementGroupId(title))) {
      issues.push(placementGroupIssue('placement-groups-group-repeated', 'The list has this group already.', where));
    } else value.push({ id: placementGroupId(title), title, placementTypes, ...(kept.length === 0 ? {} : { providers: kept }) });
  });
  if (value.length === 0) return { value, issues: [...issues, placementGroupIssue('placement-groups-unreadable', 'No line names a group and its codes.', { file: file.name })] };
  return { value, issues: [...issues, ...leftOut(value, file.name), ...ofNothing(value, file.name)] };
}

function known(codes: readonly string[], list: readonly string[], where: Pick<Issue, 'file' | 'row'>, issues: Issue[]): string[] {
  return codes.filter(code => {
    if (list.includes(code)) return true;
    issues.push(placementGroupIssue('placement-groups-code-unknown', 'The code is not one of the SSDA903 guide.', { ...where, value: code }));
    return false;
  });
}

function leftOut(groups: readonly PlacementGroup[], file: string): readonly Issue[] {
  const missing = PLACEMENT_TYPES.codes.map(({ code }) => code)
    .filter(code => !isTemporaryPlacement(code) && !groups.some(group => group.placementTypes.includes(code)));
  return missing.length === 0 ? [] : [placementGroupIssue('placement-groups-code-left-out', `No group names ${missing.join(', ')}.`, { file })];
}

const ofNothing = (groups: readonly PlacementGroup[], file: string): readonly Issue[] =>
  groupsOfNothing(groups).map(({ title }) => placementGroupIssue('placement-groups-group-empty', `The groups before ${title} hold all of its codes.`, { file }));
