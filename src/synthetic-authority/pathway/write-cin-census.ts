import { birthday, firstDayOfFinancialYear, isoDate, lastDayOfFinancialYear, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Assessment, ChildProtectionPlan, InitialConference, PersonPart, PreProceedings, Referral, Section47Enquiry } from '#journeys/pathway.ts';
import type { ReturnFile } from '#synthetic-authority/write-returns.ts';
import { asKnownOn } from './as-known-on.ts';
import { addWorkingDays } from './work-days.ts';

/**
 * The yearly children in need census, XML, by the layouts of the census years: GenderCurrent until 2023-24 and Sex since,
 * plans in need from 2021-22, pre-proceedings from 2025-26 (XML schemas 2017 to 2026). Years before 2017 are written in
 * the layout of 2017, with one kind of assessment: the files of those years were others.
 */

/** No authority of England has this number. */
export const NO_AUTHORITY = '999';
const PLANS_IN_NEED_FROM = 2022;
const LETTERS_FOR_SEX_FROM = 2025;
const PRE_PROCEEDINGS_FROM = 2026;
const SCHOOL_AGE = 5;
/** A conference is due within fifteen working days of the strategy discussion (Working Together). */
const CONFERENCE_WITHIN_WORKING_DAYS = 15;

const element = (name: string, text: string | number): string => `<${name}>${text}</${name}>`;
const maybe = (name: string, day: CalendarDate | null | undefined): string => (day == null ? '' : element(name, isoDate(day)));
const flag = (name: string, yes: boolean | null): string => (yes === null ? '' : element(name, yes ? '1' : '0'));

/** One census: every episode of need open at any time in the year, as it was known on its last day. */
export function writeCinCensus(people: readonly PersonPart[], yearEnding: number): ReturnFile {
  const from = firstDayOfFinancialYear(yearEnding);
  const until = lastDayOfFinancialYear(yearEnding);
  const children: string[] = [];
  for (const person of people) {
    // Most people were in touch in other years, and need not be looked at as of this one.
    if (!person.referrals?.some(referral => isInYear(referral, from, until))) continue;
    const child = asKnownOn(person, until);
    children.push(childElement(child, child.referrals!.filter(referral => isInYear(referral, from, until)), yearEnding));
  }
  return { name: `cin-census/CIN_Census_${yearEnding}.xml`, text: `<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n${header(yearEnding, until)}\n<Children>\n${children.join('\n')}\n</Children>\n</Message>\n` };
}

export const isInYear = ({ on, closedOn }: Referral, from: CalendarDate, until: CalendarDate): boolean => on <= until && (closedOn === null || closedOn >= from);

const header = (yearEnding: number, until: CalendarDate): string =>
  `<Header><CollectionDetails>${element('Collection', 'CIN')}${element('Year', yearEnding)}${maybe('ReferenceDate', until)}</CollectionDetails>`
  + `<Source>${element('SourceLevel', 'L')}${element('LEA', NO_AUTHORITY)}${element('SoftwareCode', 'Invented by Headwater')}${element('SerialNo', '001')}</Source></Header>`;

function childElement(child: PersonPart, referrals: readonly Referral[], yearEnding: number): string {
  const letters = yearEnding >= LETTERS_FOR_SEX_FROM;
  const sex = child.sex === 'male' ? (letters ? 'M' : '1') : child.sex === 'female' ? (letters ? 'F' : '2') : letters ? 'U' : '0';
  const disabilities = child.disabilities == null || child.disabilities.length === 0 ? ['NONE'] : child.disabilities;
  return `<Child><ChildIdentifiers>${element('LAchildID', child.localId)}${noPupilNumber(child, referrals, yearEnding)}`
    + `${maybe('PersonBirthDate', child.bornOn)}${maybe('ExpectedPersonBirthDate', child.expectedOn)}${element(letters ? 'Sex' : 'GenderCurrent', sex)}</ChildIdentifiers>`
    + `<ChildCharacteristics>${element('Ethnicity', child.ethnicity ?? 'NOBT')}<Disabilities>${disabilities.map(code => element('Disability', code)).join('')}</Disabilities></ChildCharacteristics>`
    + `${referrals.map(referral => episodeElement(child, referral, yearEnding)).join('')}</Child>`;
}

