import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { cancel } from '#web/actions.ts';
import type { Progress } from '#web/workers/protocol.ts';

interface PanelProperties { readonly progress: Progress; readonly beside?: boolean; readonly onCancel?: () => void }

/** What is being done, how far it is, and the way out. `beside` stays in sight at the foot of figures that are still shown. */
export function ProgressPanel({ progress, beside = false, onCancel = cancel }: PanelProperties): JSX.Element {
  const share = progress.share === null ? {} : { value: progress.share };
  return (
    <div class={beside ? 'progress progress--beside' : 'progress'}>
      <p class="progress__words">{progress.words}</p>
      <progress class="progress__bar" aria-label="Progress" max={1} {...share} />
      <button type="button" class="govuk-button govuk-button--secondary progress__cancel" onClick={onCancel}>Cancel</button>
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
