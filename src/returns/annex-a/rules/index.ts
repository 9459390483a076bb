import { ageDoesNotFit } from '#returns/annex-a/rules/age-does-not-fit.ts';
import { closedWithoutDate } from '#returns/annex-a/rules/closed-without-date.ts';
import { codeNotKnown } from '#returns/annex-a/rules/code-not-known.ts';
import { dateNotReadable } from '#returns/annex-a/rules/date-not-readable.ts';
import { dateOfBirthDiffers } from '#returns/annex-a/rules/date-of-birth-differs.ts';
import { duplicateRow } from '#returns/annex-a/rules/duplicate-row.ts';
import { endAndReasonTogether } from '#returns/annex-a/rules/end-and-reason-together.ts';
import { endBeforeStart } from '#returns/annex-a/rules/end-before-start.ts';
import { errorInCell } from '#returns/annex-a/rules/error-in-cell.ts';
import { letterAndWordsDiffer } from '#returns/annex-a/rules/letter-and-words-differ.ts';
import { moreThanOneRow } from '#returns/annex-a/rules/more-than-one-row.ts';
import { noDate } from '#returns/annex-a/rules/no-date.ts';
import { noIdentifier } from '#returns/annex-a/rules/no-identifier.ts';
import { nothingButIdentifier } from '#returns/annex-a/rules/nothing-but-identifier.ts';
import { numberNotReadable } from '#returns/annex-a/rules/number-not-readable.ts';
import { outsideTheWindow } from '#returns/annex-a/rules/outside-the-window.ts';
import { planOpenCaseClosed } from '#returns/annex-a/rules/plan-open-case-closed.ts';
import { requiredValue } from '#returns/annex-a/rules/required-value.ts';
import type { Rule } from '#returns/annex-a/rules/rule.ts';
import { stepsOutOfOrder } from '#returns/annex-a/rules/steps-out-of-order.ts';

/** Every check of the lists, one object each. */
export const RULES: readonly Rule[] = [
  ageDoesNotFit,
  closedWithoutDate,
  codeNotKnown,
  dateNotReadable,
  dateOfBirthDiffers,
  duplicateRow,
  endAndReasonTogether,
  endBeforeStart,
  errorInCell,
  letterAndWordsDiffer,
  moreThanOneRow,
  noDate,
  noIdentifier,
  nothingButIdentifier,
  numberNotReadable,
  outsideTheWindow,
  planOpenCaseClosed,
  requiredValue,
  stepsOutOfOrder,
];

export const CELL_RULES = RULES.filter(rule => rule.scope === 'cell');
