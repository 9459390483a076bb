import type { Journeys } from '#journeys/child.ts';
import { daysTold } from '#journeys/days-told.ts';
import type { ReadingSummary, RuleName } from '#reports/report-input.ts';
import type { ReturnsReading } from '#returns/index.ts';
import { PLACEMENT_GROUP_RULES } from '#returns/placement-groups/rules.ts';
import { POPULATION_RULES } from '#returns/population/rules.ts';
import { PRICE_LIST_RULES } from '#returns/price-list/rules.ts';
import { ADMISSION_STEPS, HISTORY_STEPS } from '#returns/ssda903/merge/index.ts';
import { READING_RULES } from '#returns/cin-census/reading-rules.ts';
import { RULES as CENSUS_RULES } from '#returns/cin-census/rules/index.ts';
import { RULES as ANNEX_A_RULES } from '#returns/annex-a/rules/index.ts';
import { MONTHLY_MEASURE_RULES } from '#returns/monthly-measures/rules.ts';
import { ACROSS_CHECKS } from '#returns/across-returns/checks/index.ts';
import { RULES } from '#returns/ssda903/rules/index.ts';

/** Every rule that a report may name, by its title. */
export const RULE_NAMES: readonly RuleName[] = [...RULES, ...ADMISSION_STEPS, ...HISTORY_STEPS, ...PRICE_LIST_RULES, ...POPULATION_RULES, ...PLACEMENT_GROUP_RULES,
  ...CENSUS_RULES, ...READING_RULES, ...ANNEX_A_RULES, ...MONTHLY_MEASURE_RULES, ...ACROSS_CHECKS]
  .map(({ id, title }) => ({ id, title }));

export function summaryOf({ journeys, pathway, readings }: ReturnsReading): ReadingSummary | null {
  const files = readings.flatMap(({ reading }) => reading.accounts);
  if (journeys) return { files, children: journeys.children.length, observedFrom: journeys.observedFrom, observedUntil: journeys.observedUntil };
  const days = daysTold(pathway);
  return days && { files, children: pathway.people.length, observedFrom: days.from, observedUntil: days.until };
}

export function authorityOf(journeys: Journeys | null): string | null {
  const names = new Set(journeys?.children.map(({ authority }) => authority).filter(name => name !== ''));
  return names.size === 0 ? null : [...names].toSorted().join(', ');
}
