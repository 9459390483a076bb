import type { AdoptionSteps, ProspectiveAdopter } from '#journeys/pathway.ts';
import { dateIn, numberIn, textIn } from '#returns/annex-a/row.ts';
import type { Row } from '#returns/annex-a/row.ts';

/** A row of list 10. */
export const adoptionOf = (row: Row): AdoptionSteps => ({
  enteredCareOn: dateIn(row, 'Date the Child Entered Care'),
  decidedOn: dateIn(row, 'Date of Decision that Child Should be Placed for Adoption'),
  placementOrderOn: dateIn(row, 'Date of Placement Order'),
  matchedOn: dateIn(row, 'Date of Matching Child and Prospective Adopters'),
  placedOn: dateIn(row, 'Date Placed for Adoption'),
  adoptedOn: dateIn(row, 'Date of Adoption Order'),
  decisionReversedOn: dateIn(row, 'Date of Decision that Child Should No Longer be Placed for Adoption'),
  reasonReversed: textIn(row, 'Reason Why Child No Longer Placed for Adoption'),
  fosteredByAdopterOn: dateIn(row, 'Date the child was placed for fostering in FFA or concurrent planning placement'),
  adoptedByFosterCarer: null,
});

/** A row of list 11. */
export const adopterOf = (row: Row): ProspectiveAdopter => ({
  individual: row.id,
  family: textIn(row, 'Family identifier'),
  enquiredOn: dateIn(row, 'Date enquiry received'),
  stage1StartedOn: dateIn(row, 'Date Stage 1 started'),
  stage1EndedOn: dateIn(row, 'Date Stage 1 ended'),
  stage2StartedOn: dateIn(row, 'Date Stage 2 started'),
  stage2EndedOn: dateIn(row, 'Date Stage 2 ended'),
  appliedOn: dateIn(row, 'Date application submitted'),
  approvedOn: dateIn(row, 'Date application approved'),
  matchedOn: dateIn(row, 'Date adopter matched with child(ren)'),
  placedOn: dateIn(row, 'Date child/children placed with adopter(s)'),
  childrenPlaced: numberIn(row, 'No. of children placed'),
  adoptedOn: dateIn(row, 'Date of Adoption Order'),
  leftOn: dateIn(row, 'Date of leaving adoption process'),
  reasonLeft: textIn(row, 'Reason for leaving adoption process'),
});
