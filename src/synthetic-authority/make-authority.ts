import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child } from '#journeys/child.ts';
import { makeChildren, spanOf } from './authority.ts';
import type { InjectedEffect } from './injected-effect.ts';
import { plantMistakes, type PlantedMistake } from './mistakes.ts';
import type { AuthorityShape } from './shape.ts';
import { tablesOfYears, toFiles, type ReturnFile } from './write-returns.ts';

export type { PlantedMistake };

export interface SyntheticAuthority {
  readonly shape: AuthorityShape;
  /**
   * Everybody in care on or after `observedFrom` who entered by `futureUntil`, each with its whole history, earlier
   * periods and everything still to come included. Identifiers are the local ones.
   */
  readonly children: readonly Child[];
  /** 1 April of the first return year and 31 March of the last. */
  readonly observedFrom: CalendarDate;
  readonly observedUntil: CalendarDate;
  /** The truth is complete to this day; nobody enters after it. */
  readonly futureUntil: CalendarDate;
  /** A folder a year, as councils keep them: `2024-25/episodes.csv`. */
  readonly returns: readonly ReturnFile[];
  /** What was planted on purpose, so that a reader can be held to finding it. */
  readonly mistakes: readonly PlantedMistake[];
}

/** An imaginary authority: its children's true lives, and the returns it would have made of them. With an effect injected, the same families as without. */
export function makeAuthority(seed: number, shape: AuthorityShape, effect: InjectedEffect | null = null): SyntheticAuthority {
  const children = makeChildren(seed, shape, effect);
  const firstYearEnding = shape.lastYearEnding - shape.returnYears + 1;
  const tables = tablesOfYears(children, firstYearEnding, shape.lastYearEnding, { seed });
  const mistakes = plantMistakes(seed, shape, tables);
  return { shape, children, ...spanOf(shape), returns: toFiles(tables), mistakes };
}
