import { expect, test } from 'vitest';
import { publicFinding } from '#jobs/projection-document.ts';

test('a finding for others says what is wrong and where, and nothing of the child', () => {
  const finding = publicFinding({
    rule: 'eighteenth-birthday', severity: 'repair', message: 'The episode goes on beyond the 18th birthday 12/03/2021', action: 'Ended on 12/03/2021.',
    file: '2020-21/episodes.csv', row: 12, column: 'DEC', value: '01/04/2021', child: 'A1',
  });
  expect(finding).toEqual({
    rule: 'eighteenth-birthday', severity: 'repair', message: 'The episode goes on beyond the 18th birthday [date]', action: 'Ended on [date].',
    file: '2020-21/episodes.csv', row: 12, column: 'DEC',
  });
});
