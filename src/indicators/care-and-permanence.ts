import { adoptionA10 } from '#indicators/catalogue/adoption-a10.ts';
import { adoptionOrderToMatch } from '#indicators/catalogue/adoption-order-to-match.ts';
import { careLeaversInEducation1718 } from '#indicators/catalogue/care-leavers-in-education-17-18.ts';
import { careLeaversInEducation1921 } from '#indicators/catalogue/care-leavers-in-education-19-21.ts';
import { careLeaversInTouch } from '#indicators/catalogue/care-leavers-in-touch.ts';
import { careLeaversSuitableAccommodation1718 } from '#indicators/catalogue/care-leavers-suitable-accommodation-17-18.ts';
import { careLeaversSuitableAccommodation1921 } from '#indicators/catalogue/care-leavers-suitable-accommodation-19-21.ts';
import { ceasingToBeLookedAfter } from '#indicators/catalogue/ceasing-to-be-looked-after.ts';
import { ceasingToBeLookedAfterRate } from '#indicators/catalogue/ceasing-to-be-looked-after-rate.ts';
import { childrenWithInHouseCarers } from '#indicators/catalogue/children-with-in-house-carers.ts';
import { daysToAdoptiveFamily } from '#indicators/catalogue/days-to-adoptive-family.ts';
import { dentalCheckUpToDate } from '#indicators/catalogue/dental-check-up-to-date.ts';
import { exitsHome } from '#indicators/catalogue/exits-home.ts';
import { exitsToAdoption } from '#indicators/catalogue/exits-to-adoption.ts';
import { exitsToChildArrangementsOrder } from '#indicators/catalogue/exits-to-child-arrangements-order.ts';
import { exitsToSpecialGuardianship } from '#indicators/catalogue/exits-to-special-guardianship.ts';
import { fosteredByAgency } from '#indicators/catalogue/fostered-by-agency.ts';
import { fosteredByAgency11Plus } from '#indicators/catalogue/fostered-by-agency-11-plus.ts';
import { fosteredInHouse } from '#indicators/catalogue/fostered-in-house.ts';
import { healthAssessmentUpToDate } from '#indicators/catalogue/health-assessment-up-to-date.ts';
import { homeWithin12Months11Plus } from '#indicators/catalogue/home-within-12-months-11-plus.ts';
import { homeWithin24Months11Plus } from '#indicators/catalogue/home-within-24-months-11-plus.ts';
import { homeWithin6Months11Plus } from '#indicators/catalogue/home-within-6-months-11-plus.ts';
import { immunisationsUpToDate } from '#indicators/catalogue/immunisations-up-to-date.ts';
import { longTermStability } from '#indicators/catalogue/long-term-stability.ts';
import { lookedAfterRank } from '#indicators/catalogue/looked-after-rank.ts';
import { lookedAfterRate } from '#indicators/catalogue/looked-after-rate.ts';
import { lookedAfterRateAgainstEngland } from '#indicators/catalogue/looked-after-rate-against-england.ts';
import { lookedAfterRateAgainstNeighbours } from '#indicators/catalogue/looked-after-rate-against-neighbours.ts';
import { lookedAfterReviewsOnTime } from '#indicators/catalogue/looked-after-reviews-on-time.ts';
import { missingChildrenShare } from '#indicators/catalogue/missing-children-share.ts';
import { moreThan20MilesFromHome } from '#indicators/catalogue/more-than-20-miles-from-home.ts';
import { parentAndBabyPlacements } from '#indicators/catalogue/parent-and-baby-placements.ts';
import { placedOutsideAuthority } from '#indicators/catalogue/placed-outside-authority.ts';
import { placementUnitCost } from '#indicators/catalogue/placement-unit-cost.ts';
import { reEntriesToCare } from '#indicators/catalogue/re-entries-to-care.ts';
import { returnInterviewsOffered } from '#indicators/catalogue/return-interviews-offered.ts';
import { sdqCoverage } from '#indicators/catalogue/sdq-coverage.ts';
import { sdqMeanScore } from '#indicators/catalogue/sdq-mean-score.ts';
import { shareFostered } from '#indicators/catalogue/share-fostered.ts';
import { shareInResidential } from '#indicators/catalogue/share-in-residential.ts';
import { shareInSupported16Plus } from '#indicators/catalogue/share-in-supported-16-plus.ts';
import { sharePlacedForAdoption } from '#indicators/catalogue/share-placed-for-adoption.ts';
import { shareResidentialOrSecure } from '#indicators/catalogue/share-residential-or-secure.ts';
import { shareWithAgencyCarers } from '#indicators/catalogue/share-with-agency-carers.ts';
import { shareWithInHouseCarers } from '#indicators/catalogue/share-with-in-house-carers.ts';
import { shareWithParents } from '#indicators/catalogue/share-with-parents.ts';
import { spend16Plus } from '#indicators/catalogue/spend-16-plus.ts';
import { starts11PlusByAgreement } from '#indicators/catalogue/starts-11-plus-by-agreement.ts';
import { startsAfterPermanenceBreakdown } from '#indicators/catalogue/starts-after-permanence-breakdown.ts';
import { startsAged11AndOver } from '#indicators/catalogue/starts-aged-11-and-over.ts';
import { startsToBeLookedAfter } from '#indicators/catalogue/starts-to-be-looked-after.ts';
import { startsToBeLookedAfterRate } from '#indicators/catalogue/starts-to-be-looked-after-rate.ts';
import { startsUnder11 } from '#indicators/catalogue/starts-under-11.ts';
import { threeOrMorePlacements } from '#indicators/catalogue/three-or-more-placements.ts';
import { threeOrMoreSocialWorkers } from '#indicators/catalogue/three-or-more-social-workers.ts';
import { unaccompaniedChildren } from '#indicators/catalogue/unaccompanied-children.ts';
import { unaccompaniedShare } from '#indicators/catalogue/unaccompanied-share.ts';
import { under11sInResidential } from '#indicators/catalogue/under-11s-in-residential.ts';
import { unregisteredPlacements } from '#indicators/catalogue/unregistered-placements.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** Children in care, permanence and leaving care, in the order of the dashboard and then of the catalogue. */
export const CARE_AND_PERMANENCE: readonly Indicator[] = [
  lookedAfterRate,
  fosteredInHouse,
  fosteredByAgency,
  daysToAdoptiveFamily,
  parentAndBabyPlacements,
  lookedAfterRateAgainstNeighbours,
  lookedAfterRank,
  childrenWithInHouseCarers,
  shareWithAgencyCarers,
  shareWithInHouseCarers,
  shareInResidential,
  shareInSupported16Plus,
  under11sInResidential,
  spend16Plus,
  startsAged11AndOver,
  startsUnder11,
  starts11PlusByAgreement,
  homeWithin6Months11Plus,
  homeWithin12Months11Plus,
  homeWithin24Months11Plus,
  fosteredByAgency11Plus,
  startsAfterPermanenceBreakdown,
  lookedAfterRateAgainstEngland,
  startsToBeLookedAfter,
  startsToBeLookedAfterRate,
  ceasingToBeLookedAfter,
  ceasingToBeLookedAfterRate,
  threeOrMorePlacements,
  longTermStability,
  moreThan20MilesFromHome,
  placedOutsideAuthority,
  shareFostered,
  shareResidentialOrSecure,
  sharePlacedForAdoption,
  shareWithParents,
  lookedAfterReviewsOnTime,
  healthAssessmentUpToDate,
  dentalCheckUpToDate,
  immunisationsUpToDate,
  sdqMeanScore,
  sdqCoverage,
  missingChildrenShare,
  returnInterviewsOffered,
  exitsToSpecialGuardianship,
  exitsToChildArrangementsOrder,
  exitsToAdoption,
  exitsHome,
  adoptionA10,
  adoptionOrderToMatch,
  careLeaversInEducation1718,
  careLeaversInEducation1921,
  careLeaversSuitableAccommodation1718,
  careLeaversSuitableAccommodation1921,
  careLeaversInTouch,
  unaccompaniedChildren,
  unaccompaniedShare,
  threeOrMoreSocialWorkers,
  unregisteredPlacements,
  placementUnitCost,
  reEntriesToCare,
];
