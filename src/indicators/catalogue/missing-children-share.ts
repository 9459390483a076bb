import { addMonths } from '#kernel/calendar-date.ts';
import { firstDayOfMonthsTo, touches } from '#indicators/care-on-day.ts';
import { shareOfCareSummaries } from '#indicators/care-summaries.ts';
import type { Indicator, SpansOf } from '#indicators/indicator.ts';

const YEAR_MONTHS = 12;
/** Whereabouts not known. Source: SSDA903 guide, MISSING. */
const MISSING = 'M';

/** A child who left care stays in the base for the twelve months after: looked after at any time in the year. */
const whileOrAfterLookedAfter: SpansOf = ({ care }) =>
  (care?.periodsOfCare ?? []).map(({ commencedOn, ceasedOn }) => ({ from: commencedOn, until: ceasedOn === null ? null : addMonths(ceasedOn, YEAR_MONTHS) }));

export const missingChildrenShare: Indicator = {
  id: 'missing-children-share', code: 'L19a', dashboardNumber: null,
  title: 'Children who went missing',
  explanation: 'Of the children looked after at any time in the twelve months, the share who went missing at least once: where they were was not known.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after at any time in the twelve months to the day with a missing incident (M) in them / children looked after in them. Away without authorisation (A) is not counted. Where only Annex A is known: of the children in care on its day, those with missing episodes in the last 12 months.',
    source: 'SSDA903 guide, missing; DfE, Children looked after in England, missing; Annex A list 8',
  }],
  counterweights: ['return-interviews-offered'],
  caveats: ['More incidents may be better recording. How often and how long each child was missing is not in it.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care', 'missingIncidents'], lookBackMonths: YEAR_MONTHS, during: whileOrAfterLookedAfter,
    at: ({ care, missingIncidents }, day) => {
      const first = firstDayOfMonthsTo(day, YEAR_MONTHS);
      if (!care!.periodsOfCare.some(period => touches({ from: period.commencedOn, until: period.ceasedOn }, first, day))) return null;
      return missingIncidents.some(({ kind, startedOn, endedOn }) => kind === MISSING && startedOn <= day && (endedOn === null || endedOn >= first));
    },
  },
  otherwise: shareOfCareSummaries(({ missingInLast12Months }) => (missingInLast12Months === null ? null : missingInLast12Months > 0)),
};
