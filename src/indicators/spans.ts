import type { Person } from '#journeys/pathway.ts';
import type { Span } from '#indicators/indicator.ts';

/** Times during which states can hold. Each is one function, so that an authority's spans are gathered once for all indicators that share it. */

export const whileLookedAfter = ({ care }: Person): readonly Span[] =>
  (care === null ? [] : care.periodsOfCare.map(({ commencedOn, ceasedOn }) => ({ from: commencedOn, until: ceasedOn })));

export const whileOnProtectionPlan = ({ childProtectionPlans }: Person): readonly Span[] =>
  childProtectionPlans.map(({ startedOn, endedOn }) => ({ from: startedOn, until: endedOn }));

/** An episode of need lasts from referral to closure. One closed with no further action on its first day has no day. */
export const whileInNeed = ({ referrals }: Person): readonly Span[] =>
  referrals.filter(({ noFurtherAction }) => noFurtherAction !== true).map(({ on, closedOn }) => ({ from: on, until: closedOn }));

export const whileInEarlyHelp = ({ earlyHelp }: Person): readonly Span[] => earlyHelp.map(({ startedOn, endedOn }) => ({ from: startedOn, until: endedOn }));
