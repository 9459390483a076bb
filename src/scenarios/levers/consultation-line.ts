import type { Lever } from '#scenarios/lever.ts';
import { noPublishedEffect } from '#scenarios/levers/no-published-effect.ts';
import { valueIfGiven, valueOf } from '#scenarios/levers/value-of.ts';

export const consultationLine: Lever = {
  id: 'consultation-line',
  title: 'Consultation line for professionals',
  stage: 'front-door',
  summary: 'Schools, nurses and others talk a worry through with a social worker before they send a contact. It frees time at the front door; the model changes no child’s path.',
  actsOn: 'How many contacts from professionals come, and what one costs in staff time',
  eligible: 'Contacts from professionals that end in advice or without further action',
  effectMeans: 'Of these contacts, the share settled by a consultation',
  evidence: [noPublishedEffect('Consultations are counted apart from contacts, so contacts fall the day the line opens whether or not anything else does. Compare contacts and consultations together.')],
  counterweights: ['consultations', 'contacts-from-professionals', 'referrals-no-further-action', 're-referrals'],
  overlapsWith: ['police-contact-screening', 'multi-agency-hub'],
  fields: [
    { id: 'contacts-a-year', title: 'Contacts a year from professionals that end in advice or nothing', unit: 'count', help: 'Leave it out where the returns tell of the front door: it is then counted and projected from them. A number given here is used instead. List 1 of Annex A by source and outcome, or the log of the front door, police left out.', fallback: null, fromReturns: true, least: 0, most: 200_000 },
    { id: 'contact-cost', title: 'Cost of handling a contact', unit: 'pounds', help: 'Minutes of each grade times its pay with on-costs, from a week’s time record. Staff time becomes money only when a post goes with it.', fallback: null, least: 0, most: 500_000 },
    { id: 'consultation-cost', title: 'Cost of a consultation', unit: 'pounds', help: 'A good conversation with a senior social worker can cost more than a contact closed in minutes. Time it.', fallback: null, least: 0, most: 500_000 },
  ],
  action: fields => ({
    kind: 'change-front-door', unit: 'contacts', parts: ['professional-contacts-ending'], becomes: 'Consultations in place of a contact',
    unitsPerYear: valueIfGiven(fields, 'contacts-a-year'), beforePence: valueOf(fields, 'contact-cost'), afterPence: valueOf(fields, 'consultation-cost'), laterShare: 0, laterAfterMonths: 0,
  }),
};
