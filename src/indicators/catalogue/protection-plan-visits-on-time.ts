import type { Indicator } from '#indicators/indicator.ts';
import { whileOnProtectionPlan } from '#indicators/spans.ts';
import { isWithinWorkingDays } from '#indicators/timeliness.ts';

/** Working days between visits. Assumption: a local limit, of 10 or 20 working days in most authorities; the longer is taken. */
const VISIT_LIMIT = 20;

export const protectionPlanVisitsOnTime: Indicator = {
  id: 'protection-plan-visits-on-time', code: 'L10', dashboardNumber: null,
  title: 'Child protection visits on time',
  explanation: 'Of the children on a protection plan, the share whom a social worker visited in the last 20 working days. A plan without visits protects nobody.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: 'Plans open on the day whose last visit was 20 working days before it or fewer / open plans. One younger than that and not yet visited is left out: its visit is not late.', source: 'Annex A list 7, Date of the Last Statutory Visit; the limit is local, 10 or 20 working days' }],
  counterweights: ['caseload', 'protection-plan-reviews-on-time'],
  caveats: ['Annex A tells of the day it was made and of no other.', 'Being visited is not being seen alone.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['childProtectionPlans', 'protectionPlanSummaries'], during: whileOnProtectionPlan, onLastKnownDay: true,
    at: (person, day, { from }) => {
      const summary = person.protectionPlanSummaries.find(({ asAt }) => asAt === day);
      if (!summary) return null;
      if (summary.lastVisitOn === null) return isWithinWorkingDays(from, day, VISIT_LIMIT) ? null : false;
      return isWithinWorkingDays(summary.lastVisitOn, day, VISIT_LIMIT);
    },
  },
};
