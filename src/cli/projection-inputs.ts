import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addMonths, isoDate, longDate, monthEnd, monthEndAfter } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { readPlacementGroups } from '#returns/placement-groups/read-placement-groups.ts';
import type { ChildPopulation } from '#returns/population/population.ts';
import { readPopulation } from '#returns/population/read-population.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { readPriceList } from '#returns/price-list/read-price-list.ts';
import { readInput } from '#cli/files/read-inputs.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** A file beside the returns, with what was wrong in it. */
export interface SideFile<T> { readonly value: T; readonly issues: readonly Issue[]; readonly place: string }

export async function readPrices(path: string | null, groups: readonly PlacementGroup[], workingFolder: string): Promise<SideFile<PriceList> | null> {
  if (path === null) return null;
  const { file, place } = await readInput('--prices', path, workingFolder);
  return { ...readPriceList(file, groups), place };
}

export async function readGroups(path: string | null, workingFolder: string): Promise<SideFile<readonly PlacementGroup[]> | null> {
  if (path === null) return null;
  const { file, place } = await readInput('--groups', path, workingFolder);
  return { ...readPlacementGroups(file), place };
}

export async function readPopulationFile(path: string | null, area: string | null, workingFolder: string): Promise<SideFile<ChildPopulation> | null> {
  if (path === null) return null;
  const { file, place } = await readInput('--population', path, workingFolder);
  return { ...readPopulation(file, area), place };
}

/** The rates of a model cannot be fitted to less. Assumption. */
const LEAST_MONTHS = 12;

/** The day to project from: the last day of the data, or an earlier month end that was asked for and that the data allow. */
export function projectionDay(asked: CalendarDate | null, { observedFrom, observedUntil }: Journeys): CalendarDate {
  if (asked === null) return observedUntil;
  const earliest = monthEnd(addMonths(observedFrom, LEAST_MONTHS - 1));
  if (asked > observedUntil) throw wrongUse('--from', `the returns end on ${longDate(observedUntil)}. Give that day or an earlier one, or leave --from out.`);
  if (asked < earliest) throw wrongUse('--from', `the returns begin on ${longDate(observedFrom)}, and a projection needs a year of them. Give ${isoDate(earliest)} or later.`);
  if (asked !== monthEnd(asked) && asked !== observedUntil) {
    throw wrongUse('--from', `${isoDate(asked)} is not the last day of a month. It is the last day on which something is known: did you mean ${isoDate(monthEndAfter(asked, -1))}?`);
  }
  return asked;
}
