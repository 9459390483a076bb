/**
 * Where a child goes who leaves care, by the reason the last episode ceased (SSDA903 REC).
 * Leaving on the 18th birthday is its own destination whatever the code says: REC has no code for turning 18.
 */
export interface Destination { readonly id: string; readonly title: string; readonly reasons: readonly string[]; readonly mayReturn: boolean }

export const DESTINATIONS: readonly Destination[] = [
  { id: 'home', title: 'Home to parents or relatives', reasons: ['E4A', 'E4B', 'E13'], mayReturn: true },
  { id: 'adoption', title: 'Adopted', reasons: ['E11', 'E12'], mayReturn: false },
  { id: 'special-guardianship-and-orders', title: 'Special guardianship and other orders', reasons: ['E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48'], mayReturn: true },
  { id: 'independence', title: 'Independence before 18', reasons: ['E5', 'E6', 'E7', 'E17'], mayReturn: true },
  { id: 'eighteen', title: '18th birthday', reasons: [], mayReturn: false },
  { id: 'other', title: 'Other', reasons: [], mayReturn: true },
];

export const EIGHTEEN = DESTINATIONS.findIndex(destination => destination.id === 'eighteen');
const OTHER = DESTINATIONS.length - 1;

export function destinationOf(reason: string | null): number {
  const found = DESTINATIONS.findIndex(destination => reason !== null && destination.reasons.includes(reason));
  return found < 0 ? OTHER : found;
}
