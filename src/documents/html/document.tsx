import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Block, HeadingBlock } from '#reports/block.ts';
import type { RenderOptions } from '#documents/html/options.ts';
import { renderBlocks } from '#documents/html/render-blocks.tsx';

export interface DocumentOptions {
  readonly title: string;
  /** Lines under the title: whose report, data to when, made on which day. */
  readonly facts: readonly string[];
  /** The whole stylesheet, as built from styles/headwater.scss. */
  readonly css: string;
  /** Base64 of the SHA-256 of `css`, for a policy that allows no other style; without it any inline style is allowed. */
  readonly cssSha256?: string;
  readonly downloads: RenderOptions['downloads'] & string;
  /** What it was made from, in words: the authority's own returns, published statistics. */
  readonly madeFrom?: string;
}

interface Part { readonly heading: HeadingBlock | null; readonly blocks: readonly Block[] }

/** Blocks by the second-level heading they stand under. */
function parts(blocks: readonly Block[]): readonly Part[] {
  const list: { heading: HeadingBlock | null; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = list.at(-1);
    if (block.kind === 'heading' && block.level === 2) list.push({ heading: block, blocks: [block] });
    else if (last) last.blocks.push(block);
    else list.push({ heading: null, blocks: [block] });
  }
  return list;
}

function Contents({ headings }: { readonly headings: readonly HeadingBlock[] }): VNode {
  return (
    <nav class="headwater-contents" aria-labelledby="contents">
      <h2 class="govuk-heading-s headwater-contents__title" id="contents">Contents</h2>
      <ol class="headwater-contents__list">
        {headings.map(heading => <li key={heading.id}><a class="govuk-link govuk-link--no-visited-state" href={`#${heading.id}`}>{heading.text}</a></li>)}
      </ol>
    </nav>
  );
}

function Body({ blocks, options }: { readonly blocks: readonly Block[]; readonly options: DocumentOptions }): VNode {
  const list = parts(blocks);
  return (
    <body class="govuk-template__body">
      <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
      <header class="headwater-header"><div class="govuk-width-container"><p class="headwater-header__name">Headwater</p></div></header>
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main-content">
          <h1 class="govuk-heading-xl headwater-title">{options.title}</h1>
          <ul class="govuk-list headwater-facts">{options.facts.map(fact => <li key={fact}>{fact}</li>)}</ul>
          <div class="headwater-report">
            <Contents headings={list.flatMap(part => (part.heading ? [part.heading] : []))} />
            <div class="headwater-report__sections">
              {list.map((part, index) => (
                <section key={index} class="headwater-section" {...(part.heading ? { 'aria-labelledby': part.heading.id } : {})}>
                  {renderBlocks(part.blocks, { downloads: options.downloads })}
                </section>
              ))}
            </div>
          </div>
        </main>
      </div>
      <footer class="headwater-footer"><div class="govuk-width-container"><p class="govuk-body-s">Made with Headwater{options.madeFrom === undefined ? '' : ` from ${options.madeFrom}`}. Nothing in this file loads from or is sent to any other place.</p></div></footer>
    </body>
  );
}

/** Nothing may be loaded, sent or run: the file is its own proof that it is private. */
const policy = (options: DocumentOptions): string =>
  `default-src 'none'; style-src ${options.cssSha256 === undefined ? "'unsafe-inline'" : `'sha256-${options.cssSha256}'`}; base-uri 'none'; form-action 'none'`;

/** One accessible file that needs nothing else: no script, no font, no picture from elsewhere. */
export function htmlDocument(blocks: readonly Block[], options: DocumentOptions): string {
  const page = (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(options)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Headwater" />
        <title>{options.title}</title>
        <style dangerouslySetInnerHTML={{ __html: options.css }} />
      </head>
      <Body blocks={blocks} options={options} />
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
