import { calendarDate, firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { PathwayPart } from '#journeys/pathway.ts';
import { demoShape } from '#synthetic-authority/shape.ts';
import { makePathwayAuthority, pathwayPartOf } from './make-pathway-authority.ts';
import type { PathwayShape } from './shape.ts';

const LAST_YEAR_ENDING = 2025;
const YEARS = 15;

/** An even authority in which about so many children are in contact with it over fifteen years; ratios are those of the last year of the story. */
function evenShape(children: number): PathwayShape {
  const contacts = children * 0.067;
  const from = firstDayOfFinancialYear(LAST_YEAR_ENDING - YEARS + 1);
  const yearly = (share: number): PathwayShape['contacts'] => ({ monthsEach: 12, totals: [contacts * share] });
  const flat = (number: number): PathwayShape['childrenInNeed'] => [[from, number / 3], [calendarDate(2012, 3, 31), number]];
  return {
    name: 'Imaginary authority', from,
    care: { ...demoShape, lastYearEnding: LAST_YEAR_ENDING, returnYears: YEARS, futureMonths: 0, startsPerYear: children * 0.0017, shocks: [], mistakeShareOfRows: 0 },
    contacts: yearly(1), policeShareOfContacts: [[from, 0.43]], againShare: [[from, 0.24]], referrals: yearly(0.45), noFurtherActionShare: [[from, 0.1]], hubs: [],
    assessments: yearly(0.3), section47Enquiries: yearly(0.1), initialConferences: yearly(0.05), protectionPlanStarts: yearly(0.043),
    childrenInNeed: flat(contacts * 0.3), childrenOnProtectionPlan: flat(contacts * 0.04), childrenInEarlyHelp: flat(contacts * 0.26),
    adoptersApproved: { monthsEach: 12, totals: [children / 3000] }, services: [], population: [], messyShareOfCells: 0, plan: [],
  };
}

/**
 * Exactly so many children with fifteen years of contacts, needs, plans and care up to 31 March 2025, straight to memory:
 * for measuring speed at the size of a large authority. Throws for fewer than 2,000, of whom no authority can be made.
 */
export function scaledPathway(children: number, seed = 1): PathwayPart {
  const part = pathwayPartOf(makePathwayAuthority(seed, evenShape(children)));
  const found = part.people.length;
  // A few too many are invented, and those over are left out evenly, so that no year is thinner.
  return { ...part, people: part.people.filter((_, i) => Math.floor(((i + 1) * children) / found) > Math.floor((i * children) / found)) };
}
