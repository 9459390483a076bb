import { at } from '#kernel/assert.ts';
import type { UsualChange } from '#demand/outlook/usual-change.ts';
import { USUAL_CHANGES, USUAL_CHANGES_KNOWN } from '#demand/outlook/usual-change.ts';
import type { Block, Row } from '#reports/block.ts';
import { paragraph, tableOf, textColumns } from '#reports/block.ts';
import { formatCount, formatPercent } from '#reports/format.ts';

/** What is expected to be looked after at the end of each month, by what is done. */
export interface ExpectedCourse { readonly title: string; readonly lookedAfter: readonly number[] }

interface Change { readonly title: string; readonly lookedAfter: number; readonly share: number; readonly usual: UsualChange }

const yearsInWords = (years: number): string => (years === 1 ? 'one year' : `${['', '', 'two', 'three', 'four'][years] ?? String(years)} years`);

/** How far each course goes in so many years, beside how far authorities have gone in as many: is what a plan promises within what has ever been usual? */
export function usualChangeBlocks(lookedAfterNow: number, courses: readonly ExpectedCourse[]): readonly Block[] {
  if (lookedAfterNow === 0) return [];
  const changes = courses.flatMap(({ title, lookedAfter }) => USUAL_CHANGES.flatMap((usual): readonly Change[] => {
    const then = lookedAfter[12 * usual.years - 1];
    return then === undefined ? [] : [{ title, lookedAfter: then, share: then / lookedAfterNow - 1, usual }];
  }));
  if (changes.length === 0) return [];
  const outside = changes.filter(({ share, usual: { low, high } }) => share < low || share > high);
  const { firstYear, lastYear } = USUAL_CHANGES_KNOWN;
  const { areas } = at(USUAL_CHANGES, 0);
  return [
    tableOf('usual-change', 'Beside what English authorities have done', [
      ...textColumns('What is done', 'After'), { title: 'Looked after', format: 'children' }, { title: 'Change from now', format: 'percent-signed' },
      { title: 'Authorities, 8 times in 10', format: 'percent-signed', holds: 'range' },
    ], changes.map(({ title, lookedAfter, share, usual: { years, low, high } }): Row => [title, yearsInWords(years), lookedAfter, share, { low, high }]), {
      note: `Looked after now: ${formatCount(lookedAfterNow)}. Authorities: how far the number looked after moved in as many years, over all such periods of ${areas} areas between ${firstYear} and ${lastYear} that official statistics give; `
        + 'in 1 of 10 periods it fell further, in 1 of 10 it rose further. Half of the areas are known only from 2018 on. What is expected here is a mean; small authorities move further by chance alone.',
    }),
    ...(outside.length === 0 ? [paragraph('Each of these changes is within what 8 of 10 such periods of English authorities have seen.')] : outside.map(one => paragraph(outsideWords(one)))),
  ];
}

/** Says no more than the percentiles do: that few periods went so far, and not that no authority ever did. */
function outsideWords({ title, share, usual: { years } }: Change): string {
  const moves = share < 0 ? 'fall' : 'rise';
  return `${title}: a ${moves} of ${formatPercent(Math.abs(share), 1)} in ${yearsInWords(years)}. Of 100 such periods of English authorities fewer than 10 saw the number ${moves} so far.`;
}
