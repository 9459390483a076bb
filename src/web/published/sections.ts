/** A page of what published statistics say; its id is its address. What stands in it is written by the worker. */
export interface PublishedSection { readonly id: 'outlook' | 'neighbours' | 'measures' | 'published-files'; readonly title: string }

export const PUBLISHED_SECTIONS: readonly PublishedSection[] = [
  { id: 'outlook', title: 'Outlook' },
  { id: 'neighbours', title: 'Neighbours' },
  { id: 'measures', title: 'Every measure' },
  { id: 'published-files', title: 'Official files read' },
];
