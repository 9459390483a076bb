import { computed, signal } from '@preact/signals';
import { at } from '#kernel/assert.ts';
import { SECTIONS } from '#reports/index.ts';

/**
 * Which section is on show stands in the address after the #, so that back, forward and bookmarks work. Nothing else is
 * ever put into the address: no file name, no figure.
 */
const readAddress = (): string => location.hash.replace(/^#\/?/, '');

const address = signal(readAddress());

/** The section that the address names; the first where it names none. */
export const currentSection = computed(() => SECTIONS.find(section => section.id === address.value) ?? at(SECTIONS, 0));

/** Grows when somebody arrives at a section, so that the focus goes to its heading. */
export const arrivals = signal(0);

export const hrefOf = (section: string): string => `#/${section}`;

export function followAddress(onMove: () => void): void {
  window.addEventListener('hashchange', () => {
    onMove();
    address.value = readAddress();
    arrivals.value += 1;
    window.scrollTo(0, 0);
  });
}

/** The address that `headwater serve` prints for a first look ends in #demo: the invented authority opens by itself. */
export const asksForDemo = (): boolean => readAddress() === 'demo';

/** Takes the section out of the address, without a step back to it in the browser's history. */
export function clearAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
  address.value = '';
}
