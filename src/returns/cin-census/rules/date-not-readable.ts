import { parseDate } from '#kernel/calendar-date.ts';
import { episode } from '#returns/cin-census/rules/example.ts';
import type { ValueRule } from '#returns/cin-census/rules/rule.ts';

export const dateNotReadable: ValueRule = {
  id: 'date-not-readable',
  scope: 'value',
  title: 'A date that is no day of the calendar',
  why: 'Every clock of the census runs between dates; one that is no day measures nothing.',
  source: 'Children in need census, XML schemas: dates are yyyy-mm-dd (dd/mm/yyyy is read too)',
  severity: 'error',
  action: 'Read as blank.',
  appliesTo: element => element.kind === 'date',
  check: text => text === '' || parseDate(text) !== null ? null : 'Not a day of the calendar',
  finds: { episodes: [episode({ CINclosureDate: '2023-06-31', ReasonForClosure: 'RC7' })] },
  passes: { episodes: [episode({ CINreferralDate: '02/05/2023', CINclosureDate: '2023-06-30T00:00:00', ReasonForClosure: 'RC7' })] },
};
