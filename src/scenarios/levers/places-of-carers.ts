/** Households that come and go. */
export interface CarersToCome {
  readonly approvedPerYear: number;
  /** Of those approved, the share lost in a year, for whatever reason. */
  readonly lostPerYear: number;
  readonly childrenPerCarer: number;
  /** Months until the first of them is approved. */
  readonly approvalMonths: number;
}

/** Approvals a year that follow from enquiries: so many of them apply, so many of those are approved. */
export const approvalsFrom = (enquiriesPerYear: number, applicationShare: number, approvalShare: number): number => enquiriesPerYear * applicationShare * approvalShare;

/** Further places at the end of each month from the lever’s start: those of carers who were approved and have not left. */
export function placesOfCarers({ approvedPerYear, lostPerYear, childrenPerCarer, approvalMonths }: CarersToCome, months: number): readonly number[] {
  const places: number[] = [];
  let carers = 0;
  for (let month = 0; month < months; month += 1) {
    carers = carers * (1 - lostPerYear / 12) + (month >= approvalMonths ? approvedPerYear / 12 : 0);
    places.push(carers * childrenPerCarer);
  }
  return places;
}
