import type { Child, Episode } from '#journeys/child.ts';
import type { AdoptionSteps, CareLeaverContact, CareSummary, HealthOutcomes, PersonPart } from '#journeys/pathway.ts';
import { care, episode, on, onOrNull } from '#indicators/example-pathway.test-support.ts';

/** Builders of care for golden tables, beside those of `example-pathway.test-support.ts`. */

/** Day it began, placement type, provider; why the episode began: S for the first and P for the others, unless said. */
type Stay = readonly [from: string, placementType?: string, provider?: string | null, reasonForNewEpisode?: string];

/** The episodes of one unbroken period of care: each stay lasts until the next. Open unless an end is given. */
export const inCare = (stays: readonly Stay[], until: string | null = null, reasonCeased: string | null = 'E4A', more: Partial<Episode> = {}): readonly Episode[] =>
  stays.map(([from, placementType = 'U6', placementProvider = 'PR1', reasonForNewEpisode = ''], i) => episode(from, stays[i + 1]?.[0] ?? until, {
    placementType, placementProvider, reasonForNewEpisode: reasonForNewEpisode || (i === 0 ? 'S' : 'P'),
    reasonEpisodeCeased: i + 1 < stays.length ? 'X1' : until === null ? null : reasonCeased, ...more,
  }));

export const cared = (bornOn: string, ...episodes: readonly Episode[]): { readonly care: Child; readonly bornOn: Child['bornOn'] } => ({ care: care(bornOn, ...episodes), bornOn: on(bornOn) });

/**
 * On 31 March 2024 thirteen children are in care. Six are fostered: three by the authority's own carers (a, c with a
 * relative, g who is in hospital that day), two by agencies (b, and e with a relative), one by another authority (d).
 */
export const IN_PLACEMENTS: readonly Partial<PersonPart>[] = [
  /* a */ cared('2014-01-01', ...inCare([['2023-01-01', 'U6', 'PR1']])),
  /* b */ cared('2014-01-01', ...inCare([['2022-01-01', 'U6', 'PR1'], ['2024-03-31', 'U4', 'PR4']])),
  /* c */ cared('2014-01-01', ...inCare([['2023-01-01', 'U3', 'PR1']])),
  /* d */ cared('2014-01-01', ...inCare([['2023-01-01', 'U6', 'PR2']])),
  /* e */ cared('2014-01-01', ...inCare([['2023-01-01', 'U1', 'PR5']])),
  /* f */ cared('2014-01-01', ...inCare([['2023-01-01', 'K2', 'PR4']])),
  /* g */ cared('2014-01-01', ...inCare([['2023-01-01', 'U6', 'PR1'], ['2024-03-20', 'T1', null, 'T'], ['2024-04-05', 'U6', 'PR1', 'T']])),
  /* h, who left on the day */ cared('2014-01-01', ...inCare([['2023-01-01', 'U6', 'PR4']], '2024-03-31')),
  /* i */ cared('2007-01-01', ...inCare([['2023-06-01', 'H5', 'PR4']])),
  /* j */ cared('2021-01-01', ...inCare([['2023-01-01', 'A6', 'PR1']], null, null, { legalStatus: 'E1' })),
  /* k */ cared('2014-01-01', ...inCare([['2023-01-01', 'P1', 'PR0']])),
  /* l */ cared('2009-01-01', ...inCare([['2023-01-01', 'K1', 'PR1']])),
  /* m */ cared('2009-01-01', ...inCare([['2023-01-01', 'Z1', null]])),
  /* n */ cared('2023-01-01', ...inCare([['2023-06-01', 'R3', 'PR4']])),
];

/** Ten times in 2023-24 that children left care for a reason that is told, two of them one child's; one end that nobody told, one with no reason, one child still there. */
export const EXITS: readonly Partial<PersonPart>[] = [
  cared('2012-01-01', ...inCare([['2023-04-10']], '2023-05-10', 'E4A'), ...inCare([['2023-06-10']], '2024-03-31', 'E4B')),
  ...['E45', 'E43', 'E41', 'E11', 'E12', 'E13', 'E2', 'E5', 'E99', null].map(reason => cared('2012-01-01', ...inCare([['2020-02-01']], '2023-04-01', reason))),
  cared('2012-01-01', ...inCare([['2020-02-01']])),
];

type DateOf<T> = { readonly [Name in keyof T as Name extends `${string}On` ? Name : never]?: string | null };

/** Steps to adoption, dates as text. */
export function adoption(dates: DateOf<AdoptionSteps>, adoptedByFosterCarer: boolean | null = false): Partial<PersonPart> {
  const day = (name: keyof DateOf<AdoptionSteps>) => onOrNull(dates[name]);
  return {
    adoption: {
      enteredCareOn: day('enteredCareOn'), decidedOn: day('decidedOn'), placementOrderOn: day('placementOrderOn'), matchedOn: day('matchedOn'), placedOn: day('placedOn'),
      adoptedOn: day('adoptedOn'), decisionReversedOn: null, reasonReversed: null, fosteredByAdopterOn: day('fosteredByAdopterOn'), adoptedByFosterCarer,
    },
  };
}

export const outcomes = (yearEnding: number, more: Partial<HealthOutcomes> = {}): HealthOutcomes => ({
  yearEnding, sdqScore: null, sdqReason: null, convicted: null, healthCheck: null, immunisations: null, teethCheck: null, healthAssessment: null, substanceMisuse: null, ...more,
});

export const summary = (asAt: string, more: Partial<CareSummary> = {}): CareSummary => ({
  asAt: on(asAt), placementsInLast12Months: null, subsequentPeriod: null, latestReviewOn: null, lastVisitOn: null, healthAssessmentOn: null, dentalCheckOn: null,
  missingInLast12Months: null, absentInLast12Months: null, returnInterviewOffered: null, returnInterviewAccepted: null, placedOutsideAuthority: null, permanencePlan: null, ...more,
});

export const leaver = (asAt: string, age: number | null, more: Partial<CareLeaverContact> = {}): Partial<PersonPart> => ({
  careLeaverContacts: [{ asAt: on(asAt), age, inTouch: 'YES', activity: null, accommodation: null, accommodationIsSuitable: null, eligibility: null, ...more }],
});
