import type { Indicator } from '#indicators/indicator.ts';

export const initialContacts: Indicator = {
  id: 'initial-contacts', code: 'T01', dashboardNumber: 1,
  title: 'Initial contacts to statutory social care',
  explanation: 'How often anybody approached the front door about a child. Each child in each contact counts once. Most contacts lead to advice or to nothing further, so they are work before they are need.',
  unit: 'contacts', direction: 'lower',
  definitions: [{
    from: null, text: 'Contacts received in the period, one for each child. Consultation calls of professionals that only give advice are recorded apart.',
    source: 'East Sussex dashboard, October 2012, row 1; Annex A list 1',
  }],
  counterweights: ['referrals', 're-referrals'],
  caveats: ['What is coded as a contact differs between authorities and over time.', 'Annex A holds six months only.'],
  measure: {
    kind: 'events', figure: 'number', needs: ['contacts'],
    events: ({ contacts }, note) => { for (const contact of contacts) note(contact.on, contact); },
  },
  standIn: { kind: 'flow', above: ['contacts'] },
};
