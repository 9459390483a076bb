import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { arrivals } from '#web/routes.ts';

interface Properties {
  /** As it stands in the address. */
  readonly id: string;
  readonly title: string;
  readonly isShown: boolean;
  /** Has nothing to say on paper. */
  readonly isForScreen?: boolean;
  readonly children: ComponentChildren;
}

/** A section of the page: one is on show, and its heading takes the focus of whoever arrives. */
export function ShownSection({ id, title, isShown, isForScreen = false, children }: Properties): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isShown) heading.current?.focus({ preventScroll: true });
  }, [isShown, arrivals.value]);
  return (
    <section class={`section section--${id}${isForScreen ? ' on-screen' : ''}`} hidden={!isShown} aria-labelledby={`section-${id}`}>
      <h1 class="govuk-heading-l heading-target" id={`section-${id}`} tabIndex={-1} ref={heading}>{title}</h1>
      {children}
    </section>
  );
}
