import { hasHeadings } from '#returns/monthly-measures/read-grid.ts';
import { readMonthlyMeasures } from '#returns/monthly-measures/read-monthly-measures.ts';
import type { MonthlyMeasuresReading } from '#returns/monthly-measures/read-monthly-measures.ts';
import type { ReturnFormat } from '#returns/return-format.ts';

export const monthlyMeasures: ReturnFormat<MonthlyMeasuresReading> = {
  id: 'monthly-measures',
  title: 'Monthly measures of the authority\'s own',
  recognises: hasHeadings,
  read: readMonthlyMeasures,
};
