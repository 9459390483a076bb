import { addDays } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { episodeOf } from '#indicators/episode-of-need.ts';

/** Days from the referral to the start of the assessment. Source: catalogue T08, where it is a setting; liia's outcome of a referral looks 0 to 30 days on. */
const ASSESSED_WITHIN_DAYS = 30;

export const referralsLeadingToAssessment: Indicator = {
  id: 'referrals-leading-to-assessment', code: 'T08', dashboardNumber: 8,
  title: 'Referrals going on to assessment',
  explanation: 'Of the referrals, the share for which an assessment began within 30 days. A high share says that screening lets through the children who need social care; a low one that time goes on those who do not.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: 'Referrals with an assessment of the same episode of need that began 0 to 30 days after the referral / all referrals', source: 'East Sussex dashboard, October 2012, row 8; window as liia reckons the outcome of a referral' }],
  counterweights: ['assessments-closed-after', 'assessments-within-45-days', 're-referrals'],
  caveats: ['Shown 30 days after the period, when the last referral of it has had its time.', 'In Annex A the assessment is joined to the latest referral before it.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['referrals', 'assessments'], settlesAfterDays: ASSESSED_WITHIN_DAYS,
    events: (person, note) => {
      for (const referral of person.referrals) {
        const until = addDays(referral.on, ASSESSED_WITHIN_DAYS);
        note(referral.on, referral, person.assessments.some(one =>
          one.startedOn >= referral.on && one.startedOn <= until && episodeOf(person, one, one.startedOn) === referral.on));
      }
    },
  },
};
