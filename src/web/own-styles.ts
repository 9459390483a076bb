import { must } from '#kernel/assert.ts';

/** A report that is downloaded wears this page's styles, which hold the report's own, and allows no others by their hash. */
export function ownStyles(): { readonly css: string; readonly cssSha256: string } {
  const style = must(document.querySelector('style'), 'the style of the page');
  return { css: style.textContent, cssSha256: must(style.dataset['sha256'], 'the hash of the style') };
}
