import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { cancel } from '#web/actions.ts';
import type { Progress } from '#web/workers/protocol.ts';

/** What is being done, how far it is, and the way out. */
export function ProgressPanel({ progress, beside = false }: { readonly progress: Progress; readonly beside?: boolean }): JSX.Element {
  const share = progress.share === null ? {} : { value: progress.share };
  return (
    <div class={beside ? 'progress progress--beside' : 'progress'}>
      <p class="progress__words">
        {progress.words}{progress.share !== null && <span aria-hidden="true"> {Math.floor(progress.share * 100)}%</span>}
      </p>
      <progress class="progress__bar" aria-label="Progress" max={1} {...share} />
      <div><button type="button" class="govuk-button govuk-button--secondary" onClick={cancel}>Cancel</button></div>
    </div>
  );
}

export function Working({ progress }: { readonly progress: Progress }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="working">
      <h1 class="govuk-heading-l heading-target" tabIndex={-1} ref={heading}>Working on your figures</h1>
      <ProgressPanel progress={progress} />
    </div>
  );
}
