import { expect, test } from 'vitest';
import type { Pathway } from '#journeys/pathway.ts';
import { INDICATORS } from '#indicators/index.ts';
import { storyOf, withTold } from '#jobs/demo.ts';
import type { DemoFile } from '#jobs/demo.ts';
import { indicatorsDocument, measureIndicators } from '#jobs/indicators.ts';
import { readReturns } from '#returns/index.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { makePathwayAuthority, writePathwayReturns } from '#synthetic-authority/index.ts';
import { smallStory } from '#synthetic-authority/pathway/small-story.test-support.ts';

const asSource = ({ name, text }: DemoFile): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

// With this seed there are children whose need ended on the very day before the returns begin, some not born yet, and a care leaver whose birthday is a day of the lists.
const authority = makePathwayAuthority(6, smallStory(0.1));
const story = storyOf(authority);
const fromMemory = withTold(readReturns(story.files.map(asSource)).value, story);
const fromFiles = readReturns([...writePathwayReturns(authority)].map(asSource)).value;

/** The census's reader leaves a place for visits on a plan, which no census has. */
const isLeftBlank = ([name, value]: readonly [string, unknown]): boolean => name === 'lastVisitOn' && value === null;

/** Everything that is told, each thing as one text, in an order of its own: readers go through the children in the order of their files. */
function everythingTold({ people, adopters, known, monthlyFigures }: Pathway): readonly string[] {
  const inOrder = (_: string, value: unknown): unknown => value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(entry => !isLeftBlank(entry)).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
  return [...people, ...adopters, ...known, ...monthlyFigures].map(one => JSON.stringify(one, inOrder)).toSorted();
}

test('the story tells in memory of every child, record by record, what its files tell when they are written and read', () => {
  expect(fromFiles.pathway.people.length).toBeGreaterThan(10_000);
  expect(everythingTold(fromMemory.pathway)).toEqual(everythingTold(fromFiles.pathway));
});

test('every indicator of the story is the same from memory and from files, and so are the histories of care', () => {
  const figures = (pathway: Pathway): unknown => indicatorsDocument(measureIndicators(pathway, () => null, { targets: [], keyDates: [], remarks: [], aims: [] }, {
    indicators: INDICATORS, asOf: null, period: 'rolling-year', division: null, publish: false,
  }));
  expect(figures(fromMemory.pathway)).toEqual(figures(fromFiles.pathway));
  expect(fromMemory.journeys).toEqual(fromFiles.journeys);
});

test('only the files that are small are written, and every format of the story is told of', () => {
  expect(story.files.some(({ name }) => /^(annex-a|cin-census)/.test(name))).toBe(false);
  expect(Object.keys(story.told).toSorted()).toEqual(fromFiles.readings.map(({ format }) => format).filter(format => format !== 'ssda903' && format !== 'monthly-measures').toSorted());
});
