import type { Lever } from '#scenarios/lever.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const familyTimeInHouse: Lever = {
  id: 'family-time-in-house',
  title: 'Supervised family time in-house',
  stage: 'around-care',
  summary: 'The authority’s own staff are there when children in care see their family, in place of agencies paid by the session.',
  actsOn: 'What supervised family time costs',
  eligible: 'Sessions that an agency supervises today',
  effectMeans: 'Of these sessions, the share that own staff supervise',
  evidence: [{
    grade: 'before-and-after', effect: null,
    says: 'East Sussex: 78% of about 24,000 sessions were external in 2011/12, 39% at month six of the year after; agency sessions fell from 21,558 to 638 over its programme. How many sessions courts order is not the authority’s to decide.',
    source: 'East Sussex County Council, progress report of November 2012, 3.11, and end of programme review, July 2015, 2.16',
  }],
  counterweights: ['satisfaction-with-help', 'family-time-agency'],
  overlapsWith: [],
  fields: [
    { id: 'sessions-a-year', title: 'Sessions a year by an agency', unit: 'count', help: 'The log or the invoices of the last twelve months; indicator family-time-agency.', fallback: null, least: 0, most: 200_000 },
    { id: 'agency-price', title: 'Price of a session by an agency', unit: 'pounds', help: 'Invoices over sessions, travel and cancelled sessions that were paid for among them.', fallback: null, least: 0, most: 200_000 },
    { id: 'in-house-cost', title: 'Cost of a session by own staff', unit: 'pounds', help: 'Posts, rooms and travel over sessions held: staff are paid when a session is cancelled. Enter the posts here or as costs of the lever, not in both places.', fallback: null, least: 0, most: 200_000 },
  ],
  action: fields => ({ kind: 'change-activity', unit: 'sessions of supervised family time', unitsPerYear: valueOf(fields, 'sessions-a-year'), beforePence: valueOf(fields, 'agency-price'), afterPence: valueOf(fields, 'in-house-cost') }),
};
