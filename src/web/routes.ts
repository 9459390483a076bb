import { computed, signal } from '@preact/signals';
import { SECTIONS } from '#reports/index.ts';
import { INDICATOR_SECTIONS, pageOf } from '#web/indicators/sections.ts';
import { PUBLISHED_SECTIONS } from '#web/published/sections.ts';
import { SCENARIO_SECTIONS } from '#web/scenarios/sections.ts';
import { findings } from '#reports/sections/findings.ts';
import { indicators, published, result } from '#web/state.ts';

/**
 * Which section is on show stands in the address after the #, so that back, forward and bookmarks work; of published
 * statistics also the authority's number and the measure. Nothing else is ever put into the address: no file name, no figure.
 */
const readAddress = (): string => location.hash.replace(/^#\/?/, '');

const address = signal(readAddress());

export interface Place { readonly section: string; readonly authority: string | null; readonly measure: string | null }

const placeOf = (words: string): Place => {
  const [section = '', authority, measure] = words.split('/');
  return { section, authority: authority || null, measure: measure || null };
};

export const place = computed(() => placeOf(address.value));

/** The sections that returns without a projection have: what was found in them is worth knowing for indicators too. */
export const UNPROJECTED_SECTIONS: typeof SECTIONS = [findings];

interface SectionOnShow { readonly id: string; readonly title: string }

/** The sections that there are figures for: those of the returns, of scenarios, of indicators and the page of each, and of published statistics. */
const sectionsOnShow = computed((): readonly SectionOnShow[] => [
  ...(result.value === null ? [] : [...SECTIONS, ...SCENARIO_SECTIONS]),
  ...(indicators.value === null ? [] : [...INDICATOR_SECTIONS, ...indicators.value.indicators.map(({ id, title }) => ({ id: pageOf(id), title })), ...(result.value === null ? UNPROJECTED_SECTIONS : [])]),
  ...(published.value === null ? [] : PUBLISHED_SECTIONS),
]);

/** The section that the address names; the first where it names none; null while there are no figures. */
export const currentSection = computed(() => {
  const { section, authority: below } = place.value;
  const named = (id: string): SectionOnShow | undefined => sectionsOnShow.value.find(one => one.id === id);
  return (below === null ? undefined : named(`${section}/${below}`)) ?? named(section) ?? sectionsOnShow.value[0] ?? null;
});

/** Grows when somebody arrives at a section, so that the focus goes to its heading. */
export const arrivals = signal(0);

export const hrefOf = (section: string, ...rest: readonly string[]): string => `#/${[section, ...rest].join('/')}`;

/** Leads to an address; the focus stays where it is while the section does. */
export function goTo(href: string): void {
  location.hash = href;
}

export function followAddress(onMove: () => void): void {
  window.addEventListener('hashchange', () => {
    onMove();
    const before = currentSection.value;
    address.value = readAddress();
    // Another authority or measure in the same section: whoever chose it stays at what they chose.
    if (before !== null && currentSection.value === before) return;
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
