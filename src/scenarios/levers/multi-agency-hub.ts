import type { Lever } from '#scenarios/lever.ts';
import { valueIfGiven, valueOf } from '#scenarios/levers/value-of.ts';

export const multiAgencyHub: Lever = {
  id: 'multi-agency-hub',
  title: 'Multi-agency hub at the front door',
  stage: 'front-door',
  summary: 'Social care, police, health and schools share what they know on the day a contact comes, so that fewer are passed on as referrals that lead to nothing. The model changes no child’s path: no effect on care has been measured.',
  actsOn: 'How many contacts are passed on as referrals, and what deciding on one costs in staff time',
  eligible: 'Contacts that would have become referrals closed without further action',
  effectMeans: 'Of these referrals, the share that the hub settles',
  evidence: [{
    grade: 'none', effect: null,
    says: 'The national study of hubs described how they work in three places and asked 111 authorities. It was no study of impact and says so: whether hubs improve what happens to children is not known.',
    source: 'University College London and Newcastle University, Multi-Agency Safeguarding Hubs: implementation and process evaluation, Foundations, 2025',
  }],
  counterweights: ['consultations', 'initial-contacts', 'referrals-no-further-action', 're-referrals', 'section-47-enquiries-rate'],
  overlapsWith: ['police-contact-screening', 'consultation-line', 'assess-once'],
  fields: [
    { id: 'referrals-a-year', title: 'Referrals a year closed without further action', unit: 'count', help: 'Leave it out where the returns tell of the front door: it is then counted and projected from them. A number given here is used instead. Those of the last twelve months with ReferralNFA 1 in the children in need census, or list 3 of Annex A.', fallback: null, fromReturns: true, least: 0, most: 100_000 },
    { id: 'referral-cost', title: 'Cost of handling such a referral', unit: 'pounds', help: 'Minutes of each grade times its pay with on-costs, from a week’s time record. Staff time becomes money only when a post goes with it.', fallback: null, least: 0, most: 500_000 },
    { id: 'hub-cost', title: 'Cost of settling it in the hub', unit: 'pounds', help: 'The council’s own time in the hub for one contact. Enter the posts of the hub as costs of the lever or here, not in both places.', fallback: null, least: 0, most: 500_000 },
    { id: 'later-share', title: 'Of those settled, the share referred after all, because they were', unit: 'share', help: 'Who would have come back after a referral closed without further action comes back in either case and is not meant. Nobody has measured those who are meant: 0 supposes that there are none, so try what a tenth would do.', fallback: 0, least: 0, most: 1 },
    { id: 'later-after', title: 'Months until they are', unit: 'months', help: 'From the month in which the hub settled them. 6 is an assumption.', fallback: 6, least: 0, most: 36 },
  ],
  action: fields => ({
    kind: 'change-front-door', unit: 'referrals', parts: ['referrals-without-action'], becomes: 'Settled in the hub without a referral',
    unitsPerYear: valueIfGiven(fields, 'referrals-a-year'), beforePence: valueOf(fields, 'referral-cost'), afterPence: valueOf(fields, 'hub-cost'), laterShare: valueOf(fields, 'later-share'), laterAfterMonths: valueOf(fields, 'later-after'),
  }),
};
