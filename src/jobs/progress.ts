/** Told how far long work has come: a share from 0 to 1 and what is being done, in words. */
export type OnProgress = (share: number, doing: string) => void;

/** Long work looks here between steps and stops, with `Cancelled`, when it is set. */
export interface CancelSignal { readonly aborted: boolean }

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() { super('The work was cancelled; nothing was changed.'); }
}

export function stopIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}
