import type { CalendarDate } from '#kernel/calendar-date.ts';
import { compact } from '#returns/cin-census/compact.ts';
import type { RecordName } from '#returns/cin-census/elements.ts';
import { codeIn, dateIn, flagIn, wholeNumberIn } from '#returns/cin-census/read-values.ts';
import type { Value, Values } from '#returns/cin-census/read-values.ts';
import type { RawRecord } from '#returns/cin-census/read-xml.ts';
import type { AssessmentRow, ChildRow, EpisodeRow, PlanRow, PreProceedingsRow, ProtectionPlanRow, Section47Row } from '#returns/cin-census/rows.ts';

/** The rows of a child's record, by what reads the values of each. */
export function childRow(record: RawRecord, localId: string, read: (record: RawRecord) => Values): ChildRow {
  const values = read(record);
  return {
    line: record.line, localId, bornOn: dateIn(values, 'PersonBirthDate'), expectedOn: dateIn(values, 'ExpectedPersonBirthDate'),
    diedOn: dateIn(values, 'PersonDeathDate'), sex: codeIn(values, 'Sex') ?? codeIn(values, 'GenderCurrent'), ethnicity: codeIn(values, 'Ethnicity'),
    disabilities: codesOf(values.repeated), episodes: recordsOf(record, 'CINdetails').map(episode => episodeRow(episode, read)),
  };
}

const recordsOf = (record: RawRecord, name: RecordName): readonly RawRecord[] => record.inside.filter(inner => inner.name === name);

const codesOf = (values: readonly Value[]): readonly string[] => compact(values.flatMap(({ code }) => code ?? []));

function episodeRow(record: RawRecord, read: (record: RawRecord) => Values): EpisodeRow {
  const values = read(record);
  const rows = <Row>(name: RecordName, make: (line: number, values: Values) => Row): readonly Row[] =>
    recordsOf(record, name).map(inner => make(inner.line, read(inner)));
  return {
    line: record.line, referredOn: dateIn(values, 'CINreferralDate'), source: codeIn(values, 'ReferralSource'), need: codeIn(values, 'PrimaryNeedCode'),
    closedOn: dateIn(values, 'CINclosureDate'), reasonForClosure: codeIn(values, 'ReasonForClosure'), conferenceOn: dateIn(values, 'DateOfInitialCPC'),
    noFurtherAction: flagIn(values, 'ReferralNFA'), assessments: rows('Assessments', assessmentRow), childInNeedPlans: rows('CINPlanDates', planRow),
    section47Enquiries: rows('Section47', section47Row), childProtectionPlans: rows('ChildProtectionPlans', protectionPlanRow),
    preProceedings: rows('PreProceedingsandFGDM', preProceedingsRow),
  };
}

const assessmentRow = (line: number, values: Values): AssessmentRow => ({
  line, startedOn: dateIn(values, 'AssessmentActualStartDate'), authorisedOn: dateIn(values, 'AssessmentAuthorisationDate'), factors: codesOf(values.repeated),
});

const planRow = (line: number, values: Values): PlanRow => ({ line, startedOn: dateIn(values, 'CINPlanStartDate'), endedOn: dateIn(values, 'CINPlanEndDate') });

const section47Row = (line: number, values: Values): Section47Row => ({
  line, startedOn: dateIn(values, 'S47ActualStartDate'), conferenceOn: dateIn(values, 'DateOfInitialCPC'), conferenceNotRequired: flagIn(values, 'ICPCnotRequired'),
});

function protectionPlanRow(line: number, values: Values): ProtectionPlanRow {
  const reviews = values.repeated.flatMap((review): readonly CalendarDate[] => review.date === null ? [] : [review.date]);
  return {
    line, startedOn: dateIn(values, 'CPPstartDate'), endedOn: dateIn(values, 'CPPendDate'), initialCategory: codeIn(values, 'InitialCategoryOfAbuse'),
    latestCategory: codeIn(values, 'LatestCategoryOfAbuse'), previousPlans: wholeNumberIn(values, 'NumberOfPreviousCPP'),
    reviews, reviewsAreComplete: reviews.length === values.repeated.length,
  };
}

const preProceedingsRow = (line: number, values: Values): PreProceedingsRow => ({
  line, startedOn: dateIn(values, 'PPStartDate'), letterSentOn: dateIn(values, 'LBPSentDate'), familyGroupMeetingOffered: flagIn(values, 'FGDMMeetingOffer'),
  familyGroupMeetingHeld: flagIn(values, 'FGDMMeetingFac'), steppedOn: dateIn(values, 'StepDecisionDate'), outcome: codeIn(values, 'PPOutcome'),
  courtApplicationOn: dateIn(values, 'CourtAppDate'),
});
