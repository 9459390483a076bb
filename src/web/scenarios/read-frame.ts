import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { readPriceRises } from '#web/price-rises.ts';
import type { Frame } from '#web/scenarios/messages.ts';
import type { ReadAs } from '#web/scenarios/read-use.ts';
import type { Setting } from '#web/settings.ts';
import { readSettings } from '#web/settings.ts';
import type { FieldProblem } from '#web/views/field.tsx';

/** Where the fields stand on the page, apart from those of the projection. */
export const settingId = (id: Setting['id']): string => `frame-${id}`;
export const riseId = (group: string): string => `frame-rise-${group}`;
export const shareId = (group: string): string => `frame-share-${group}`;

/** What all scenarios share, as typed; the day they are projected from stays as it was. */
export function readFrame(typed: Readonly<Record<string, string>>, before: Frame): ReadAs<Frame> {
  const textOf = (id: string): string => typed[id] ?? '';
  const numbers = readSettings({ months: textOf(settingId('months')), replicates: textOf(settingId('replicates')), seed: textOf(settingId('seed')) });
  const rises = readPriceRises(Object.fromEntries(PLACEMENT_GROUPS.map(({ id }) => [id, textOf(riseId(id))])), PLACEMENT_GROUPS);
  const problems: FieldProblem[] = [...numbers.problems.map(({ id, message }) => ({ id: settingId(id), message })), ...rises.problems.map(({ id, message }) => ({ id: riseId(id), message }))];
  const shares = PLACEMENT_GROUPS.flatMap(({ id, title }): readonly (readonly [string, number])[] => {
    const text = textOf(shareId(id)).replace(/[%\s]/g, '');
    if (text === '') return [];
    const percent = Number(text);
    if (/^\d+(\.\d+)?$/.test(text) && percent <= 100) return [[id, percent / 100]];
    problems.push({ id: shareId(id), message: `The share of the price of ${title} must be a percentage from 0 to 100` });
    return [];
  });
  if (problems.length > 0 || numbers.settings === null || rises.inflation === null) return { value: null, problems };
  const use = textOf('frame-unit-costs') === 'marginal' ? 'marginal' : 'average';
  return { value: { from: before.from, ...numbers.settings, inflation: rises.inflation, unitCosts: { use, marginalShares: Object.fromEntries(shares) } }, problems: [] };
}
