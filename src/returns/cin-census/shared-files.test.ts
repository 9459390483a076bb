import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { imbalances } from '#returns/cin-census/example-census.test-support.ts';
import { cinCensus } from '#returns/cin-census/index.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** The four sample files of the shared data: three of the validator's, one random one. */
const FOLDER = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/returns/cin-census');
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter(name => name.endsWith('.xml')) : [];
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const fileOf = (name: string): SourceFile => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) });
const timesIn = (text: string, element: string): number => text.match(new RegExp(`<${element}[\\s>]`, 'g'))?.length ?? 0;

const ELEMENT_OF = {
  children: 'Child', referrals: 'CINdetails', assessments: 'Assessments', childInNeedPlans: 'CINPlanDates', section47Enquiries: 'Section47',
  childProtectionPlans: 'ChildProtectionPlans', preProceedings: 'PreProceedingsandFGDM',
} as const;

describe.skipIf(names.length === 0)('the sample censuses of the shared data (skipped where they are not there)', () => {
  test.each(names)('%s is recognised, and every record and value in it is accounted for', name => {
    const text = textOf(name);
    expect(cinCensus.recognises(fileOf(name))).toBe(true);
    const reading = cinCensus.read([fileOf(name)]);
    const file = reading.value.files[0]!;
    for (const [kind, element] of Object.entries(ELEMENT_OF)) expect(file.rows[kind as keyof typeof ELEMENT_OF].read, element).toBe(timesIn(text, element));
    expect(imbalances(reading)).toEqual([]);
    expect(file).toMatchObject({ isComplete: true, valuesRead: text.match(/>[^<>]*[^<>\s][^<>]*<\//g)!.length });
    // The three of the validator have the name of an element between two elements.
    const stray = text.match(/<\/\w+>[^<>\s]+/g)?.length ?? 0;
    expect(file.valuesSetAside).toBe(stray);
    expect(reading.issues.filter(issue => issue.rule === 'stray-text')).toHaveLength(stray);
  });

  test('a code that is none, two sexes written the old way and an assessment after its census are found in the one of 2026', () => {
    const name = names.find(one => one.includes('2026'));
    const { issues, value } = cinCensus.read([fileOf(name!)]);
    const found = issues.map(({ rule, column, value: text }) => `${rule} ${column} ${text}`);
    expect(found).toContain('code-not-known AssessmentFactors RB');
    expect(found).toContain('date-after-reference-date AssessmentActualStartDate 2028-04-28');
    expect(found).toContain('ends-before-it-begins AssessmentAuthorisationDate 2020-09-19');
    expect(found).toContain('reference-date ReferenceDate undefined');
    expect(value.part.people.find(({ localId }) => localId === 'DfEX0000001')).toMatchObject({ authority: '201', sex: 'male', disabilities: ['HAND', 'HEAR'] });
    expect(value.part.known.map(({ kind }) => kind)).toContain('preProceedings');
  });

  test('all four together are one history of each child of each authority', () => {
    const reading = cinCensus.read(names.map(fileOf));
    expect(imbalances(reading)).toEqual([]);
    expect(reading.value.authorities).toEqual(['201', '975']);
    const { people } = reading.value.part;
    expect(new Set(people.map(({ authority, localId }) => `${authority}/${localId}`)).size).toBe(people.length);
  });
});
