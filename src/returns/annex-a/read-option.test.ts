import { describe, expect, test } from 'vitest';
import * as options from '#returns/annex-a/options.ts';
import { readOption } from '#returns/annex-a/read-option.ts';

const codeOf = (text: string, set: options.OptionSet): string | null => readOption(text, set)?.code ?? null;

describe('a choice', () => {
  // What the extracts of case-management systems hold, with the code that the guidance gives it.
  test.each<[string, options.OptionSet, string | null]>([
    ['a) WBRI', options.ETHNICITY, 'WBRI'], ['WBRI', options.ETHNICITY, 'WBRI'], ['White British', options.ETHNICITY, 'WBRI'], ['wbri', options.ETHNICITY, 'WBRI'],
    ['q) 6: Police', options.SOURCES, '6'], ['p1) 5D: LA services', options.SOURCES, '5D'], ['b) 1B: Individual', options.SOURCES, '1B'], ['e) 2A: Schools', options.SOURCES, '2A'],
    ['s) 8: Other', options.SOURCES, '8'], ['t) 9: Anonymous', options.SOURCES, '9'], ['10', options.SOURCES, '10'], ['Police', options.SOURCES, '6'], ['1A', options.SOURCES, '1A'],
    ['N1 - Abuse or Neglect', options.NEEDS, 'N1'], ['N1', options.NEEDS, 'N1'], ['Abuse or neglect', options.NEEDS, 'N1'], ['PSRMEM - Support with memory and cognition', options.NEEDS, null],
    ['C2: FCO', options.LEGAL, 'C2'], ['E1: Placement order', options.LEGAL, 'E1'], ['Interim care order (C1)', options.LEGAL, 'C1'], ['C1 or C2', options.LEGAL, 'C1'],
    ['f) U6: Foster placement - not FFA', options.TYPES, 'U6'], ['n) H5: Residential accommodation', options.TYPES, 'H5'], ['b) PR1 - Own provision', options.PROVIDERS, 'PR1'],
    ['k) E47: Special Guardianship Orders - relative/friend', options.CARE_ENDS, 'E47'], ['E4A', options.CARE_ENDS, 'E4A'], ['RD2', options.REVERSALS, 'RD2'],
    ['Female', options.GENDERS, 'female'], ['b) Female', options.GENDERS, 'female'], ['a', options.GENDERS, 'male'], ['c) Not stated/recorded', options.GENDERS, 'not-stated'], ['M', options.GENDERS, 'male'],
    ['a) Yes', options.YES_NO, 'yes'], ['No', options.YES_NO, 'no'], ['b', options.YES_NO, 'no'], ['N', options.YES_NO, 'no'], ['CS Assessment Updated', options.YES_NO, null], ['A child', options.YES_NO, null],
    ['Physical abuse', options.ABUSE, 'PHY'], ['d) Emotional abuse', options.ABUSE, 'EMO'], ['a', options.ABUSE, 'NEG'], ['MUL', options.ABUSE, 'MUL'], ['Multiple', options.ABUSE, 'MUL'],
    ['c) Child in need plan', options.CASE_STATUSES, 'child-in-need-plan'], ['e) Closed episode', options.CASE_STATUSES, 'closed'], ['a) Looked after child', options.CASE_STATUSES, 'looked-after'],
    ['b) Former relevant child', options.ELIGIBILITIES, 'former-relevant'], ['f) Long-term fostering', options.PERMANENCE_PLANS, 'long-term-fostering'], ['b) Adoption', options.PERMANENCE_PLANS, 'adoption'],
    ['a) Yes', options.TOUCH, 'YES'], ['Y: Other accommodation', options.HOMES, 'Y'], ['U: Independent living', options.HOMES, 'U'], ['B2', options.HOMES, 'B2'],
    ['F1: Full time in higher education', options.ACTIVITY, 'F1'], ['G5: Not in education, employment or training - other', options.ACTIVITY, 'G5'],
    ['b) Unsuitable', options.SUITABILITY, 'unsuitable'], ['a) In', options.LOCATIONS, 'inside'], ['1', options.ADOPTERS_LEAVE, null], ['a) Withdrew', options.ADOPTERS_LEAVE, 'withdrew'],
    ['z)', options.GENDERS, null], [')', options.YES_NO, null], ['a)', options.YES_NO, 'yes'],
  ])('%s', (text, set, code) => { expect(codeOf(text, set)).toBe(code); });

  test('of which letter and words differ follows the words', () => {
    expect(readOption('b) Yes', options.YES_NO)).toEqual({ code: 'yes', letterDiffers: true });
    expect(readOption('a) Yes', options.YES_NO)).toEqual({ code: 'yes', letterDiffers: false });
    // The letters of published codes are those of a drop-down list and mean nothing.
    expect(readOption('z) WBRI', options.ETHNICITY)).toEqual({ code: 'WBRI', letterDiffers: false });
  });

  test('of every list is known by its code, by its words and by its letter', () => {
    for (const set of Object.values(options)) {
      for (const { code, letter, words } of set.options) {
        if (letter !== undefined) expect(codeOf(`${letter})`, set)).toBe(code);
        else expect(codeOf(code, set)).toBe(code);
        if (set !== options.HOMES) expect(set.options.filter(option => option.words.includes(words[0]!)).map(option => option.code)).toContain(codeOf(words[0]!, set));
      }
    }
  });
});
