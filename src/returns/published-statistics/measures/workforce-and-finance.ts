import type { Measure } from '#returns/published-statistics/measures/measure.ts';

const workforce = { publication: 'Children\'s social work workforce', kind: 'share', unit: 'share', countedOn: '30-september-after', denominator: null } as const;

export const WORKFORCE: readonly Measure[] = [
  { ...workforce, id: 'social-workers', title: 'Children and family social workers in post (full-time equivalent)', unit: 'social-workers', kind: 'stock', direction: 'higher', denominator: 'population-under-18', sources: [{ column: ['inpost_fte'] }] },
  { ...workforce, id: 'social-worker-turnover', title: 'Social workers who left in the year, as a share of those in post', direction: 'lower', sources: [{ column: ['turnover_rate_fte'], writes: 'percent' }] },
  { ...workforce, id: 'agency-social-workers', title: 'Agency social workers as a share of all', direction: 'lower', sources: [{ column: ['agency_rate_fte'], writes: 'percent' }] },
  { ...workforce, id: 'social-worker-vacancies', title: 'Vacancies as a share of posts', direction: 'lower', sources: [{ column: ['vacancy_rate_fte'], writes: 'percent' }] },
  { ...workforce, id: 'caseload', title: 'Cases for each social worker who holds cases (full-time equivalent)', unit: 'cases', kind: 'level', direction: 'lower', sources: [{ column: ['caseload_fte'] }] },
  { ...workforce, id: 'social-worker-absence', title: 'Working days lost to sickness, as a share of all', direction: 'lower', sources: [{ column: ['absence_rate_fte'], writes: 'percent' }] },
];

const finance = { publication: 'Local authority interactive tool', unit: 'pence', direction: 'context', denominator: null, sources: [] } as const;
const perWeek = { ...finance, kind: 'level' } as const;
/** Gross expenditure in the financial year, from the section 251 outturn. */
const spent = { ...finance, kind: 'flow', denominator: 'population-under-18' } as const;

/** Finance measures with the "Short Desc" by which the tool's wide file names each. */
export const FINANCE: readonly (Measure & { readonly laitName: string })[] = [
  { ...perWeek, id: 'looked-after-cost-per-week', laitName: 'LACFinance', title: 'Looked-after children: cost per child and week' },
  { ...perWeek, id: 'fostering-cost-per-week', laitName: 'FosteringFinance', title: 'Fostering: cost per child and week' },
  { ...perWeek, id: 'residential-cost-per-week', laitName: 'RescareFinance', title: 'Residential care: cost per child and week' },
  { ...perWeek, id: 'adoption-cost-per-week', laitName: 'AdoptionFinance', title: 'Adoption: cost per child and week' },
  { ...perWeek, id: 'social-work-cost-per-week', laitName: 'SWFinance', title: 'Social work: cost per child in need and week' },
  { ...perWeek, id: 'special-educational-needs-cost', laitName: 'SENFinance', title: 'Special educational needs: unit cost' },
  { ...spent, id: 'looked-after-spend', laitName: 'TotalLACFinance', title: 'Spent on children looked after' },
  { ...spent, id: 'safeguarding-spend', laitName: 'SafeguardingFinance', title: 'Spent on safeguarding' },
  { ...spent, id: 'family-support-spend', laitName: 'FamilySupportFinance', title: 'Spent on family support' },
  { ...spent, id: 'other-children-and-family-spend', laitName: 'OtherChildren&FamilyFinance', title: 'Spent on other services for children and families' },
  { ...spent, id: 'leaving-care-spend', laitName: 'LeaveCareSupServTotExp', title: 'Spent on leaving care support' },
  { ...spent, id: 'youth-justice-spend', laitName: 'YouthJusticeFinance', title: 'Spent on youth justice' },
  { ...spent, id: 'young-people-spend', laitName: 'YoungPeopleFinance', title: 'Spent on services for young people' },
  { ...spent, id: 'early-years-spend', laitName: 'SureStartFinance', title: 'Spent on children\'s centres and early years' },
  { ...spent, id: 'children-and-young-people-spend', laitName: 'C&YPExpenditure', title: 'Spent on children and young people' },
];
