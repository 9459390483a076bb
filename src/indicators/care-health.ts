import { ageInYears, birthday, financialYearEnding, firstDayOfFinancialYear, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import type { HealthOutcomes, Person } from '#journeys/pathway.ts';
import type { EventMeasure } from '#indicators/indicator.ts';

/** Age at which nobody is looked after any more. Source: Children Act 1989, section 105: a child is under 18. */
const ADULT_AGE = 18;

/**
 * Calls back for each 31 March on which a child has been looked after for the whole year that ends with it: since 1 April
 * or before, without a break. Source: SSDA903 guide, OC2. Outcomes are null where the return has none of the child.
 */
function forEachYearInCare({ care, healthOutcomes }: Person, visit: (day: CalendarDate, outcomes: HealthOutcomes | null) => void): void {
  if (care === null) return;
  const lastYear = financialYearEnding(birthday(care.bornOn, ADULT_AGE));
  for (const period of care.periodsOfCare) {
    for (let year = financialYearEnding(period.commencedOn); year <= lastYear; year += 1) {
      const day = lastDayOfFinancialYear(year);
      if (!isOn(period, day)) break;
      if (period.commencedOn <= firstDayOfFinancialYear(year)) visit(day, healthOutcomes.find(({ yearEnding }) => yearEnding === year) ?? null);
    }
  }
}

/** Of the children looked after for the year, the share of whom the return says yes. A blank, and a child without a row, is no. */
export const shareInYearInCare = (flag: (outcomes: HealthOutcomes) => boolean | null): EventMeasure => ({
  kind: 'events', figure: 'share', needs: ['care', 'healthOutcomes'],
  events: (person, note) => { forEachYearInCare(person, (day, outcomes) => { note(day, null, outcomes !== null && flag(outcomes) === true); }); },
});

/** Ages for which a strengths and difficulties score is asked, both in. Source: SSDA903 guide, SDQ_SCORE. */
const SDQ_AGES = { youngest: 4, oldest: 16 } as const;

/** Calls back with the score, or null, of each child who should have one. */
export function forEachSdq(person: Person, visit: (day: CalendarDate, score: number | null) => void): void {
  forEachYearInCare(person, (day, outcomes) => {
    const age = ageInYears(person.care!.bornOn, day);
    if (age >= SDQ_AGES.youngest && age <= SDQ_AGES.oldest) visit(day, outcomes?.sdqScore ?? null);
  });
}
