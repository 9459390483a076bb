import type { PathwayShape } from '#synthetic-authority/pathway/shape.ts';
import { thriveShape } from '#synthetic-authority/pathway/thrive-shape.ts';

/** The story at a share of its size. */
export function smallStory(share: number): PathwayShape {
  const totals = ({ monthsEach, totals: all }: PathwayShape['contacts']): PathwayShape['contacts'] => ({ monthsEach, totals: all.map(total => total * share) });
  const line = (points: PathwayShape['childrenInNeed']): PathwayShape['childrenInNeed'] => points.map(([day, number]) => [day, number * share] as const);
  const { care, contacts, referrals, assessments, section47Enquiries, initialConferences, protectionPlanStarts, childrenInNeed, childrenOnProtectionPlan, childrenInEarlyHelp } = thriveShape;
  return {
    ...thriveShape, care: { ...care, startsPerYear: care.startsPerYear * share }, contacts: totals(contacts), referrals: totals(referrals), assessments: totals(assessments),
    section47Enquiries: totals(section47Enquiries), initialConferences: totals(initialConferences), protectionPlanStarts: totals(protectionPlanStarts),
    childrenInNeed: line(childrenInNeed), childrenOnProtectionPlan: line(childrenOnProtectionPlan), childrenInEarlyHelp: line(childrenInEarlyHelp),
  };
}
