import { expect, test } from 'vitest';
import { ELEMENTS, RECORD_NAMES } from '#returns/cin-census/elements.ts';
import type { RecordName, ValueElement } from '#returns/cin-census/elements.ts';
import { censusXml, readTexts } from '#returns/cin-census/example-census.test-support.ts';
import { record } from '#returns/cin-census/rules/example.ts';

/** A value for an element, another than those of the dates beside it. GenderCurrent is left out: a layout has it or Sex. */
function valueOf({ name, kind }: ValueElement, at: number): string {
  const own: Readonly<Record<string, string>> = { Sex: 'F', GenderCurrent: '' };
  return own[name] ?? (kind === 'date' ? `2025-06-${10 + at}` : kind === 'flag' || kind === 'whole-number' ? '1' : 'X');
}

/** The pathway of a child with a value in every element, but the one named. */
function pathwayWithout(path: string) {
  const recordOf = (name: RecordName, ...inside: readonly string[]): string =>
    record(name, Object.fromEntries(ELEMENTS[name].map((element, at) => [element.name, `${name}/${element.name}` === path ? '' : valueOf(element, at)])), ...inside);
  const inside = (['Assessments', 'CINPlanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedingsandFGDM'] as const).map(name => recordOf(name));
  return readTexts(censusXml(2026, [recordOf('Child', recordOf('CINdetails', ...inside))])).value.part.people;
}

const everything = pathwayWithout('');
const elements = RECORD_NAMES.filter(name => name !== 'Header').flatMap(name => ELEMENTS[name]).filter(({ name }) => name !== 'GenderCurrent');

test.each(elements.filter(({ checkedOnly }) => !checkedOnly))('$name of $of is part of the pathway', ({ of, name }) => {
  expect(pathwayWithout(`${of}/${name}`)).not.toEqual(everything);
});

test.each(elements.filter(({ checkedOnly }) => checkedOnly))('$name of $of is checked, and no part of the pathway', ({ of, name }) => {
  expect(pathwayWithout(`${of}/${name}`)).toEqual(everything);
});
