/** One of several that may be chosen. */
export interface Option { readonly id: string; readonly title: string }
