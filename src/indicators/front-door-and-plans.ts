import { adoptersApproved } from '#indicators/catalogue/adopters-approved.ts';
import { agencySocialWorkersRate } from '#indicators/catalogue/agency-social-workers-rate.ts';
import { assessmentsClosedAfter } from '#indicators/catalogue/assessments-closed-after.ts';
import { assessmentsCompleted } from '#indicators/catalogue/assessments-completed.ts';
import { assessmentsLeadingToChildInNeedPlan } from '#indicators/catalogue/assessments-leading-to-child-in-need-plan.ts';
import { assessmentsLeadingToProtectionPlan } from '#indicators/catalogue/assessments-leading-to-protection-plan.ts';
import { assessmentsRate } from '#indicators/catalogue/assessments-rate.ts';
import { assessmentsWithin45Days } from '#indicators/catalogue/assessments-within-45-days.ts';
import { assessmentsWithinLimitOfTheDay } from '#indicators/catalogue/assessments-within-limit-of-the-day.ts';
import { avoidedCostOnInvestment } from '#indicators/catalogue/avoided-cost-on-investment.ts';
import { budgetVariance } from '#indicators/catalogue/budget-variance.ts';
import { careApplications } from '#indicators/catalogue/care-applications.ts';
import { caseload } from '#indicators/catalogue/caseload.ts';
import { childrenInEarlyHelp } from '#indicators/catalogue/children-in-early-help.ts';
import { childrenInNeed } from '#indicators/catalogue/children-in-need.ts';
import { childrenInNeedRate } from '#indicators/catalogue/children-in-need-rate.ts';
import { childrenOnProtectionPlan } from '#indicators/catalogue/children-on-protection-plan.ts';
import { conferencesLeadingToPlan } from '#indicators/catalogue/conferences-leading-to-plan.ts';
import { conferencesWithin15Days } from '#indicators/catalogue/conferences-within-15-days.ts';
import { consultations } from '#indicators/catalogue/consultations.ts';
import { contactsFromProfessionals } from '#indicators/catalogue/contacts-from-professionals.ts';
import { earlyHelpSteppedUp } from '#indicators/catalogue/early-help-stepped-up.ts';
import { externalAssessmentSpend } from '#indicators/catalogue/external-assessment-spend.ts';
import { familyTimeAgency } from '#indicators/catalogue/family-time-agency.ts';
import { familyTimeAgencyShare } from '#indicators/catalogue/family-time-agency-share.ts';
import { familyTimeInHouse } from '#indicators/catalogue/family-time-in-house.ts';
import { householdsInEarlyHelp } from '#indicators/catalogue/households-in-early-help.ts';
import { inHouseCarersApproved } from '#indicators/catalogue/in-house-carers-approved.ts';
import { investmentDrawn } from '#indicators/catalogue/investment-drawn.ts';
import { netSpend } from '#indicators/catalogue/net-spend.ts';
import { placementSpend } from '#indicators/catalogue/placement-spend.ts';
import { placementSpendShare } from '#indicators/catalogue/placement-spend-share.ts';
import { projectedLookedAfter } from '#indicators/catalogue/projected-looked-after.ts';
import { protectionPlansAgainWithinTwoYears } from '#indicators/catalogue/protection-plans-again-within-two-years.ts';
import { protectionPlanRate } from '#indicators/catalogue/protection-plan-rate.ts';
import { protectionPlanReviewsOnTime } from '#indicators/catalogue/protection-plan-reviews-on-time.ts';
import { protectionPlanVisitsOnTime } from '#indicators/catalogue/protection-plan-visits-on-time.ts';
import { protectionPlansSecondOrLater } from '#indicators/catalogue/protection-plans-second-or-later.ts';
import { protectionPlansTwoYearsOrMore } from '#indicators/catalogue/protection-plans-two-years-or-more.ts';
import { referralsLeadingToAssessment } from '#indicators/catalogue/referrals-leading-to-assessment.ts';
import { referralsNoFurtherAction } from '#indicators/catalogue/referrals-no-further-action.ts';
import { returnOnInvestment } from '#indicators/catalogue/return-on-investment.ts';
import { section47Enquiries } from '#indicators/catalogue/section-47-enquiries.ts';
import { section47EnquiriesRate } from '#indicators/catalogue/section-47-enquiries-rate.ts';
import { satisfactionWithHelp } from '#indicators/catalogue/satisfaction-with-help.ts';
import { socialWorkerTurnover } from '#indicators/catalogue/social-worker-turnover.ts';
import { socialWorkerVacanciesRate } from '#indicators/catalogue/social-worker-vacancies-rate.ts';
import { specialistAssessments } from '#indicators/catalogue/specialist-assessments.ts';
import { specialistFamilies } from '#indicators/catalogue/specialist-families.ts';
import { specialistInterventions } from '#indicators/catalogue/specialist-interventions.ts';
import { spendNotLookedAfter } from '#indicators/catalogue/spend-not-looked-after.ts';
import { spendPerChild } from '#indicators/catalogue/spend-per-child.ts';
import { staffConfidence } from '#indicators/catalogue/staff-confidence.ts';
import type { Indicator } from '#indicators/indicator.ts';

/** Front door, assessments, plans, family time, carers, staff and money, in the order of the catalogue. */
export const FRONT_DOOR_AND_PLANS: readonly Indicator[] = [
  assessmentsCompleted,
  assessmentsRate,
  referralsLeadingToAssessment,
  assessmentsLeadingToChildInNeedPlan,
  assessmentsLeadingToProtectionPlan,
  childrenOnProtectionPlan,
  protectionPlanRate,
  familyTimeInHouse,
  familyTimeAgencyShare,
  adoptersApproved,
  childrenInEarlyHelp,
  householdsInEarlyHelp,
  specialistAssessments,
  specialistInterventions,
  specialistFamilies,
  externalAssessmentSpend,
  inHouseCarersApproved,
  familyTimeAgency,
  careApplications,
  earlyHelpSteppedUp,
  staffConfidence,
  satisfactionWithHelp,
  netSpend,
  projectedLookedAfter,
  placementSpend,
  placementSpendShare,
  contactsFromProfessionals,
  assessmentsClosedAfter,
  budgetVariance,
  returnOnInvestment,
  avoidedCostOnInvestment,
  investmentDrawn,
  assessmentsWithinLimitOfTheDay,
  childrenInNeedRate,
  referralsNoFurtherAction,
  assessmentsWithin45Days,
  section47EnquiriesRate,
  conferencesWithin15Days,
  conferencesLeadingToPlan,
  protectionPlansSecondOrLater,
  protectionPlansTwoYearsOrMore,
  protectionPlanReviewsOnTime,
  protectionPlanVisitsOnTime,
  caseload,
  socialWorkerTurnover,
  socialWorkerVacanciesRate,
  agencySocialWorkersRate,
  spendPerChild,
  spendNotLookedAfter,
  childrenInNeed,
  section47Enquiries,
  consultations,
  protectionPlansAgainWithinTwoYears,
];
