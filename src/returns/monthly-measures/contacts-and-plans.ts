import type { MonthlyMeasure } from '#returns/monthly-measures/measure.ts';

/** Contacts by who made them, in the groups of the census's sources. Source: child in need census, ReferralSource, first character. */
const SOURCES: readonly (readonly [id: string, who: string])[] = [
  ['individuals', 'family, carers, friends or the child (1A to 1D)'], ['schools', 'schools and education services (2A, 2B)'],
  ['health', 'health services (3A to 3F)'], ['housing', 'housing (4)'], ['councils', 'council services, this one\'s or another\'s (5A to 5D)'],
  ['police', 'the police (6)'], ['courts', 'courts, probation, immigration, Cafcass and prisons (7)'], ['others', 'others, such as voluntary bodies (8)'],
  ['anonymous', 'people who gave no name (9)'], ['unknown', 'a source that is not known (10)'],
];

/** Sources of contacts that are professionals' rather than anybody's: not 1A to 1D, 9 or 10. Source: Norfolk's indicator of contacts from professionals. */
const NOT_PROFESSIONALS: ReadonlySet<string> = new Set(['individuals', 'anonymous', 'unknown']);

const contactsBySource = SOURCES.map(([id, who]): MonthlyMeasure => ({
  id: `contacts-from-${id}`, title: `Initial contacts from ${who.replace(/ \(.*\)$/, '')}`, unit: 'count', kind: 'flow',
  explanation: `Of the initial contacts, those from ${who}.`, feeds: NOT_PROFESSIONALS.has(id) ? ['initial-contacts'] : ['initial-contacts', 'contacts-from-professionals'],
}));

export const CONTACTS_AND_PLANS: readonly MonthlyMeasure[] = [
  {
    id: 'contacts', title: 'Initial contacts', unit: 'count', kind: 'flow', feeds: ['initial-contacts', 'initial-contacts-rate'],
    explanation: 'Messages to the front door about a child in the month; each child in each contact counts once. Contacts that only asked for advice are consultations and do not count here.',
  },
  ...contactsBySource,
  { id: 'consultations', title: 'Consultations', unit: 'count', kind: 'flow', feeds: ['consultations'], explanation: 'Messages to the front door that only asked for advice and opened nothing.' },
  { id: 'referrals', title: 'Referrals', unit: 'count', kind: 'flow', feeds: ['referrals', 'referrals-rate'], explanation: 'Referrals to statutory social care accepted in the month; each child counts.' },
  { id: 'assessments', title: 'Assessments completed', unit: 'count', kind: 'flow', feeds: ['assessments-completed', 'assessments-rate'], explanation: 'Statutory assessments that a manager authorised in the month.' },
  { id: 'children-in-need', title: 'Children in need', unit: 'count', kind: 'stock', feeds: ['children-in-need', 'children-in-need-rate'], explanation: 'Children with an open episode of need at the month\'s end, those on plans and in care among them.' },
  { id: 'section-47-enquiries', title: 'Section 47 enquiries', unit: 'count', kind: 'flow', feeds: ['section-47-enquiries', 'section-47-enquiries-rate'], explanation: 'Enquiries under section 47 that began in the month.' },
  {
    id: 'children-on-protection-plan', title: 'Children on child protection plans', unit: 'count', kind: 'stock', feeds: ['children-on-protection-plan', 'protection-plan-rate'],
    explanation: 'Children who were the subject of a child protection plan at the month\'s end.',
  },
  {
    id: 'looked-after-children', title: 'Looked after children', unit: 'count', kind: 'stock', feeds: ['looked-after-children', 'looked-after-rate'],
    explanation: 'Children looked after at the month\'s end. Children in a series of short breaks (legal status V3 or V4) do not count.',
  },
  {
    id: 'starts-to-be-looked-after', title: 'Children who started to be looked after', unit: 'count', kind: 'flow', feeds: ['starts-to-be-looked-after', 'starts-to-be-looked-after-rate'],
    explanation: 'Children who came into care in the month.',
  },
  {
    id: 'ceasing-to-be-looked-after', title: 'Children who ceased to be looked after', unit: 'count', kind: 'flow', feeds: ['ceasing-to-be-looked-after', 'ceasing-to-be-looked-after-rate'],
    explanation: 'Children who left care in the month.',
  },
  {
    id: 'children-in-early-help', title: 'Children receiving targeted early help', unit: 'count', kind: 'stock', feeds: ['children-in-early-help'],
    explanation: 'Different children with one-to-one targeted early help open at the month\'s end.',
  },
  {
    id: 'households-in-early-help', title: 'Households receiving targeted early help', unit: 'count', kind: 'stock', feeds: ['households-in-early-help'],
    explanation: 'Different households with one-to-one targeted early help open at the month\'s end.',
  },
  { id: 'care-applications', title: 'Care applications issued', unit: 'count', kind: 'flow', feeds: ['care-applications'], explanation: 'Applications to the court for care or supervision orders issued in the month.' },
];
