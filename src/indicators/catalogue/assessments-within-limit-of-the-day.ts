import { calendarDate } from '#kernel/calendar-date.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { ASSESSMENT_LIMIT, SINGLE_ASSESSMENT_FROM, isWithinWorkingDays } from '#indicators/timeliness.ts';

/** Working days for a core assessment, counted from its start. Source: Framework for the Assessment of Children in Need and their Families (2000). */
const CORE_ASSESSMENT_LIMIT = 35;

export const assessmentsWithinLimitOfTheDay: Indicator = {
  id: 'assessments-within-limit-of-the-day', code: 'W1', dashboardNumber: null,
  title: 'Assessments within the limit of their day',
  explanation: 'Of the assessments completed, the share that took no longer than was allowed when they began, so that years on both sides of a change of rules can be read.',
  unit: '%', direction: 'higher',
  definitions: [
    { from: null, text: 'Initial assessments in 7 working days and core assessments in 35 / assessments completed. Returns of today do not say which of the two one was, so all are held to 35.', source: 'Framework for the Assessment of Children in Need and their Families (2000); West Sussex, May 2009, 1' },
    { from: calendarDate(2010, 4, 1), text: 'Initial assessments in 10 working days and core assessments in 35 / assessments completed; again all are held to 35', source: 'Working Together to Safeguard Children (2010), chapter 5' },
    { from: SINGLE_ASSESSMENT_FROM, text: 'One assessment in 45 working days / assessments completed', source: 'Working Together to Safeguard Children (2013), in force on 15 April 2013' },
  ],
  counterweights: ['re-referrals', 'assessments-closed-after'],
  caveats: ['An assessment is held to the limit of the day it began.', 'Authorities that tried the single assessment earlier were let off the old limits.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['assessments'],
    events: ({ assessments }, note) => {
      for (const one of assessments) {
        const limit = one.startedOn < SINGLE_ASSESSMENT_FROM ? CORE_ASSESSMENT_LIMIT : ASSESSMENT_LIMIT;
        if (one.authorisedOn !== null) note(one.authorisedOn, one, isWithinWorkingDays(one.startedOn, one.authorisedOn, limit));
      }
    },
  },
};
