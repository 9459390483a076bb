import { describe, expect, it } from 'vitest';
import { assessment, care, conference, contact, enquiry, episode, examplePathway, on, protectionPlan, referral } from '#indicators/example-pathway.test-support.ts';
import { funnelFigures, funnelOf, valuesInFunnel } from '#indicators/funnel.ts';
import { monthOf } from '#indicators/period.ts';

const pathway = examplePathway({
  known: ['2024-01-01', '2024-12-31'],
  people: [
    {
      contacts: [contact('2024-03-01', { source: '6' })], referrals: [referral('2024-03-04', null, { source: '6' })], assessments: [assessment('2024-03-05', '2024-04-10')],
      section47Enquiries: [enquiry('2024-03-20', '2024-04-08')], initialConferences: [conference('2024-04-08', '2024-03-20')],
      childProtectionPlans: [protectionPlan('2024-04-08')], care: care('2015-01-01', episode('2024-06-01')),
    },
    { contacts: [contact('2024-03-10', { source: '6' }), contact('2024-03-12', { source: '2A' })], referrals: [referral('2024-03-12', '2024-03-12', { source: '2A', noFurtherAction: true })] },
    { contacts: [contact('2024-03-31', { source: '6' })], referrals: [referral('2024-04-11', null, { source: '6' })] },
  ],
});
const march = monthOf(on('2024-03-01'));
const figuresOf = (slice = {}, period = march) => Object.fromEntries(funnelFigures(funnelOf(pathway), period, slice).map(one => [one.stage.id, one]));

describe('the funnel', () => {
  it('counts each step of a month, and what followed in time', () => {
    const { contacts, referrals, assessments } = figuresOf();
    // Four contacts: followed after 3, 2 and 0 days; the last after 11, which is too late. Median of 0, 2, 3 is 2.
    expect(contacts).toMatchObject({ count: 4, followed: { count: 3, share: 0.75, medianDays: 2 } });
    expect(referrals).toMatchObject({ count: 2, followed: { count: 1, share: 0.5, medianDays: 1 } });
    expect(assessments).toMatchObject({ count: 1, followed: { count: 1, medianDays: 15 } });
    expect(figuresOf({}, monthOf(on('2024-04-01')))['protection-plans']).toMatchObject({ count: 1, followed: null });
  });
  it('parts by source: what comes later has the source of its referral', () => {
    expect(figuresOf({ source: '2A' })).toMatchObject({ contacts: { count: 1 }, referrals: { count: 1, followed: { share: 0 } }, assessments: { count: 0 } });
    expect(figuresOf({ source: '6' })).toMatchObject({ contacts: { count: 3 }, assessments: { count: 1 } });
    expect(valuesInFunnel(funnelOf(pathway), march, 'source')).toEqual(['6', '2A']);
  });
  it('does not call "no" what is too recent to know', () => {
    const december = figuresOf({}, monthOf(on('2024-12-01')));
    expect(december['contacts']).toMatchObject({ count: 0, followed: null });
    expect(december['contacts']!.why).toContain('31 December 2024');
    expect(figuresOf({}, monthOf(on('2025-01-01')))['contacts']).toMatchObject({ count: null });
  });
});
