import type { Issue } from '#kernel/issue.ts';
import { groupsOfNothing, isTemporaryPlacement, placementGroupId } from '#reference/placement-groups.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_PROVIDERS } from '#reference/placement-providers.ts';
import { PLACEMENT_TYPES } from '#reference/placement-types.ts';
import type { Format, Made } from '#saved/format.ts';
import { inside, refined, say } from '#saved/format.ts';
import { listOf, oneOrMore, optional, record, required } from '#saved/shapes.ts';
import { words } from '#saved/values.ts';
import type { Written } from '#saved/written.ts';

/** What a plan calls all groups together. */
const ALL = 'all';

/** Codes with spaces between them, or in a list. */
const codes = (known: readonly string[], what: string): Format<readonly string[]> => ({
  read: (written, place) => {
    const read = oneOrMore(words).read(written, place)?.flatMap(one => one.toUpperCase().split(/[\s,;/]+/).filter(word => word !== ''));
    const unknown = read?.find(code => !known.includes(code));
    return unknown === undefined ? read : say(place, 'plan-value-not-usable', written.row, `${unknown} is not ${what} of the SSDA903 guide.`, unknown);
  },
  write: all => all.join(' '),
});

interface GroupInFile { readonly title: string; readonly placementTypes: readonly string[]; readonly providers: readonly string[] }

const group: Format<PlacementGroup> = refined(record<GroupInFile>({
  title: required('group', words, 'Write what the group is called.'),
  placementTypes: required('codes', codes(PLACEMENT_TYPES.codes.map(({ code }) => code), 'a placement code'), 'Write its placement codes, as U4 U5 U6.'),
  providers: optional('providers', codes(PLACEMENT_PROVIDERS.codes.map(({ code }) => code), 'a provider code'), []),
}, { inline: true }), ({ title, placementTypes, providers }): Made<PlacementGroup> => {
  const id = placementGroupId(title);
  if (id === '') return { problem: 'The name of a group needs a letter from a to z or a digit.' };
  if (id === ALL) return { problem: 'All groups together are called all: give this one another name.' };
  return { value: { id, title, placementTypes, ...(providers.length === 0 ? {} : { providers }) } };
}, ({ title, placementTypes, providers }) => ({ title, placementTypes, providers: providers ?? [] }));

/** What is wrong with groups side by side: which of them, and why. */
function clash(groups: readonly PlacementGroup[]): { readonly at: number; readonly problem: string } | null {
  const again = groups.findIndex(({ id }, i) => groups.findIndex(one => one.id === id) < i);
  if (again >= 0) return { at: again, problem: `Another group is called ${groups[again]!.title} already.` };
  const [empty] = groupsOfNothing(groups);
  return empty ? { at: groups.indexOf(empty), problem: `The groups before ${empty.title} hold all of its codes, so that it stays empty. Put the narrower group first.` } : null;
}

const listed = listOf(group);

/** A plan's own placement groups: the first that fits a placement holds it, and what fits none counts in the last. */
export const ownGroups: Format<readonly PlacementGroup[]> = {
  read: (written, place) => {
    const before = place.issues.length;
    const groups = listed.read(written, place);
    if (groups === undefined || place.issues.length > before) return undefined;
    if (groups.length === 0) return say(place, 'plan-value-not-usable', written.row, 'Name a group with its codes, or leave groups out for those of Headwater.');
    const found = clash(groups);
    const row = found !== null && written.kind === 'list' ? written.items[found.at]!.row : written.row;
    return found === null ? groups : say(inside(place, String(found.at + 1)), 'plan-value-not-usable', row, found.problem);
  },
  write: listed.write,
};

/** Ids of the groups as they stand in a file, before anything else of them is read. */
export const groupIdsIn = (written: Written): readonly string[] => (written.kind !== 'list' ? [] : written.items.flatMap(item => {
  const title = item.kind === 'keys' ? item.entries.get('group')?.value : undefined;
  return title?.kind === 'words' ? [placementGroupId(title.text)] : [];
}));

/** Placement codes that no group of the plan names. */
export function codesInNoGroup(groups: readonly PlacementGroup[], file: string, row: number): readonly Issue[] {
  const left = PLACEMENT_TYPES.codes.flatMap(({ code }) => (isTemporaryPlacement(code) || groups.some(one => one.placementTypes.includes(code)) ? [] : [code]));
  return left.length === 0 ? [] : [{ rule: 'plan-codes-in-no-group', severity: 'warning', message: `No group names ${left.join(', ')}.`, action: `They count in the last group, ${groups.at(-1)!.title}.`, file, row, column: 'groups' }];
}
