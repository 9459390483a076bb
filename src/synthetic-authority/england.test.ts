import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ageInYears, calendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import { demoShape } from './index.ts';
import { makeChildren } from './authority.ts';

/** Published percentages of England (DfE looked after children statistics, 2021 to 2025, means of the five years). */
const folder = `${process.env['HEADWATER_SHARED'] ?? '../shared'}/data/series`;
const present = existsSync(folder);

/** The shares of one topic's groups in a wide file's national rows, in percent, averaged over the years. */
function published(file: string, topic: string): Map<string, number> {
  const [head, ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n').map(line => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(match => match[1]!.replaceAll('"', '').trim()));
  const national = lines.filter(line => line[1] === 'National');
  const shares = new Map<string, number>();
  head!.forEach((name, i) => {
    if (!name.startsWith(`${topic} | `) || name.endsWith('| Total')) return;
    const total = head!.indexOf(`${topic} | Total`);
    const percent = national.map(line => (100 * Number(line[i])) / Number(line[total]));
    shares.set(name.slice(topic.length + 3), percent.reduce((sum, value) => sum + value, 0) / percent.length);
  });
  return shares;
}

const PLACEMENTS: readonly (readonly [string, RegExp])[] = [
  ['Foster placements', /^U/], ["Secure homes and children's homes", /^K[12]$/], ['Independent and semi-independent living arrangements/supported accommodation', /^(K3|H5|P2)$/],
  ['Placed with parents or other person with parental responsibility', /^P1$/], ['Placed for adoption', /^A/],
];
const AGES: readonly (readonly [string, number, number])[] = [['Under 1 year', 0, 0], ['1 to 4 years', 1, 4], ['5 to 9 years', 5, 9], ['10 to 15 years', 10, 15], ['16 years and over', 16, 17]];
const STATUSES: readonly (readonly [string, RegExp])[] = [['Full care order', /^C2$/], ['Interim care order', /^C1$/], ['Placement order granted', /^E1$/], ['Voluntary agreements under S20 CA 1989', /^V2$/]];

describe.skipIf(!present)('the demo authority is like England (needs the published series beside the project; skipped without)', () => {
  const authorities = [1, 2, 3, 4].map(seed => makeChildren(seed, demoShape));
  const days = [2021, 2022, 2023, 2024, 2025].map(year => calendarDate(year, 3, 31));
  const onThatDay = authorities.flatMap(children => days.flatMap(day => children.flatMap(child => child.periodsOfCare.filter(period => isOn(period, day)).map(period => ({
    age: ageInYears(child.bornOn, day),
    place: period.placements.find(placement => isOn(placement, day))!.placementType,
    status: period.episodes.find(episode => isOn(episode, day))!.legalStatus,
  })))));
  const percent = (matches: number): number => (100 * matches) / onThatDay.length;
  const stock = 'cla_31_march_by_characteristic_2021_2025_wide.csv';

  test('placements on 31 March are within 4 percentage points of England', () => {
    const england = published(stock, 'Placement');
    for (const [name, codes] of PLACEMENTS) expect(Math.abs(percent(onThatDay.filter(row => codes.test(row.place)).length) - england.get(name)!), name).toBeLessThan(name === 'Foster placements' ? 6 : 4);
  });

  test('ages on 31 March are within 4 percentage points of England', () => {
    const england = published(stock, 'Age group');
    for (const [name, from, to] of AGES) expect(Math.abs(percent(onThatDay.filter(row => row.age >= from && row.age <= to).length) - england.get(name)!), name).toBeLessThan(4);
  });

  test('legal statuses on 31 March are within 6 percentage points of England', () => {
    const england = published(stock, 'Legal status');
    for (const [name, codes] of STATUSES) expect(Math.abs(percent(onThatDay.filter(row => codes.test(row.status)).length) - england.get(name)!), name).toBeLessThan(6);
  });

  test('between 33% and 45% of those looked after leave in a year, a third to half of them at 18 and a tenth by adoption', () => {
    const ended = authorities.flatMap(children => children.flatMap(child => child.periodsOfCare.filter(period => period.ceasedOn! > days[0]! && period.ceasedOn! <= days[4]!).map(period => ({ age: ageInYears(child.bornOn, period.ceasedOn!), reason: period.reasonCeased! }))));
    const leaving = ended.length / 4 / (onThatDay.length / 5);
    expect(leaving).toBeGreaterThan(0.33);
    expect(leaving).toBeLessThan(0.45);
    const england = published('cla_ceased_by_reason_2021_2025_wide.csv', 'Age on ceasing');
    const at18 = (100 * ended.filter(row => row.age >= 18).length) / ended.length;
    expect(Math.abs(at18 - england.get('18 years and over')!)).toBeLessThan(6);
    const adopted = published('cla_ceased_by_reason_2021_2025_wide.csv', 'Reason episode ceased').get('Adopted')!;
    expect(Math.abs((100 * ended.filter(row => /^E1[12]$/.test(row.reason)).length) / ended.length - adopted)).toBeLessThan(3);
  });
});
