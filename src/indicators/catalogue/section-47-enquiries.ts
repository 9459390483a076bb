import type { Indicator } from '#indicators/indicator.ts';

export const section47Enquiries: Indicator = {
  id: 'section-47-enquiries', code: 'S03', dashboardNumber: null,
  title: 'Section 47 enquiries',
  explanation: 'Enquiries into suspected significant harm that were begun. They should rise and fall with danger; when they fall with everything else, look whether danger is still seen.',
  unit: 'enquiries', direction: 'context',
  definitions: [{ from: null, text: 'Enquiries under section 47 of the Children Act 1989 that a strategy discussion began in the period, one for each child and enquiry', source: 'DfE, Children in need, table C4; CIN census, S47ActualStartDate; Annex A list 5' }],
  counterweights: [],
  measure: {
    kind: 'events', figure: 'number', needs: ['section47Enquiries'],
    events: (person, note) => { for (const enquiry of person.section47Enquiries) note(enquiry.startedOn, enquiry); },
  },
  standIn: { kind: 'flow', above: ['section-47-enquiries'] },
};
