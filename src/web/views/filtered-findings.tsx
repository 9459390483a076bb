import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { renderBlocks } from '#documents/index.ts';
import type { FindingsBlock } from '#reports/block.ts';
import { formatCount } from '#reports/format.ts';
import { FindingsTools } from '#web/views/findings-tools.tsx';
import { Select } from '#web/views/select.tsx';

const EVERY = '';

/** The findings of a report, all or those of one severity. */
export function FilteredFindings({ block }: { readonly block: FindingsBlock }): JSX.Element {
  const chosen = useSignal(EVERY);
  const severities = [...new Set(block.groups.map(group => group.severity))];
  const countOf = (severity: string): number =>
    block.groups.filter(group => severity === EVERY || group.severity === severity).reduce((sum, group) => sum + group.count, 0);
  // A severity that a new reading no longer has shows everything again.
  const severity = severities.includes(chosen.value) ? chosen.value : EVERY;
  const groups = block.groups.filter(group => severity === EVERY || group.severity === severity);
  const options = [EVERY, ...severities].map(id => ({ id, title: `${id === EVERY ? 'All' : id} (${formatCount(countOf(id))})` }));
  return (
    <>
      <FindingsTools />
      {severities.length > 1 && <Select id="severity" label="Show" options={options} value={severity} onChange={value => { chosen.value = value; }} />}
      {renderBlocks([{ ...block, groups }], { headingShift: -1 })}
    </>
  );
}
