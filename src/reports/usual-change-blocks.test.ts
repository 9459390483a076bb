import { describe, expect, test } from 'vitest';
import type { Block } from '#reports/block.ts';
import { usualChangeBlocks } from '#reports/usual-change-blocks.ts';

/** A number that stands still for the first year, is one thing for the second year and another after it. */
const course = (title: string, afterOne: number, afterTwo: number, months = 48) =>
  ({ title, lookedAfter: Array.from({ length: months }, (_, month) => (month < 11 ? 600 : month < 23 ? afterOne : afterTwo)) });

const rowsOf = (blocks: readonly Block[]) => blocks.flatMap(block => (block.kind === 'table' ? block.rows.map(row => row.slice(0, 4)) : []));
const wordsOf = (blocks: readonly Block[]) => blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []));

describe('how far a plan goes, beside how far authorities have gone', () => {
  test('the number after one, two and four years is held against the number now', () => {
    const [one, two, four] = rowsOf(usualChangeBlocks(600, [course('A plan', 570, 660)]));
    expect([one, two, four].map(row => row!.slice(0, 3))).toEqual([['A plan', 'one year', 570], ['A plan', 'two years', 660], ['A plan', 'four years', 660]]);
    expect([one![3], two![3], four![3]].map(share => Math.round(1000 * Number(share)))).toEqual([-50, 100, 100]);
  });

  test('a fall or rise that few periods saw is named, and no more is said than that they were few', () => {
    // 540 of 600 is a fall of 10%, further than the 7.6% of one year; after two years 10.5% would have been as usual. 720 is a rise of 20%, above the 18.5% of two years and below the 32.4% of four.
    expect(wordsOf(usualChangeBlocks(600, [course('A plan', 540, 720)]))).toEqual([
      'A plan: a fall of 10.0% in one year. Of 100 such periods of English authorities fewer than 10 saw the number fall so far.',
      'A plan: a rise of 20.0% in two years. Of 100 such periods of English authorities fewer than 10 saw the number rise so far.',
    ]);
  });

  test('what is within is said in one sentence; years that are not projected are not told, and of nobody nothing is', () => {
    expect(wordsOf(usualChangeBlocks(600, [course('If nothing is done', 610, 620), course('A plan', 590, 580)]))).toEqual(['Each of these changes is within what 8 of 10 such periods of English authorities have seen.']);
    expect(rowsOf(usualChangeBlocks(600, [course('A plan', 590, 580, 23)])).map(([, years]) => years)).toEqual(['one year']);
    expect([usualChangeBlocks(600, [course('A plan', 590, 580, 11)]), usualChangeBlocks(0, [course('A plan', 1, 1)])]).toEqual([[], []]);
  });
});
