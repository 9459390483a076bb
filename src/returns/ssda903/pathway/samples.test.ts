import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PersonPart } from '#journeys/pathway.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';

/** Sample returns that other projects publish; they are not part of this one. */
const SAMPLES = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/returns');

/** The lines of every file of a table, cut at commas: a second count that shares nothing with the reader. */
function lines(folder: string, table: string): readonly (readonly [file: string, ...cells: string[]])[] {
  const files = readdirSync(join(SAMPLES, folder)).filter(file => new RegExp(`^(\\d{4}-)?${table}\\.csv$`).test(file));
  return files.flatMap(file => readFileSync(join(SAMPLES, folder, file), 'utf8').trim().split(/\r?\n/).slice(1).map(line => [file, ...line.split(',')] as const));
}

const distinct = (texts: readonly string[]): number => new Set(texts).size;
const count = (people: readonly PersonPart[], list: 'careReviews' | 'healthOutcomes' | 'careLeaverContacts' | 'missingIncidents' | 'previousPermanence' | 'socialWorkers'): number =>
  people.reduce((sum, person) => sum + (person[list]?.length ?? 0), 0);

if (!existsSync(SAMPLES)) test.skip(`the sample returns are not at ${SAMPLES} (set HEADWATER_SHARED): the tables beside episodes are not counted a second way`, () => undefined);
else describe.each(['ssda903-sample-a', 'ssda903-sample-c'])('%s', folder => {
  const files = readdirSync(join(SAMPLES, folder)).filter(file => file.endsWith('.csv')).map(name => ({ name, bytes: new Uint8Array(readFileSync(join(SAMPLES, folder, name))) }));
  const { value } = readSsda903(files);
  const { people } = value.part;

  test('has a record for every different child and date, or child and return, of its tables', () => {
    expect(count(people, 'careReviews')).toBe(distinct(lines(folder, 'reviews').map(([, child, , on]) => `${child} ${on}`)));
    expect(count(people, 'missingIncidents')).toBe(distinct(lines(folder, 'missing').map(([, child, , , start]) => `${child} ${start}`)));
    expect(count(people, 'healthOutcomes')).toBe(distinct(lines(folder, 'oc2').map(([file, child]) => `${file} ${child}`)));
    expect(count(people, 'careLeaverContacts')).toBe(distinct(lines(folder, 'oc3').map(([file, child]) => `${file} ${child}`)));
    expect(count(people, 'socialWorkers')).toBe(distinct(lines(folder, 'sw_episodes').map(([, child, , worker, start]) => `${child} ${worker} ${start}`)));
    expect(count(people, 'previousPermanence')).toBe(distinct(lines(folder, 'previous_permanence').map(([, child, , code, , on]) => `${child} ${code} ${on}`)));
    expect(people.filter(({ adoption }) => adoption?.matchedOn != null).length).toBe(distinct(lines(folder, 'ad1').map(([, child]) => child!)));
    const decided = new Set([...lines(folder, 'ad1'), ...lines(folder, 'placed_for_adoption')].map(([, child]) => child));
    expect(people.filter(({ adoption }) => adoption?.decidedOn != null).map(({ localId }) => localId).toSorted()).toEqual([...decided].toSorted());
  });

  test('tells of the scores and the suitable homes what its lines say', () => {
    const scores = lines(folder, 'oc2').map(([, , , score]) => score!).filter(score => score !== '').map(Number);
    const told = people.flatMap(person => person.healthOutcomes ?? []).flatMap(({ sdqScore }) => sdqScore === null ? [] : [sdqScore]);
    expect([told.length, told.reduce((a, b) => a + b, 0)]).toEqual([scores.length, scores.reduce((a, b) => a + b, 0)]);
    const homes = lines(folder, 'oc3').map(([, , , , , home]) => home!);
    const contacts = people.flatMap(person => person.careLeaverContacts ?? []);
    expect(contacts.filter(({ accommodationIsSuitable }) => accommodationIsSuitable === true).length).toBe(homes.filter(home => /^[BCDEGHKRTUVWYZ]1$/.test(home)).length);
    expect(contacts.filter(({ accommodationIsSuitable }) => accommodationIsSuitable === false).length).toBe(homes.filter(home => /^[BCDEGHKRSTUVWXYZ]2$/.test(home)).length);
  });

  test('has no child twice, and everybody who is in the history', () => {
    expect(distinct(people.map(({ authority, localId }) => `${authority}/${localId}`))).toBe(people.length);
    expect(people.filter(({ care }) => care != null).map(({ care }) => care)).toEqual(value.journeys!.children);
  });
});

const XML = join(SAMPLES, 'ssda903-sample-c', 'fake_903.xml');
if (!existsSync(XML)) test.skip(`the sample return in XML is not at ${XML} (set HEADWATER_SHARED)`, () => undefined);
else test('the XML form of sample c has the reviews, incidents and outcomes that its elements count', () => {
  const bytes = new Uint8Array(readFileSync(XML));
  const { people } = readSsda903([{ name: 'fake_903.xml', bytes }]).value.part;
  const children = new TextDecoder().decode(bytes).split('<CHILD>').slice(1).map(text => ({ id: /<CHILDID>(.*?)</.exec(text)![1]!, text }));
  const within = (element: string, key: string): number => distinct(children.flatMap(({ id, text }) => text.split(`<${element}>`).slice(1).map(part => `${id} ${new RegExp(`<${key}>(.*?)<`).exec(part.split(`</${element}>`)[0]!)?.[1] ?? ''}`)));
  expect(count(people, 'careReviews')).toBe(within('AREVIEW', 'REVIEW'));
  expect(count(people, 'missingIncidents')).toBe(within('AMISSING', 'MIS_START'));
  expect(count(people, 'healthOutcomes')).toBe(distinct(children.filter(({ text }) => text.includes('<OC2>')).map(({ id }) => id)));
});
