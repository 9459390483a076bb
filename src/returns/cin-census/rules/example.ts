/** XML for the examples of rules, short to write. */

type Values = Readonly<Record<string, string | readonly string[]>>;

/** A record with its values, and with records in it. An empty value is left out. */
export const record = (name: string, values: Values, ...inside: readonly string[]): string =>
  `<${name}>${Object.entries(values).flatMap(([element, texts]) => [texts].flat().map(text => text === '' ? '' : `<${element}>${text}</${element}>`)).join('')}${inside.join('')}</${name}>`;

const REFERRAL: Values = { CINreferralDate: '2023-05-02', ReferralSource: '6', PrimaryNeedCode: 'N1', ReferralNFA: '0' };

/** An episode that the police began on 2 May 2023, with other values where they are given. */
export const episode = (values: Values, ...inside: readonly string[]): string => record('CINdetails', { ...REFERRAL, ...values }, ...inside);

export const assessment = (startedOn: string, authorisedOn = '', factors: readonly string[] = []): string => record('Assessments', {
  AssessmentActualStartDate: startedOn, AssessmentAuthorisationDate: authorisedOn,
}, record('FactorsIdentifiedAtAssessment', { AssessmentFactors: factors }));

export const enquiry = (startedOn: string, conferenceOn = ''): string =>
  record('Section47', { S47ActualStartDate: startedOn, DateOfInitialCPC: conferenceOn, ICPCnotRequired: conferenceOn === '' ? '1' : '0' });

export const childInNeedPlan = (startedOn: string, endedOn = ''): string => record('CINPlanDates', { CINPlanStartDate: startedOn, CINPlanEndDate: endedOn });

export const protectionPlan = (startedOn: string, endedOn = '', reviews: readonly string[] = []): string => record('ChildProtectionPlans', {
  CPPstartDate: startedOn, CPPendDate: endedOn, InitialCategoryOfAbuse: 'NEG', LatestCategoryOfAbuse: 'NEG', NumberOfPreviousCPP: '0',
}, record('Reviews', { CPPreviewDate: reviews }));
