import type { PublishedAsked, PublishedSummary } from '#web/workers/protocol.ts';

/** What somebody wants to know of the published statistics. The address carries the authority and the measure; the rest only this tab knows. */
export interface Question {
  readonly authority: string | null;
  readonly outlookMeasure: string | null;
  readonly fromYear: number | null;
  readonly years: number;
  readonly target: number | null;
  readonly comparedMeasure: string | null;
  readonly since: number | null;
}

/** Five years ahead, as far as an outlook goes. */
export const NO_QUESTION: Question = { authority: null, outlookMeasure: null, fromYear: null, years: 5, target: null, comparedMeasure: null, since: null };

/** What the worker is asked, or null while nobody has named an authority that the files hold. A measure that they do not hold gives way to the first. */
export function askedOf(summary: PublishedSummary, { authority, outlookMeasure, fromYear, years, target, comparedMeasure, since }: Question): PublishedAsked | null {
  const { authorities, outlookMeasures, measures } = summary;
  const held = authorities.length === 1 ? authorities[0] : authorities.find(({ id }) => id === authority);
  const oneOf = (options: readonly { readonly id: string }[], id: string | null): string => (options.find(option => option.id === id) ?? options[0])?.id ?? '';
  return held === undefined ? null : {
    authority: held.id,
    outlook: { measure: oneOf(outlookMeasures, outlookMeasure), fromYear, years, target },
    compared: { measure: oneOf(measures, comparedMeasure), since },
  };
}
