import { issueOf } from '#returns/file-rule.ts';
import type { FileRule } from '#returns/file-rule.ts';

/** What may be wrong with a list of placement groups. `action` says what was done. */
export const PLACEMENT_GROUP_RULES = [
  { id: 'placement-groups-unreadable', severity: 'blocks', title: 'The list of placement groups could not be read', action: 'No figures are made, because nobody could say by which groups.' },
  { id: 'placement-groups-line-incomplete', severity: 'error', title: 'A line of the placement groups lacks its group or its codes', action: 'The line was set aside.' },
  { id: 'placement-groups-group-repeated', severity: 'error', title: 'A placement group is named twice', action: 'The first line stands; this one was set aside.' },
  { id: 'placement-groups-code-unknown', severity: 'error', title: 'A code in the placement groups is not known', action: 'The code was set aside; the rest of the line counts.' },
  { id: 'placement-groups-code-left-out', severity: 'warning', title: 'Placement codes stand in no group', action: 'They count in the last group of the list.' },
  { id: 'placement-groups-group-empty', severity: 'warning', title: 'A placement group can hold no child', action: 'It stays empty: the first group that fits a placement holds it. Put the narrower group first.' },
] as const satisfies readonly FileRule[];

export const placementGroupIssue = issueOf(PLACEMENT_GROUP_RULES);
