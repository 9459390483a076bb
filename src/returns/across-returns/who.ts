import type { PersonPart } from '#journeys/pathway.ts';

/** Whether two returns contradict each other about who a child is; what one of them does not say contradicts nothing. */
export const differ = (one: PersonPart, other: PersonPart): { readonly birth: boolean; readonly sex: boolean } => ({
  birth: one.bornOn != null && other.bornOn != null && one.bornOn !== other.bornOn,
  sex: isSaid(one.sex) && isSaid(other.sex) && one.sex !== other.sex,
});

const isSaid = (sex: PersonPart['sex']): boolean => sex === 'female' || sex === 'male';