/** Referrals closed at once give no pupil number, and children below school age have none. */
function noPupilNumber({ bornOn }: PersonPart, referrals: readonly Referral[], yearEnding: number): string {
  if (bornOn == null || birthday(bornOn, SCHOOL_AGE) > lastDayOfFinancialYear(yearEnding)) return element('UPNunknown', 'UN1');
  return referrals.every(({ noFurtherAction }) => noFurtherAction === true) ? element('UPNunknown', 'UN7') : '';
}

function episodeElement(child: PersonPart, referral: Referral, yearEnding: number): string {
  const inEpisode = <T extends { readonly referredOn: CalendarDate | null }>(list: readonly T[] | undefined): readonly T[] => list?.filter(({ referredOn }) => referredOn === referral.on) ?? [];
  const plansInNeed = yearEnding < PLANS_IN_NEED_FROM ? [] : inEpisode(child.childInNeedPlans);
  const preProceedings = yearEnding < PRE_PROCEEDINGS_FROM ? [] : inEpisode(child.preProceedings);
  return `<CINdetails>${element('CINreferralDate', isoDate(referral.on))}${element('ReferralSource', referral.source ?? '10')}${element('PrimaryNeedCode', referral.need ?? 'N0')}`
    + `${maybe('CINclosureDate', referral.closedOn)}${referral.reasonForClosure === null ? '' : element('ReasonForClosure', referral.reasonForClosure)}`
    + `${inEpisode(child.initialConferences).map(withoutEnquiry).join('')}${flag('ReferralNFA', referral.noFurtherAction === true)}`
    + `${inEpisode(child.assessments).map(assessmentElement).join('')}`
    + `${plansInNeed.map(plan => `<CINPlanDates>${maybe('CINPlanStartDate', plan.startedOn)}${maybe('CINPlanEndDate', plan.endedOn)}</CINPlanDates>`).join('')}`
    + `${inEpisode(child.section47Enquiries).map(enquiryElement).join('')}${inEpisode(child.childProtectionPlans).map(planElement).join('')}`
    + `${preProceedings.map(preProceedingsElement).join('')}</CINdetails>`;
}

/** A conference about a child who moved in stands on the episode itself. */
const withoutEnquiry = ({ on, strategyDiscussionOn }: InitialConference): string => (strategyDiscussionOn === null ? maybe('DateOfInitialCPC', on) : '');

function assessmentElement({ startedOn, authorisedOn, factors }: Assessment): string {
  const found = factors.length === 0 ? '' : `<FactorsIdentifiedAtAssessment>${factors.map(factor => element('AssessmentFactors', factor)).join('')}</FactorsIdentifiedAtAssessment>`;
  return `<Assessments>${maybe('AssessmentActualStartDate', startedOn)}${maybe('AssessmentAuthorisationDate', authorisedOn)}${found}</Assessments>`;
}

const enquiryElement = ({ startedOn, conferenceOn, conferenceNotRequired }: Section47Enquiry): string =>
  `<Section47>${maybe('S47ActualStartDate', startedOn)}${conferenceOn === null ? '' : maybe('InitialCPCtarget', addWorkingDays(startedOn, CONFERENCE_WITHIN_WORKING_DAYS))}`
  + `${maybe('DateOfInitialCPC', conferenceOn)}${flag('ICPCnotRequired', conferenceNotRequired === true)}</Section47>`;

function planElement(plan: ChildProtectionPlan): string {
  const reviews = plan.reviews.length === 0 ? '' : `<Reviews>${plan.reviews.map(review => maybe('CPPreviewDate', review)).join('')}</Reviews>`;
  return `<ChildProtectionPlans>${maybe('CPPstartDate', plan.startedOn)}${maybe('CPPendDate', plan.endedOn)}${element('InitialCategoryOfAbuse', plan.initialCategory ?? 'MUL')}`
    + `${element('LatestCategoryOfAbuse', plan.latestCategory ?? 'MUL')}${element('NumberOfPreviousCPP', plan.previousPlans ?? 0)}${reviews}</ChildProtectionPlans>`;
}

const preProceedingsElement = (one: PreProceedings): string =>
  `<PreProceedingsandFGDM>${maybe('PPStartDate', one.startedOn)}${maybe('LBPSentDate', one.letterSentOn)}${flag('FGDMMeetingOffer', one.familyGroupMeetingOffered)}`
  + `${flag('FGDMMeetingFac', one.familyGroupMeetingHeld)}${maybe('StepDecisionDate', one.steppedOn)}${one.outcome === null ? '' : element('PPOutcome', one.outcome)}`
  + `${maybe('CourtAppDate', one.courtApplicationOn)}</PreProceedingsandFGDM>`;
