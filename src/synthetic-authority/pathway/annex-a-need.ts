import { addDays, addMonths, type CalendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import type { ChildProtectionPlan, PersonPart, ProtectionPlanSummary, Referral } from '#journeys/pathway.ts';
import { drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import { BASE, baseCells, dateCell, DISABILITY, disabilityCell, listStream, TEAM, teamCells, yesNo, type AnnexAList, type Extract } from './annex-a-list.ts';

const inWindow = (on: CalendarDate | null, { sixMonthsAgo }: Extract): boolean => on !== null && on > sixMonthsAgo;

/** Open on the day of the lists or at any time in the six months before. */
const openInWindow = (endedOn: CalendarDate | null, extract: Extract): boolean => endedOn === null || inWindow(endedOn, extract);

/** How many of a child's events came in the twelve months before one of them, that one not counted. */
export const before = (days: readonly CalendarDate[], on: CalendarDate): string => String(days.filter(day => day < on && day >= addMonths(on, -12)).length);

const ASSESSING = 'Duty and Assessment';
const SUPPORTING = 'Family Support';

const contacts: AnnexAList = {
  number: 1, title: 'Contacts', columns: [...BASE, 'Date of Contact', 'Contact Source'],
  rows: (person, extract) => person.contacts!.filter(({ on }) => inWindow(on, extract)).map(({ on, source }) => [...baseCells(person, extract), dateCell(on), source ?? '']),
};

const earlyHelp: AnnexAList = {
  number: 2, title: 'Early help assessments', columns: [...BASE, 'Assessment start date', 'Assessment completion date', 'Organisation completing assessment'],
  rows: (person, extract) => person.earlyHelp!.filter(({ endedOn }) => openInWindow(endedOn, extract))
    .map(({ startedOn, endedOn, organisation }) => [...baseCells(person, extract), dateCell(startedOn), dateCell(endedOn), organisation ?? '']),
};

const referrals: AnnexAList = {
  number: 3, title: 'Referrals', columns: [...BASE, 'Date of referral', 'Referral Source', 'Referral NFA?', 'Number of Referrals in Last 12 Months', ...TEAM],
  rows: (person, extract) => person.referrals!.filter(({ on }) => inWindow(on, extract)).map(({ on, source, noFurtherAction }) => [
    ...baseCells(person, extract), dateCell(on), source ?? '', yesNo(noFurtherAction), before(person.referrals!.map(one => one.on), on), ...teamCells(person, extract, ASSESSING),
  ]),
};

const assessments: AnnexAList = {
  number: 4, title: 'Assessments',
  columns: [
    ...BASE, DISABILITY, 'Continuous Assessment Start Date', 'Child Seen During Continuous Assessment', 'Continuous Assessment Date of Authorisation',
    "Was the child assessed as requiring LA children's social care support?", ...TEAM,
  ],
  rows: (person, extract) => person.assessments!.filter(({ authorisedOn }) => openInWindow(authorisedOn, extract)).map(({ startedOn, authorisedOn, supportRequired }) => [
    ...baseCells(person, extract), disabilityCell(person), dateCell(startedOn), yesNo(drawYes(listStream(person, 4, extract), 0.94)), dateCell(authorisedOn), yesNo(supportRequired),
    ...teamCells(person, extract, ASSESSING),
  ]),
};

const enquiries: AnnexAList = {
  number: 5, title: 'Section 47 enquiries and initial child protection conferences',
  columns: [
    ...BASE, DISABILITY, 'Strategy discussion initiating Section 47 Enquiry Start Date', 'Was an Initial Child Protection Conference deemed unnecessary?',
    'Date of Initial Child Protection Conference', 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    'Number of Section 47 Enquiries in the last 12 months', 'Number of ICPCs in the last 12 months', ...TEAM,
  ],
  rows: (person, extract) => person.section47Enquiries!.filter(({ startedOn, conferenceOn }) => inWindow(startedOn, extract) || inWindow(conferenceOn, extract))
    .map(({ startedOn, conferenceNotRequired, conferenceOn }) => [
      ...baseCells(person, extract), disabilityCell(person), dateCell(startedOn), yesNo(conferenceNotRequired), dateCell(conferenceOn),
      conferenceOn === null ? '' : yesNo(person.initialConferences!.find(({ on }) => on === conferenceOn)?.ledToPlan),
      before(person.section47Enquiries!.map(one => one.startedOn), startedOn), before(person.initialConferences!.map(({ on }) => on), conferenceOn ?? startedOn),
      ...teamCells(person, extract, ASSESSING),
    ]),
};

/** The highest tier that applies: a letter and its words. */
function caseStatus(person: PersonPart, referral: Referral, asAt: CalendarDate): string {
  if (referral.closedOn !== null) return 'e) Closed episode';
  if (person.care?.periodsOfCare.some(period => isOn(period, asAt)) ?? false) return 'a) Looked after child';
  if (person.childProtectionPlans!.some(({ endedOn }) => endedOn === null)) return 'b) Child protection plan';
  if (person.childInNeedPlans!.some(({ endedOn }) => endedOn === null)) return 'c) Child in need plan';
  return person.assessments!.some(({ authorisedOn }) => authorisedOn === null) ? 'd) Open assessment' : 'c) Child in need plan';
}

const childrenInNeed: AnnexAList = {
  number: 6, title: 'Children in need',
  columns: [...BASE, DISABILITY, 'CIN Start Date', 'Primary Need Code', 'Date Child Was Last Seen', 'CIN Closure Date', 'Reason for Closure', 'Case Status', ...TEAM],
  rows: (person, extract) => {
    const referral = person.referrals!.findLast(({ noFurtherAction }) => noFurtherAction !== true);
    if (referral === undefined || !openInWindow(referral.closedOn, extract)) return [];
    const seenOn = addDays(referral.closedOn ?? extract.asAt, -drawWhole(listStream(person, 6, extract), 0, 25));
    return [[
      ...baseCells(person, extract), disabilityCell(person), dateCell(referral.on), referral.need ?? 'N0', seenOn >= referral.on ? dateCell(seenOn) : '', dateCell(referral.closedOn),
      referral.reasonForClosure ?? '', caseStatus(person, referral, extract.asAt), ...teamCells(person, extract, SUPPORTING),
    ]];
  },
};

const ABUSE: Readonly<Record<string, string>> = { NEG: 'a) Neglect', PHY: 'b) Physical abuse', SAB: 'c) Sexual abuse', EMO: 'd) Emotional abuse', MUL: 'e) Multiple' };

/** The latest plan of a child who is on one or came off in the window. */
function planInWindow({ childProtectionPlans }: PersonPart, extract: Extract): ChildProtectionPlan | null {
  const plan = childProtectionPlans!.at(-1);
  return plan !== undefined && openInWindow(plan.endedOn, extract) ? plan : null;
}

/** What the list says of a plan on its day. Visits come every ten working days or so; one in nine is overdue (assumption). */
export function planSummary(person: PersonPart, extract: Extract): ProtectionPlanSummary | null {
  const plan = planInWindow(person, extract);
  if (plan === null) return null;
  const random = listStream(person, 7, extract);
  const visitedOn = addDays(plan.endedOn ?? extract.asAt, -(drawYes(random, 0.11) ? drawWhole(random, 15, 45) : drawWhole(random, 0, 13)));
  return { asAt: extract.asAt, lastVisitOn: visitedOn >= plan.startedOn ? visitedOn : null, latestReviewOn: plan.reviews.at(-1) ?? null };
}

const childProtection: AnnexAList = {
  number: 7, title: 'Child protection',
  columns: [
    ...BASE, DISABILITY, 'Child Protection Plan Start Date', 'Initial Category of Abuse', 'Latest Category of Abuse', 'Date of the Last Statutory Visit', 'Was the Child Seen Alone?',
    'Date of latest review conference', 'Child Protection Plan End Date', 'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
    'Number of Previous Child Protection Plans', ...TEAM,
  ],
  rows: (person, extract) => {
    const plan = planInWindow(person, extract);
    const summary = planSummary(person, extract);
    if (plan === null || summary === null) return [];
    const emergency = person.care?.periodsOfCare.some(({ episodes }) => episodes.some(({ legalStatus, commencedOn }) => /^L[12]$/.test(legalStatus) && inWindow(commencedOn, extract))) ?? false;
    return [[
      ...baseCells(person, extract), disabilityCell(person), dateCell(plan.startedOn), ABUSE[plan.initialCategory ?? 'MUL']!, ABUSE[plan.latestCategory ?? 'MUL']!,
      dateCell(summary.lastVisitOn), yesNo(drawYes(listStream(person, 70, extract), 0.82)), dateCell(summary.latestReviewOn), dateCell(plan.endedOn), yesNo(emergency),
      String(plan.previousPlans ?? 0), ...teamCells(person, extract, SUPPORTING),
    ]];
  },
};

/** Lists 1 to 7: from the contact to the plan. */
export const NEED_LISTS: readonly AnnexAList[] = [contacts, earlyHelp, referrals, assessments, enquiries, childrenInNeed, childProtection];
