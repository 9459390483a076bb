import { assert } from '#kernel/assert.ts';
import type { ProjectRequest } from '#jobs/project.ts';

/** Yearly rise of prices, 0-1 by placement group. */
export type PriceRises = NonNullable<ProjectRequest['inflation']>;

/** What a user may set about a projection. */
export interface ProjectionSettings {
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  readonly inflation: PriceRises;
}

/** Those of the command line, so that the same files give the same figures in both. */
export const DEFAULT_SETTINGS: ProjectionSettings = { months: 60, replicates: 1000, seed: 1, inflation: {} };

/** The settings that are one whole number each. */
type NumberSettings = Omit<ProjectionSettings, 'inflation'>;

/** A setting says everything about itself; the form and its messages loop over this list. */
export interface Setting {
  readonly id: keyof NumberSettings;
  readonly title: string;
  readonly hint: string;
  readonly least: number;
  readonly most: number;
}

export const SETTINGS: readonly Setting[] = [
  { id: 'months', title: 'Months ahead', hint: 'From 12 to 120. Beyond five years ranges are wide.', least: 12, most: 120 },
  { id: 'replicates', title: 'Possible futures to draw', hint: 'From 100 to 10,000. More takes longer and steadies the ranges.', least: 100, most: 10_000 },
  { id: 'seed', title: 'Seed', hint: 'A whole number. The same seed gives the same figures again.', least: 0, most: 4_294_967_295 },
];

export interface FieldProblem { readonly id: Setting['id']; readonly message: string }

const commas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** The settings that typed text stands for, or what is wrong with each field. */
export function readSettings(typed: Readonly<Record<Setting['id'], string>>): { readonly settings: NumberSettings | null; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const read = (id: Setting['id']): number => {
    const setting = SETTINGS.find(each => each.id === id);
    assert(setting !== undefined, `the setting ${id} is not listed`);
    const text = typed[id].replace(/[,\s]/g, '');
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= setting.least && value <= setting.most) return value;
    problems.push({ id, message: `${setting.title} must be a whole number from ${commas(setting.least)} to ${commas(setting.most)}` });
    return setting.least;
  };
  const settings = { months: read('months'), replicates: read('replicates'), seed: read('seed') };
  return { settings: problems.length === 0 ? settings : null, problems };
}
