import type { Measure, MeasureSource } from '#returns/published-statistics/measures/measure.ts';

const PUBLICATION = 'Children looked after in England including adoptions';

/** The table of numbers and rates, whose columns are called `population_count` and `number` until the 2022 edition, and the national table since 1994. */
const counted = (...words: readonly string[]): MeasureSource =>
  ({ column: ['children_count', 'number'], where: [{ columns: ['population_type', 'population_count'], words }] });

const stability = (cla_group: string, placement_stability: string): MeasureSource => ({
  column: ['children_percent'], writes: 'percent',
  where: [{ columns: ['cla_group'], words: [cla_group] }, { columns: ['placement_stability'], words: [placement_stability] }],
});

const placed = (words: string): MeasureSource => ({ column: ['number'], where: [{ columns: ['characteristic'], words: [words] }] });

/** The national table of the length of placements. */
const ofPlacements = (duration: string): MeasureSource => ({
  column: ['number'], where: [{ columns: ['placement_duration'], words: [duration] }, { columns: ['placement_group'], words: ['All placements'] }],
});

export const LOOKED_AFTER: readonly Measure[] = [
  {
    id: 'looked-after-children', title: 'Children looked after', publication: PUBLICATION,
    unit: 'children', kind: 'stock', direction: 'lower', denominator: 'population-under-18', alsoCalled: ['cla_31_march', 'looked_after', 'lac', 'cla'],
    sources: [counted('Children looked after on 31 March each year', 'Children looked after at 31 March each year', 'Children looked after at 31 March', 'Children looked after on 31 March')],
  },
  {
    id: 'started-to-be-looked-after', title: 'Children who started to be looked after', publication: PUBLICATION,
    unit: 'children', kind: 'flow', direction: 'lower', denominator: 'population-under-18', alsoCalled: ['cla_started'],
    sources: [counted('Children starting to be looked after each year', 'Children starting to be looked after during the year')],
  },
  {
    id: 'ceased-to-be-looked-after', title: 'Children who ceased to be looked after', publication: PUBLICATION,
    unit: 'children', kind: 'flow', direction: 'context', denominator: 'population-under-18', alsoCalled: ['cla_ceased'],
    sources: [counted('Children ceasing to be looked after each year', 'Children ceasing to be looked after during the year')],
  },
  {
    id: 'unaccompanied-children-looked-after', title: 'Unaccompanied asylum-seeking children looked after', publication: PUBLICATION,
    unit: 'children', kind: 'stock', direction: 'context', denominator: 'population-under-18',
    sources: [counted('Children looked after at 31 March who were unaccompanied asylum-seeking children')],
  },
  {
    id: 'adopted', title: 'Looked-after children who were adopted', publication: PUBLICATION,
    unit: 'children', kind: 'flow', direction: 'higher', denominator: 'population-under-18',
    sources: [counted('Children looked after who were adopted during the year')],
  },
  {
    id: 'months-from-care-to-adoptive-placement', title: 'Average months from entering care to being placed for adoption', publication: PUBLICATION,
    unit: 'months', kind: 'level', direction: 'lower', denominator: null,
    sources: [{
      column: ['number'], writes: 'years-and-months',
      where: [{ columns: ['stage_of_adoption_process'], words: ['4. Total average time between entry into care and date placed for adoption'] }, { columns: ['age_start_poc'], words: ['Total'] }],
    }],
  },
  {
    id: 'placements-ended', title: 'Placements that ended in the year', publication: PUBLICATION,
    unit: 'episodes', kind: 'flow', direction: 'context', denominator: 'population-under-18',
    sources: [ofPlacements('All placements')],
  },
  {
    id: 'placement-median-days', title: 'Median length in days of the placements that ended in the year', publication: PUBLICATION,
    unit: 'days', kind: 'level', direction: 'context', denominator: null,
    sources: [ofPlacements('Median duration (days)')],
  },
  {
    id: 'three-or-more-placements', title: 'Looked-after children with three or more placements in the year', publication: PUBLICATION,
    unit: 'share', kind: 'share', direction: 'lower', denominator: null,
    sources: [stability('CLA on 31 March', 'With 3 or more placements during the year')],
  },
  {
    id: 'same-carer-for-two-years', title: 'Children looked after for two and a half years who lived with the same carer for two', publication: PUBLICATION,
    unit: 'share', kind: 'share', direction: 'higher', denominator: null,
    sources: [stability('Children looked after continuously for at least 2.5 years on 31 March aged under 16 years', 'Living with the same carer for at least 2 years')],
  },
  {
    id: 'placed-outside-the-area', title: 'Own children placed outside the authority\'s boundary', publication: PUBLICATION,
    unit: 'children', kind: 'stock', direction: 'lower', denominator: 'population-under-18',
    sources: [placed('2. Children who are the responsibility of this LA placed outside the LA boundary')],
  },
  {
    id: 'placed-here-by-others', title: 'Other authorities\' children placed within the boundary', publication: PUBLICATION,
    unit: 'children', kind: 'stock', direction: 'context', denominator: 'population-under-18',
    sources: [placed('1. Children who are the responsibility of other LAs placed within this LA boundary')],
  },
];
