import fc from 'fast-check';
import { expect, test } from 'vitest';
import { censusXml, imbalances } from '#returns/cin-census/example-census.test-support.ts';
import { readCinCensus } from '#returns/cin-census/read.ts';
import { cinCensus } from '#returns/cin-census/index.ts';
import { someChildren } from '#returns/cin-census/random-census.test-support.ts';

/** How many files to mangle: a few hundred while one works, HEADWATER_MANGLED_FILES=10000 for the bar. */
const FILES = Number(process.env['HEADWATER_MANGLED_FILES'] ?? 300);

type Mangle = (lines: readonly string[], at: (most: number) => number) => readonly string[];

/** What befalls a file, line by line; one tag or value stands on each line of a child. */
const MANGLES: Readonly<Record<string, Mangle>> = {
  'cut off': (lines, at) => { const text = lines.join('\n'); return text.slice(0, at(text.length)).split('\n'); },
  'line lost': (lines, at) => lines.toSpliced(at(lines.length), 1),
  'lines lost': (lines, at) => lines.toSpliced(at(lines.length), at(20)),
  'line repeated': (lines, at) => { const from = at(lines.length); return lines.toSpliced(from, 0, lines[from] ?? ''); },
  'lines repeated elsewhere': (lines, at) => { const from = at(lines.length); return lines.toSpliced(at(lines.length), 0, ...lines.slice(from, from + at(12))); },
  'lines swapped': (lines, at) => { const [a, b] = [at(lines.length), at(lines.length)]; return lines.with(a, lines[b]!).with(b, lines[a]!); },
  'tag renamed': (lines, at) => { const n = at(lines.length); return lines.with(n, lines[n]!.replaceAll(/\w+(?=>)/g, 'Other')); },
  'character replaced': (lines, at) => { const n = at(lines.length); const text = lines[n]!; const from = at(text.length + 1); return lines.with(n, text.slice(0, from) + '<>&;/"= \u0000é!?x-1'[at(15)]! + text.slice(from + 1)); },
  'value garbled': (lines, at) => { const n = at(lines.length); return lines.with(n, lines[n]!.replace(/>[^<]+</, `>${['', '2023-02-30', '??', 'a & b;', 'x'.repeat(5_000)][at(5)]!}<`)); },
};
const mangling = fc.array(fc.tuple(fc.constantFrom(...Object.keys(MANGLES)), fc.array(fc.nat(), { minLength: 4, maxLength: 4 })), { minLength: 1, maxLength: 5 });

const mangled = (text: string, list: readonly (readonly [string, readonly number[]])[]): string => list.reduce((now, [name, numbers]) => {
  const draws = [...numbers];
  const lines = now.split('\n');
  return MANGLES[name]!(lines, most => most === 0 ? 0 : (draws.pop() ?? 0) % most).join('\n');
}, text);

const RECORDS = ['Child', 'CINdetails', 'Assessments', 'CINPlanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedingsandFGDM'];
const recordsIn = (text: string): number => text.match(new RegExp(`<(?:${RECORDS.join('|')})[\\s/>]`, 'g'))?.length ?? 0;

test('whatever befalls a file, every record of it is used, merged, set aside with an issue, or behind the line that an issue names', () => {
  fc.assert(fc.property(someChildren, mangling, (children, list) => {
    const text = mangled(censusXml(2026, children.map(({ xml }) => xml)), list);
    const reading = readCinCensus([{ name: 'mangled.xml', bytes: new TextEncoder().encode(text) }]);
    expect(imbalances(reading)).toEqual([]);
    // A comment, an attribute or a name cut in two may hide a tag from one of the two counts.
    if (/<!|="|=\S*>|<\s|<[^>]*(?:<|$)/.test(text)) return;
    const file = reading.value.files[0]!;
    const read = Object.values(file.rows).reduce((sum, counts) => sum + counts.read, 0);
    const fault = reading.issues.find(({ rule }) => rule === 'malformed-file');
    expect(file.isComplete).toBe(fault === undefined);
    if (fault === undefined) expect(read).toBe(recordsIn(text));
    else {
      expect(read).toBeLessThanOrEqual(recordsIn(text));
      expect(read).toBeGreaterThanOrEqual(recordsIn(text.split('\n').slice(0, fault.row! - 1).join('\n')));
    }
  }), { numRuns: FILES });
});

test('bytes of any kind, alone or in the middle of a census, are read or said to be wrong', () => {
  fc.assert(fc.property(someChildren, fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.boolean(), (children, bytes, key, alone) => {
    const text = new TextEncoder().encode(censusXml(2026, children.map(({ xml }) => xml)));
    const at = key % (text.length + 1);
    const file = { name: 'bytes.xml', bytes: alone ? bytes : new Uint8Array([...text.subarray(0, at), ...bytes, ...text.subarray(at)]) };
    cinCensus.recognises(file);
    expect(imbalances(readCinCensus([file]))).toEqual([]);
  }), { numRuns: Math.ceil(FILES / 3) });
});
