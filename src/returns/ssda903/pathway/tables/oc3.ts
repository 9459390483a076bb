import { ageInYears, birthday, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { CareLeaverContact } from '#journeys/pathway.ts';
import { codesByCode } from '#reference/code-set.ts';
import { ACCOMMODATIONS } from '#returns/ssda903/code-sets.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

const KNOWN_ACCOMMODATIONS = codesByCode(ACCOMMODATIONS);

/** A letter and 1 for suitable, 2 for not; null for a home not known and for what is no code of the return. */
const isSuitable = (accommodation: string | null): boolean | null => {
  if (accommodation === null || !KNOWN_ACCOMMODATIONS.has(accommodation)) return null;
  return accommodation.endsWith('1') ? true : accommodation.endsWith('2') ? false : null;
};

/** One row a young person a return, as things stood about the birthday that fell in its year. Source: SSDA903 guide, OC3. */
export const oc3: PathwayTable<CareLeaverContact> = {
  table: 'oc3',
  order: ({ asAt }) => asAt,
  reader: ({ yearEnding, code, bornOn }) => {
    const [inTouch, activity, accommodation] = [code('IN_TOUCH'), code('ACTIV'), code('ACCOM')];
    const lastDay = lastDayOfFinancialYear(yearEnding);
    return position => {
      const born = bornOn(position);
      // A year from 1 April to 31 March holds one birthday, that of the age reached by its last day.
      const age = born === null ? null : ageInYears(born, lastDay);
      return {
        key: yearEnding,
        row: {
          asAt: born === null || age === null ? lastDay : birthday(born, age), age, inTouch: inTouch(position), activity: activity(position),
          accommodation: accommodation(position), accommodationIsSuitable: isSuitable(accommodation(position)), eligibility: null,
        },
      };
    };
  },
};
