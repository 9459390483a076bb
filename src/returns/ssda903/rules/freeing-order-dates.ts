import { calendarDate } from '#kernel/calendar-date.ts';
import type { EpisodesRule } from '#returns/ssda903/rules/rule.ts';

/** The Adoption and Children Act 2002 came into force, freeing orders ended and placement orders began. */
const PLACEMENT_ORDERS_FROM = calendarDate(2005, 12, 30);

export const freeingOrderDates: EpisodesRule = {
  id: 'freeing-order-dates',
  scope: 'episodes',
  title: 'A freeing or placement order of the wrong time',
  why: 'Placement orders (E1) replaced freeing orders (D1) on 30 December 2005; a freeing order made later is a wrong code.',
  source: 'SSDA903 guide: LS D1 and E1; Adoption and Children Act 2002',
  severity: 'warning',
  action: 'The row is used as it stands.',
  check({ rows }, report) {
    for (const row of rows) {
      if (row.LS === 'D1' && row.DECOM > PLACEMENT_ORDERS_FROM && /^[SLBU]$/.test(row.RNE)) report(row, 'LS', 'A freeing order (D1) begins after 30 December 2005');
      if (row.LS === 'E1' && row.DECOM < PLACEMENT_ORDERS_FROM) report(row, 'LS', 'A placement order (E1) begins before 30 December 2005');
    }
  },
  finds: { '2017-18': { episodes: ['A,01/05/2017,S,D1,N1,U6,PR1,01/09/2017,E11,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
  passes: { '2017-18': { episodes: ['A,01/05/2017,S,E1,N1,U6,PR1,01/09/2017,E11,,,,', 'B,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'] } },
};
