import { ad1 } from '#returns/ssda903/pathway/tables/ad1.ts';
import { missing } from '#returns/ssda903/pathway/tables/missing.ts';
import { oc2 } from '#returns/ssda903/pathway/tables/oc2.ts';
import { oc3 } from '#returns/ssda903/pathway/tables/oc3.ts';
import { placedForAdoption } from '#returns/ssda903/pathway/tables/placed-for-adoption.ts';
import { previousPermanence } from '#returns/ssda903/pathway/tables/previous-permanence.ts';
import { reviews } from '#returns/ssda903/pathway/tables/reviews.ts';
import { socialWorker } from '#returns/ssda903/pathway/tables/social-worker.ts';

/** The tables whose rows are lists of a person, by the name of the list. */
export const LIST_TABLES = {
  careLeaverContacts: oc3,
  careReviews: reviews,
  healthOutcomes: oc2,
  missingIncidents: missing,
  previousPermanence,
  socialWorkers: socialWorker,
} as const;

/** The tables that, with the episodes, tell the steps to adoption. */
export const ADOPTION_TABLES = { adoptions: ad1, decisions: placedForAdoption } as const;
