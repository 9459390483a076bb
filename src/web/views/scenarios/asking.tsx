import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LeverUse } from '#scenarios/lever.ts';
import { giveUp } from '#web/scenarios/analyses.ts';
import type { Part } from '#web/scenarios/messages.ts';
import { atWork } from '#web/scenarios/state.ts';
import { ProgressPanel } from '#web/views/working.tsx';

interface AskedFor { readonly part: Part; readonly levers: readonly LeverUse[] }

/** What is being worked out of a scenario, how far it is, and the way out; heard once when it begins and when it was stopped. */
export function AtWork({ part, levers, doing, onCancelled }: AskedFor & { readonly doing: string; readonly onCancelled: () => void }): JSX.Element {
  const mine = atWork.value?.levers === levers && atWork.value.part === part ? atWork.value : null;
  const progress = mine?.progress ?? null;
  const cancel = (): void => {
    giveUp();
    // The button that was pressed is gone: the one that asks again takes the focus.
    onCancelled();
  };
  return (
    <>
      <p class={progress === null ? 'govuk-body' : 'govuk-visually-hidden'} role="status">{progress !== null ? doing : mine === null ? '' : 'It was stopped before it was done.'}</p>
      {progress !== null && <ProgressPanel progress={progress} onCancel={cancel} />}
    </>
  );
}

export const isUnderWay = (part: Part, levers: readonly LeverUse[]): boolean => atWork.value?.levers === levers && atWork.value.part === part && atWork.value.progress !== null;

interface Properties extends AskedFor {
  readonly label: string;
  readonly doing: string;
  readonly onAsk: () => void;
  /** What was worked out; null until it is. */
  readonly children: ComponentChildren;
}

/** A button that has something worked out, and then what came of it in its place. */
export function Asking({ part, levers, label, doing, onAsk, children }: Properties): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isThere = children !== null;
  // What had the focus may be gone with the button.
  useEffect(() => { if (isThere && document.activeElement === document.body) place.current?.focus({ preventScroll: true }); }, [isThere]);
  const underWay = isUnderWay(part, levers);
  return (
    <div class="analysis" ref={place} tabIndex={-1}>
      {children ?? (
        <div class="on-screen">
          <button type="button" class="govuk-button govuk-button--secondary" ref={button} aria-disabled={underWay} onClick={() => { if (!underWay) onAsk(); }}>{label}</button>
          <AtWork part={part} levers={levers} doing={doing} onCancelled={() => button.current?.focus()} />
        </div>
      )}
    </div>
  );
}
