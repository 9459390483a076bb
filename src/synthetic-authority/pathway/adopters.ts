import { addDays, addMonths, type CalendarDate } from '#kernel/calendar-date.ts';
import { stream, type Random } from '#kernel/random.ts';
import type { ProspectiveAdopter } from '#journeys/pathway.ts';
import { drawOne, drawWhole, drawYes } from '#synthetic-authority/draws.ts';
import { byMonth } from './levels.ts';
import type { PathwayShape } from './shape.ts';
import { workingDayFrom } from './work-days.ts';

/** Of those who enquire, the share who leave before approval (assumption). */
const SHARE_LEAVING = 0.55;
const SHARE_COUPLES = 0.86;

/** Families who ask to adopt, so that as many are approved year by year as the shape says; couples are two individuals of one family. */
export function makeAdopters(seed: number, shape: PathwayShape, until: CalendarDate): readonly ProspectiveAdopter[] {
  const months = Math.round((until - shape.from) / 30.4375);
  const approved = byMonth(shape.adoptersApproved, shape.from, months);
  const adopters: ProspectiveAdopter[] = [];
  let owed = 0.5;
  let family = 0;
  for (let month = 0; month < months; month += 1) {
    const random = stream(seed, 'pathway-adopters', month);
    owed += approved[month]!;
    for (; owed >= 1; owed -= 1) {
      const approvedOn = workingDayFrom(addDays(addMonths(shape.from, month), drawWhole(random, 0, 24)));
      adopters.push(...individuals(random, family += 1, approvedFamily(random, approvedOn)));
      while (drawYes(random, SHARE_LEAVING)) adopters.push(...individuals(random, family += 1, familyThatLeaves(random, addDays(approvedOn, -drawWhole(random, 120, 300)))));
    }
  }
  return adopters;
}

type Steps = Omit<ProspectiveAdopter, 'individual' | 'family'>;

const individuals = (random: Random, family: number, steps: Steps): readonly ProspectiveAdopter[] =>
  Array.from({ length: drawYes(random, SHARE_COUPLES) ? 2 : 1 }, (_, i) => ({ individual: `PA${5000 + 2 * family + i}`, family: `PAF${3000 + family}`, ...steps }));

/** Two stages of two and four months are what guidance asks for; a match follows for nine in ten (Adoption statutory guidance 2013; assumption). */
function approvedFamily(random: Random, approvedOn: CalendarDate): Steps {
  const stage2StartedOn = addDays(approvedOn, -drawWhole(random, 100, 150));
  const stage1EndedOn = addDays(stage2StartedOn, -drawWhole(random, 3, 40));
  const stage1StartedOn = addDays(stage1EndedOn, -drawWhole(random, 50, 75));
  const matchedOn = drawYes(random, 0.9) ? addDays(approvedOn, drawWhole(random, 40, 420)) : null;
  const placedOn = matchedOn === null ? null : addDays(matchedOn, drawWhole(random, 12, 45));
  return {
    enquiredOn: addDays(stage1StartedOn, -drawWhole(random, 5, 40)), stage1StartedOn, stage1EndedOn, stage2StartedOn, stage2EndedOn: addDays(approvedOn, -drawWhole(random, 5, 20)),
    appliedOn: addDays(stage1StartedOn, drawWhole(random, 0, 5)), approvedOn, matchedOn, placedOn, childrenPlaced: placedOn === null ? null : drawOne(random, [[1, 0.75], [2, 0.22], [3, 0.03]]),
    adoptedOn: placedOn === null ? null : addDays(placedOn, drawWhole(random, 120, 330)),
    // Who is not matched in two years or so goes.
    leftOn: matchedOn === null ? addDays(approvedOn, drawWhole(random, 500, 900)) : null, reasonLeft: matchedOn === null ? 'withdrew' : null,
  };
}

function familyThatLeaves(random: Random, enquiredOn: CalendarDate): Steps {
  const stage1StartedOn = drawYes(random, 0.6) ? addDays(enquiredOn, drawWhole(random, 5, 40)) : null;
  return {
    enquiredOn, stage1StartedOn, stage1EndedOn: null, stage2StartedOn: null, stage2EndedOn: null, appliedOn: stage1StartedOn, approvedOn: null, matchedOn: null, placedOn: null,
    childrenPlaced: null, adoptedOn: null, leftOn: addDays(stage1StartedOn ?? enquiredOn, drawWhole(random, 10, 90)), reasonLeft: drawOne(random, [['withdrew', 0.75], ['on-hold', 0.15], ['refused', 0.1]]),
  };
}
