import type { Issue } from '#kernel/issue.ts';
import type { Pathway, PathwayPart, Person, PersonPart } from '#journeys/pathway.ts';

const NOTHING: readonly never[] = [];

const NOBODY: Omit<Person, 'id' | 'authority' | 'localId'> = {
  sex: 'unknown', bornOn: null, expectedOn: null, ethnicity: null, disabilities: null, unaccompanied: false,
  contacts: NOTHING, earlyHelp: NOTHING, referrals: NOTHING, assessments: NOTHING, section47Enquiries: NOTHING, initialConferences: NOTHING,
  childInNeedPlans: NOTHING, childProtectionPlans: NOTHING, protectionPlanSummaries: NOTHING, preProceedings: NOTHING, care: null, careSummaries: NOTHING, careReviews: NOTHING,
  healthOutcomes: NOTHING, missingIncidents: NOTHING, adoption: null, previousPermanence: NOTHING, socialWorkers: NOTHING, careLeaverContacts: NOTHING,
};

/**
 * What several returns told, child by child. Returns are given in the order of trust: of a fact or a list that more than
 * one return holds, the first that holds any counts, so that nothing is counted twice. A child is known by the authority's
 * own identifier; a return that names no authority is taken to be of the only authority that the others name.
 */
export function joinPathways(parts: readonly PathwayPart[]): Pathway {
  const authorities = new Set(parts.flatMap(part => part.people.map(({ authority }) => authority)).filter(name => name !== ''));
  const only = authorities.size === 1 ? [...authorities][0]! : '';
  const people = new Map<string, Person>();
  for (const part of parts) {
    for (const one of part.people) {
      const authority = one.authority === '' ? only : one.authority;
      const id = `${authority}/${one.localId}`;
      const known = people.get(id);
      people.set(id, known ? filledFrom(known, one) : { ...NOBODY, ...one, authority, id });
    }
  }
  return {
    people: [...people.values()],
    adopters: parts.flatMap(({ adopters }) => adopters),
    known: parts.flatMap(({ known }) => known),
    monthlyFigures: parts.flatMap(({ monthlyFigures }) => monthlyFigures),
  };
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === 'unknown' || value === false || (Array.isArray(value) && value.length === 0);

/** A person with what another return adds to what is known. */
function filledFrom(known: Person, part: PersonPart): Person {
  const { authority: _, localId: __, ...facts } = part;
  const added = Object.entries(facts).filter(([name, value]) => isBlank(known[name as keyof Person]) && !isBlank(value));
  return added.length === 0 ? known : { ...known, ...Object.fromEntries(added) };
}

/** Children whom two returns give different dates of birth: an identifier that was used twice, or a slip. */
export function birthsThatDiffer(parts: readonly PathwayPart[]): readonly Issue[] {
  const births = new Map<string, number>();
  return parts.flatMap(part => part.people.flatMap((one): readonly Issue[] => {
    if (one.bornOn === undefined || one.bornOn === null) return [];
    const known = births.get(one.localId);
    births.set(one.localId, known ?? one.bornOn);
    return known === undefined || known === one.bornOn ? [] : [{
      rule: 'identifier-used-twice', severity: 'warning', child: one.localId,
      message: 'Two returns give this child different dates of birth', action: 'The first return read is believed. If they are two children, one identifier was used twice.',
    }];
  }));
}
