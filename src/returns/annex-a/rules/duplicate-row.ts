import type { ChildRule } from '#returns/annex-a/rules/rule.ts';

export const duplicateRow: ChildRule = {
  id: 'duplicate-row',
  scope: 'child',
  setsAside: true,
  title: 'A row that repeats another in every cell',
  why: 'The same event exported twice would be counted twice.',
  source: 'Ofsted ILACS Annex A: one row for each contact, referral, assessment or enquiry of a child',
  severity: 'warning',
  action: 'The row is not used; the first one is.',
  check: (rows, report) => {
    for (const own of rows.values()) {
      if (own.length < 2) continue;
      const seen = new Map<string, string>();
      for (const row of own) {
        const content = row.cells.map(cell => (cell === undefined ? '' : `=${cell.value ?? cell.text}`)).join('\n');
        const first = seen.get(content);
        if (first === undefined) seen.set(content, `row ${row.row} of ${row.file}`);
        else report(row, null, `Says the same as ${first}`);
      }
    }
  },
  finds: { 1: [{}, {}] },
  passes: { 1: [{ 'Contact Source': '6' }, { 'Contact Source': '2A' }] },
};
