import type { PublishedSection } from '#web/published/sections.ts';
import { hrefOf } from '#web/routes.ts';
import type { PublishedAsked } from '#web/workers/protocol.ts';

/** The address of a section about what is asked: the authority's published number and the measure, and nothing else. */
export function publishedHref(section: PublishedSection['id'], asked: PublishedAsked | null): string {
  if (asked === null || section === 'published-files') return hrefOf(section);
  if (section === 'measures') return hrefOf(section, asked.authority);
  return hrefOf(section, asked.authority, section === 'outlook' ? asked.outlook.measure : asked.compared.measure);
}
