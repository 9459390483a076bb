import type { FieldValues, Lever } from '#scenarios/lever.ts';
import { noPublishedEffect } from '#scenarios/levers/no-published-effect.ts';
import { approvalsFrom, placesOfCarers } from '#scenarios/levers/places-of-carers.ts';
import type { CarersToCome } from '#scenarios/levers/places-of-carers.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const agencyToInHouse: Lever = {
  id: 'agency-to-in-house',
  title: 'From agency to in-house fostering',
  stage: 'in-care',
  summary: 'More of the authority’s own foster carers, so that fewer children live with agency carers. No child moves before there is a carer.',
  actsOn: 'Where children live who would be with agency carers, from the day there is an in-house place for them. They stay in care as long as before.',
  eligible: 'Children in agency fostering, as far as there are further in-house places; as reach leave out those settled with their carers for good',
  effectMeans: 'Of those offered a move, the share who move and stay',
  evidence: [
    noPublishedEffect('How many children can move follows from carers recruited and places found, not from a study. That authorities often foster at lower cost than agencies charge was found by the Competition and Markets Authority in 2022; the children of the two differ, so use your own prices.'),
    {
      grade: 'none', effect: null,
      says: 'Of 125,195 first enquiries to foster in 2022-23, 6% led to an application: 12% of those to authorities, 5% of those to agencies. Of applications settled in 2023-24, 1,815 were approved and 3,670 withdrawn: a third. In 2021-22 13% of mainstream fostering households left.',
      source: 'Ofsted, Recruitment and retention in mainstream fostering, March 2024; Ofsted, Fostering in England, 2023-24 and 2021-22, as reported by Fostering News and Community Care',
    },
  ],
  counterweights: ['three-or-more-placements', 'long-term-stability', 'in-house-carers-approved'],
  overlapsWith: ['kinship-placements', 'residential-to-family', 'residential-to-agency-family', 'special-guardianship', 'reunification-support', 'negotiated-prices'],
  fields: [
    { id: 'new-carers-a-year', title: 'Carers approved a year, above what is usual', unit: 'count', help: 'Households. Take the panel’s record of the last five years for what is usual: those who make up for leavers are not further carers. 0 if you begin from enquiries, below.', fallback: null, least: 0, most: 500 },
    { id: 'enquiries-a-year', title: 'Enquiries a year, above what is usual', unit: 'count', help: 'To begin from a campaign. What comes of them by the next two shares is added to the number above. 0 for no campaign.', fallback: 0, least: 0, most: 20_000 },
    { id: 'application-share', title: 'Of enquiries, the share that become applications', unit: 'share', help: '12% of enquiries to authorities in 2022-23; 6% over authorities and agencies (Ofsted).', fallback: 0.12, least: 0, most: 1 },
    { id: 'approval-share', title: 'Of applications settled, the share approved', unit: 'share', help: '1,815 of 5,485 settled in 2023-24, the others mostly withdrawn by the applicants (Ofsted). Your own panel’s record is better.', fallback: 0.33, least: 0, most: 1 },
    { id: 'approval-months', title: 'Months from enquiry to approval', unit: 'months', help: 'Counted from the start of the lever; no place opens before. Do not enter it again as lead time. 8 is an assumption: look up your last ten approvals.', fallback: 8, least: 0, most: 36 },
    { id: 'carers-leaving-a-year', title: 'Of these carers, the share who retire or resign each year', unit: 'share', help: '13% of mainstream households left in 2021-22 (Ofsted). Take your own de-registrations over your households if you have them.', fallback: 0.13, least: 0, most: 1 },
    { id: 'special-guardians-a-year', title: 'Of these carers, the share who become special guardians of the child each year', unit: 'share', help: 'Good for the child, and a carer fewer for others: 17 in East Sussex from January to September 2012 (dashboard, October 2012). Count your exits with reason E46 in a year over your in-house households.', fallback: null, least: 0, most: 1 },
    { id: 'children-per-carer', title: 'Children with each household', unit: 'count', help: '53,000 children lived with 43,475 households in March 2018, 1.2 each (Ofsted). Divide your own; places that stand empty do not count.', fallback: 1.2, least: 0.1, most: 4 },
  ],
  action: fields => ({
    kind: 'live-elsewhere', fromGroups: ['agency-fostering'], toGroup: 'in-house-fostering', ages: [0, 18], afterMonths: 0,
    placesByMonth: months => placesOfCarers(carersToCome(fields), months),
  }),
};

const carersToCome = (fields: FieldValues): CarersToCome => ({
  approvedPerYear: valueOf(fields, 'new-carers-a-year') + approvalsFrom(valueOf(fields, 'enquiries-a-year'), valueOf(fields, 'application-share'), valueOf(fields, 'approval-share')),
  lostPerYear: Math.min(1, valueOf(fields, 'carers-leaving-a-year') + valueOf(fields, 'special-guardians-a-year')),
  childrenPerCarer: valueOf(fields, 'children-per-carer'),
  approvalMonths: valueOf(fields, 'approval-months'),
});
