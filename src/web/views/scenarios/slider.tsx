import type { JSX } from 'preact';

interface Properties {
  readonly id: string;
  readonly title: string;
  /** The per cent as typed; what is no number leaves the slider at its least. */
  readonly text: string;
  readonly onMove: (percent: number) => void;
}

/** Moves a share between 0 and 100 per cent; below 0 only where somebody typed such a number, because a lever is hardly ever meant to do harm. */
export function Slider({ id, title, text, onMove }: Properties): JSX.Element {
  const typed = Number(text);
  const value = Number.isFinite(typed) ? Math.max(-100, Math.min(100, typed)) : 0;
  const least = value < 0 ? -100 : 0;
  return (
    <input class="slider" id={`${id}-slider`} type="range" min={least} max={100} step="any" value={value} aria-label={`${title}, per cent`} aria-valuetext={`${text}%`}
      onInput={event => onMove(Math.round(Number(event.currentTarget.value)))} />
  );
}
