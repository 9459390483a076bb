import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { IndicatorsQuestion } from '#web/indicators/asked-in.ts';
import { askedIn, NO_INDICATORS_QUESTION } from '#web/indicators/asked-in.ts';
import { readIndicatorsForm } from '#web/indicators/typed.ts';

const march = calendarDate(2024, 3, 31);

test('each section asks for its own: the switch for publication and the month are one for all', () => {
  const question: IndicatorsQuestion = { asOf: march, period: 'quarter', publish: true, division: 'area', funnelPeriod: 'year', funnelBy: 'source' };
  expect(askedIn('indicators', question)).toEqual({ part: 'dashboard', asOf: march, publish: true, period: 'quarter' });
  expect(askedIn('indicators/re-referrals', question)).toEqual({ part: 'indicator', id: 're-referrals', asOf: march, publish: true, period: 'quarter', division: 'area' });
  expect(askedIn('funnel', question)).toEqual({ part: 'funnel', asOf: march, publish: true, period: 'year', by: 'source' });
  expect([askedIn('findings', question), askedIn('indicator-files', question)]).toEqual([null, null]);
});

test('what a form does not ask stays as it was; an unticked box is not sent by a browser and means no', () => {
  const before: IndicatorsQuestion = { ...NO_INDICATORS_QUESTION, publish: true, division: 'area', funnelBy: 'source' };
  const sent = { 'dashboard-as-of': String(march), 'dashboard-period': 'month' };
  expect(readIndicatorsForm('dashboard', sent, before)).toEqual({ ...before, asOf: march, period: 'month', publish: false });
  expect(readIndicatorsForm('indicator', { 'indicator-as-of': '', 'indicator-period': 'longest', 'indicator-division': '', 'indicator-publish': 'on' }, before)).toEqual({ ...before, division: null });
  expect(readIndicatorsForm('funnel', { 'funnel-as-of': '', 'funnel-period': 'quarter', 'funnel-by': 'area' }, before)).toEqual({ ...before, publish: false, funnelPeriod: 'quarter', funnelBy: 'area' });
});

test('the longest time known is no period of the funnel', () => {
  expect(readIndicatorsForm('funnel', { 'funnel-period': 'longest', 'funnel-by': 'none' }, NO_INDICATORS_QUESTION).funnelPeriod).toBe('rolling-year');
});
