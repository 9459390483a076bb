import { must } from '#kernel/assert.ts';
import type { FieldValues } from '#scenarios/lever.ts';

/** A lever's own number. Throws where it was left out: without it a lever would do nothing and say nothing. */
export const valueOf = (fields: FieldValues, id: string): number => must(fields[id], `the field ${id} of a lever`);

/** A number that may be left out because the returns can tell it. */
export const valueIfGiven = (fields: FieldValues, id: string): number | null => fields[id] ?? null;
