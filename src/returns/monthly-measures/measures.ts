import { CONTACTS_AND_PLANS } from '#returns/monthly-measures/contacts-and-plans.ts';
import type { MonthlyMeasure } from '#returns/monthly-measures/measure.ts';
import { SERVICES } from '#returns/monthly-measures/services.ts';
import { STAFF_AND_MONEY } from '#returns/monthly-measures/staff-and-money.ts';

/** Every measure that is known, in the order of the template. Which there are: the indicators that no return holds, and totals for authorities that have only those. */
export const MONTHLY_MEASURES: readonly MonthlyMeasure[] = [...CONTACTS_AND_PLANS, ...SERVICES, ...STAFF_AND_MONEY];
