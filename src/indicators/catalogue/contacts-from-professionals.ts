import { NOT_PROFESSIONAL_SOURCES } from '#reference/referral-sources.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const contactsFromProfessionals: Indicator = {
  id: 'contacts-from-professionals', code: 'N9', dashboardNumber: null,
  title: 'Contacts from professionals',
  explanation: 'Of the contacts, the share that police, schools, health and other services made. Where most lead to nothing, those services could have helped, or asked for advice, themselves.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Contacts whose source is none of 1A to 1D (individuals), 9 (anonymous) and 10 (unknown) / all contacts. A contact without a source is below the line only.', source: 'Norfolk, Policy and Resources Committee, 17 October 2017; ReferralSource codes of the CIN census; Annex A list 1' }],
  counterweights: ['consultations', 'referrals-no-further-action'],
  caveats: ['A lower share may be professionals who no longer report what they see.'],
  measure: {
    kind: 'events', figure: 'share', needs: ['contacts'],
    events: ({ contacts }, note) => { for (const contact of contacts) note(contact.on, contact, contact.source !== null && !NOT_PROFESSIONAL_SOURCES.has(contact.source)); },
  },
};
