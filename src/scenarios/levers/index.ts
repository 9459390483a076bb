import { must } from '#kernel/assert.ts';
import type { Lever } from '#scenarios/lever.ts';
import { adoptionTimeliness } from '#scenarios/levers/adoption-timeliness.ts';
import { agencyToInHouse } from '#scenarios/levers/agency-to-in-house.ts';
import { assessOnce } from '#scenarios/levers/assess-once.ts';
import { commissioning16Plus } from '#scenarios/levers/commissioning-16-plus.ts';
import { consultationLine } from '#scenarios/levers/consultation-line.ts';
import { earlyHelpCapacity } from '#scenarios/levers/early-help-capacity.ts';
import { edgeOfCare } from '#scenarios/levers/edge-of-care.ts';
import { familyGroupConferences } from '#scenarios/levers/family-group-conferences.ts';
import { familyTimeInHouse } from '#scenarios/levers/family-time-in-house.ts';
import { kinshipPlacements } from '#scenarios/levers/kinship-placements.ts';
import { multiAgencyHub } from '#scenarios/levers/multi-agency-hub.ts';
import { negotiatedPrices } from '#scenarios/levers/negotiated-prices.ts';
import { policeContactScreening } from '#scenarios/levers/police-contact-screening.ts';
import { residentialToAgencyFamily } from '#scenarios/levers/residential-to-agency-family.ts';
import { residentialToFamily } from '#scenarios/levers/residential-to-family.ts';
import { residentialToSupported } from '#scenarios/levers/residential-to-supported.ts';
import { reunificationSupport } from '#scenarios/levers/reunification-support.ts';
import { socialWorkersInSchools } from '#scenarios/levers/social-workers-in-schools.ts';
import { specialGuardianship } from '#scenarios/levers/special-guardianship.ts';
import { specialistAssessmentsInHouse } from '#scenarios/levers/specialist-assessments-in-house.ts';
import { treatmentFosterCare } from '#scenarios/levers/treatment-foster-care.ts';
import { workforcePermanent } from '#scenarios/levers/workforce-permanent.ts';

/** Every lever, in the order in which they meet a child along the pathway. */
export const LEVERS: readonly Lever[] = [
  policeContactScreening, multiAgencyHub, consultationLine, assessOnce,
  earlyHelpCapacity, socialWorkersInSchools,
  familyGroupConferences, edgeOfCare,
  // Relatives before strangers; then who leaves a home, so that whoever comes to an agency may go on to the authority's own carers.
  kinshipPlacements, residentialToFamily, residentialToAgencyFamily, residentialToSupported, treatmentFosterCare, agencyToInHouse,
  reunificationSupport, specialGuardianship, adoptionTimeliness,
  commissioning16Plus, negotiatedPrices,
  familyTimeInHouse, specialistAssessmentsInHouse, workforcePermanent,
];

/** The lever of an id, and its place along the pathway. Throws for an id that is none: shells refuse those before. */
export function leverCalled(id: string): { readonly lever: Lever; readonly position: number } {
  const position = LEVERS.findIndex(lever => lever.id === id);
  return { lever: must(LEVERS[position], `the lever ${id}`), position };
}
