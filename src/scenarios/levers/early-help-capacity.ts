import type { Lever } from '#scenarios/lever.ts';
import { LATER_AFTER, LATER_SHARE } from '#scenarios/levers/later-entry.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const earlyHelpCapacity: Lever = {
  id: 'early-help-capacity',
  title: 'More early help workers',
  stage: 'early-help',
  summary: 'More families have a worker of their own before things become grave. Few of their children would have come into care, so it takes many families for each child kept out.',
  actsOn: 'Children who would enter care, as many in a month as the further workers reach',
  eligible: 'Children who would enter care and whose family a worker could have had before',
  effectMeans: 'Of the children reached who would have entered care, the share who do not',
  evidence: [
    {
      grade: 'matched-comparison', effect: { low: 0.16, likeliest: 0.32, high: 0.4 },
      says: 'Of children in the programme’s families 1.7% were looked after 19 to 24 months after joining, of children in like families 2.5%: 32% fewer. Between months 7 and 18 they had more protection plans than the others, after that as many. Measured on families who joined, so enter a take-up of 100% with it. Range: assumption; down to half, since like families were found by records and not by lot, up by a quarter.',
      source: 'Ministry of Housing, Communities and Local Government, National evaluation of the Troubled Families Programme 2015–2020: findings, March 2019 (the programme is now Supporting Families)',
    },
    {
      grade: 'regression', effect: null,
      says: '1% more spent on early help and family support went with 0.07% to 0.157% fewer children in need between 2010/11 and 2014/15, and with no difference after that. It says nothing of children in care.',
      source: 'Calum Webb, In defence of ordinary help: estimating the effect of early help/family support spending on children in need rates in England using ALT-SR, Journal of Social Policy, 2021',
    },
  ],
  counterweights: ['early-help-stepped-up', 're-referrals', 'protection-plan-rate', 'starts-to-be-looked-after-rate'],
  overlapsWith: ['social-workers-in-schools', 'family-group-conferences', 'edge-of-care'],
  fields: [
    { id: 'workers', title: 'Further workers, full-time equivalent', unit: 'count', help: 'Posts filled and at work, not posts on paper: use the ramp for the months of recruiting.', fallback: null, least: 0, most: 1000 },
    { id: 'families-per-worker', title: 'Families with a worker at a time', unit: 'count', help: 'Look at open cases by worker today. Above this, families wait: the model helps none who wait.', fallback: null, least: 1, most: 60 },
    { id: 'months-per-family', title: 'Months with a family', unit: 'months', help: 'Mean length of a spell of early help: list 2 of Annex A. Longer help means fewer families and a longer wait.', fallback: null, least: 1, most: 36 },
    { id: 'children-per-family', title: 'Children in a family', unit: 'count', help: 'Children in early help divided by households in early help, from the indicators of those names.', fallback: null, least: 0.5, most: 6 },
    { id: 'would-enter-share', title: 'Of these children, the share who would otherwise be in care two years on', unit: 'share', help: '2.5% of children in the comparison families of the national evaluation of 2019. Higher only where families are chosen nearer to care and your records show it.', fallback: 0.025, least: 0, most: 1 },
    LATER_SHARE, LATER_AFTER,
  ],
  action: fields => {
    const perMonth = (valueOf(fields, 'workers') * valueOf(fields, 'families-per-worker')) / valueOf(fields, 'months-per-family');
    const childrenPerMonth = perMonth * valueOf(fields, 'children-per-family');
    return {
      kind: 'prevent-entry', ages: [0, 18], laterShare: valueOf(fields, 'later-share'), laterAfterMonths: valueOf(fields, 'later-after'),
      casesPerMonth: childrenPerMonth * valueOf(fields, 'would-enter-share'), families: { perMonth, childrenPerMonth },
    };
  },
};
