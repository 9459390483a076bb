import type { Lever } from '#scenarios/lever.ts';
import { valueIfGiven, valueOf } from '#scenarios/levers/value-of.ts';

export const policeContactScreening: Lever = {
  id: 'police-contact-screening',
  title: 'Screening of police notices',
  stage: 'front-door',
  summary: 'Police notices about children are read and sorted, with the police, before they become contacts. It frees time at the front door. It is not shown to keep any child out of care, so the model changes no child’s path.',
  actsOn: 'How many police notices are handled as contacts, and what handling one costs in staff time',
  eligible: 'Police notices about children',
  effectMeans: 'Of police notices, the share handled by the screening and no longer as a contact',
  evidence: [{
    grade: 'before-and-after', effect: null,
    says: 'East Sussex began to screen in February 2012, when 43% of contacts came from the police. By the end of its programme initial contacts had risen from 1,901 to 2,438 per 10,000 children, while referrals fell from 1,677 to 375: what is called a contact had moved. Nothing was found about care.',
    source: 'East Sussex County Council, dashboard of October 2012, and end of programme review, July 2015, 2.16',
  }],
  counterweights: ['initial-contacts', 'consultations', 'referrals-no-further-action', 're-referrals', 'section-47-enquiries-rate'],
  overlapsWith: ['multi-agency-hub', 'consultation-line'],
  fields: [
    { id: 'notices-a-year', title: 'Police notices a year', unit: 'count', help: 'Leave it out where the returns tell of the front door: it is then counted and projected from them. A number given here is used instead. Contacts from the police in the last twelve months: list 1 of Annex A by source, or the log of the front door.', fallback: null, fromReturns: true, least: 0, most: 200_000 },
    { id: 'contact-cost', title: 'Cost of handling a contact', unit: 'pounds', help: 'Minutes of each grade times its pay with on-costs, from a week’s time record. Staff time becomes money only when a post goes with it.', fallback: null, least: 0, most: 500_000 },
    { id: 'screening-cost', title: 'Cost of handling a screened notice', unit: 'pounds', help: 'The same for the screening, the time of the police left out. It is not nothing.', fallback: null, least: 0, most: 500_000 },
  ],
  action: fields => ({
    kind: 'change-front-door', unit: 'contacts', parts: ['police-contacts-ending', 'police-contacts-going-on'], becomes: 'Police notices screened',
    unitsPerYear: valueIfGiven(fields, 'notices-a-year'), beforePence: valueOf(fields, 'contact-cost'), afterPence: valueOf(fields, 'screening-cost'), laterShare: 0, laterAfterMonths: 0,
  }),
};
