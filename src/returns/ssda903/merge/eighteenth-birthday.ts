import { birthday, slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { CONTINUES, INFERRED_END } from '#reference/reasons-episode-ceased.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import type { HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'eighteenth-birthday';

export const eighteenthBirthday: HistoryStep = {
  id,
  title: 'Care ends on the 18th birthday',
  why: 'Nobody is looked after from the 18th birthday on, except a young person accommodated by agreement in a children\'s home (V2 in K2).',
  source: 'SSDA903 history merge, step 10; Children Act 1989 sections 20(5) and 105',
  apply: (rows, child) => {
    if (child.bornOn === null) return rows;
    const adultOn = birthday(child.bornOn, 18);
    if (!rows.some(row => isBeyond(row, adultOn, child.observedUntil))) return rows;
    return rows.flatMap(row => {
      if (!isBeyond(row, adultOn, child.observedUntil)) return [row];
      if (row.DECOM >= adultOn) {
        child.record(row, 'set-aside', id, {
          severity: 'error', column: 'DECOM', value: slashDate(row.DECOM),
          message: `The episode begins on ${slashDate(row.DECOM)}, on or after the 18th birthday ${slashDate(adultOn)}`, action: 'The row is not used.',
        });
        return [];
      }
      child.record(row, 'repaired', id, {
        severity: 'repair', column: 'DEC', ...(row.DEC === null ? {} : { value: slashDate(row.DEC) }),
        message: `The episode goes on beyond the 18th birthday ${slashDate(adultOn)}`, action: `Ended on ${slashDate(adultOn)}.`,
      });
      const REC = row.REC === '' || row.REC === CONTINUES ? INFERRED_END : row.REC;
      return [{ ...row, DEC: adultOn, REC }];
    });
  },
};

/** An open episode is beyond a birthday only when the birthday has come within the days observed. */
function isBeyond(row: StartedRow, adultOn: CalendarDate, observedUntil: CalendarDate): boolean {
  if (row.LS === 'V2' && row.PLACE === 'K2') return false;
  return row.DECOM >= adultOn || (row.DEC ?? observedUntil) > adultOn || (row.DEC === null && observedUntil === adultOn);
}
