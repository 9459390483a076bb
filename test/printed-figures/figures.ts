import { must } from '#kernel/assert.ts';
import type { FigureForm } from '#paper/claim.ts';
import { monthNumber } from '#paper/figure-words.ts';
import { EAST_SUSSEX_PLAN_2012 } from './east-sussex-plan-2012.ts';
import { EAST_SUSSEX_PROGRESS_2012 } from './east-sussex-progress-2012.ts';
import { EAST_SUSSEX_REVIEW_2015 } from './east-sussex-review-2015.ts';
import { NORFOLK_PLAN_2017 } from './norfolk-plan-2017.ts';
import type { PrintedFigure } from './printed-report.ts';
import { WEST_SUSSEX_PLAN_2009 } from './west-sussex-plan-2009.ts';

interface Placed { readonly report: string; readonly section: string; readonly figure: PrintedFigure }

/** Every printed figure of the five reports, with its place. */
export const FIGURES: readonly Placed[] = [EAST_SUSSEX_PLAN_2012, NORFOLK_PLAN_2017, EAST_SUSSEX_PROGRESS_2012, EAST_SUSSEX_REVIEW_2015, WEST_SUSSEX_PLAN_2009]
  .flatMap(({ title, sections }) => Object.entries(sections).flatMap(([section, figures]) => figures.map(figure => ({ report: title, section, figure }))));

const BY_ID = new Map(FIGURES.map(placed => [placed.figure[0], placed]));

export const figureOf = (id: string): Placed => must(BY_ID.get(id), `the printed figure ${id}`);

export function formOf(id: string): FigureForm {
  const unit = figureOf(id).figure[3];
  if (unit.startsWith('percent') || unit.startsWith('ratio')) return 'percent';
  return unit.startsWith('pounds') ? 'pounds' : unit === 'month' ? 'month' : 'number';
}

/** The value to reckon with: a percentage as a ratio, a month as a count of months. Null where the report is blank. */
export function valueOf(id: string): number | null {
  const [, , value, unit] = figureOf(id).figure;
  if (value === null) return null;
  if (unit === 'month') {
    const [year, month] = String(value).split('-').map(Number);
    return monthNumber(must(year, id), must(month, id));
  }
  return unit.startsWith('percent') ? Number(value) / 100 : Number(value);
}

/** The value of a figure that the report does give. */
export const numberOf = (id: string): number => must(valueOf(id), id);
