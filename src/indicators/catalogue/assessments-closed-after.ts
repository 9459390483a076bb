import type { Assessment, Person } from '#journeys/pathway.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { episodeOf } from '#indicators/episode-of-need.ts';

/** Closed after assessment: no further action (RC8), referred to early help (RC9, from 2022-23). */
const CLOSED_AFTER_ASSESSMENT: ReadonlySet<string> = new Set(['RC8', 'RC9']);

function endedThere(person: Person, assessment: Assessment): boolean {
  if (assessment.supportRequired === false) return true;
  const episode = episodeOf(person, assessment, assessment.startedOn);
  return person.referrals.some(({ on, reasonForClosure }) => on === episode && reasonForClosure !== null && CLOSED_AFTER_ASSESSMENT.has(reasonForClosure));
}

export const assessmentsClosedAfter: Indicator = {
  id: 'assessments-closed-after', code: 'N10', dashboardNumber: null,
  title: 'Assessments that ended with no social care',
  explanation: 'Of the assessments completed, the share after which the case was closed or no support by social care was thought needed: time that families and workers spent to find that out.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Assessments authorised in the period whose episode was closed with reason RC8 or RC9, or that found no support by social care needed / assessments authorised', source: 'Norfolk, Policy and Resources Committee, 17 October 2017; CIN census, ReasonForClosure; Annex A list 4' }],
  counterweights: ['re-referrals', 'referrals-no-further-action'],
  caveats: ['Shown 45 days after the period, as what assessments led to is: the case is closed some time after the assessment.', 'RC9 is used since 2022-23; before that such cases are among RC7 and RC8.'],
  measure: {
    // Assumption: as many days as for a plan, so that the shares of assessments are known for the same periods.
    kind: 'events', figure: 'share', needs: ['assessments', 'referrals'], settlesAfterDays: 45,
    events: (person, note) => { for (const one of person.assessments) if (one.authorisedOn !== null) note(one.authorisedOn, one, endedThere(person, one)); },
  },
};
