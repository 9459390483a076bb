import type { Lever } from '#scenarios/lever.ts';
import { LATER_AFTER, LATER_SHARE } from '#scenarios/levers/later-entry.ts';
import { valueOf } from '#scenarios/levers/value-of.ts';

export const edgeOfCare: Lever = {
  id: 'edge-of-care',
  title: 'Edge-of-care service',
  stage: 'edge-of-care',
  summary: 'A team works with the family of an older child, within a day and for weeks, as soon as coming into care is talked about.',
  actsOn: 'Children who would enter care, by their age on the day they would',
  eligible: 'Children who would enter care at the youngest age below or older',
  effectMeans: 'Of those who take part and would have entered care, the share who do not',
  evidence: [
    {
      grade: 'before-and-after', effect: null,
      says: 'No Wrong Door in North Yorkshire: 86% of young people referred stayed out of care, as the council reports from it. Nobody knows how many of them would have done so without it.',
      source: 'Lushey, Hyde-Dryden, Holmes and Blackmore, Evaluation of the No Wrong Door Innovation Programme, Department for Education, July 2017',
    },
    {
      grade: 'before-and-after', effect: null,
      says: 'Leeds Family Valued and Family Safeguarding in Hertfordshire, for families with children of all ages, report fewer looked-after children and plans after than before. Strict trials of all three were begun in 2020; their results are not in here.',
      source: 'Mason and others, Leeds Family Valued, July 2017; Forrester and others, Family Safeguarding Hertfordshire, July 2017; Rodger, Allan and Elliott, Family Safeguarding, July 2020; all Department for Education',
    },
  ],
  counterweights: ['re-referrals', 're-entries-to-care', 'protection-plans-again-within-two-years', 'starts-aged-11-and-over'],
  overlapsWith: ['early-help-capacity', 'social-workers-in-schools', 'family-group-conferences', 'reunification-support'],
  fields: [
    { id: 'from-age', title: 'Youngest age', unit: 'years', help: 'On the day the child would enter care. West Sussex offered its service from 11 (key decision report, May 2009).', fallback: 11, least: 0, most: 17 },
    LATER_SHARE, LATER_AFTER,
  ],
  action: fields => ({ kind: 'prevent-entry', ages: [valueOf(fields, 'from-age'), 18], laterShare: valueOf(fields, 'later-share'), laterAfterMonths: valueOf(fields, 'later-after'), casesPerMonth: null }),
};
