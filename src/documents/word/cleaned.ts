/** Characters that no XML can hold, and halves of pairs that stand alone. */
// oxlint-disable-next-line no-control-regex
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** A text that Word can open, whatever a file held. */
export const cleaned = (text: string): string => text.replaceAll(NO_CHARACTER, '\uFFFD');
