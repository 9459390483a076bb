import type { Indicator } from '#indicators/indicator.ts';

export const projectedLookedAfter: Indicator = {
  id: 'projected-looked-after', code: 'N4', dashboardNumber: null,
  title: 'Looked after children if nothing is done',
  explanation: 'How many more children would be looked after in the years to come on the present course, and what that would cost: what a programme has to be held against.',
  unit: 'children', direction: 'lower',
  definitions: [{ from: null, text: 'Children projected to be looked after on a day, less those looked after now; times what a child costs', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 3.4 and 3.9' }],
  counterweights: ['looked-after-children', 're-entries-to-care'],
  caveats: ['A projection has a range, and often no change does as well.'],
  measure: { kind: 'not-measured', needs: '`headwater project` with a price list gives the children to come, with ranges, and their cost.' },
};
