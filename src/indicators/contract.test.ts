import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INDICATORS, indicatorIfKnown } from '#indicators/index.ts';
import type { Measure } from '#indicators/indicator.ts';

const folder = new URL('./catalogue/', import.meta.url);
const units = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.includes('.test')).map(name => name.slice(0, -'.ts'.length));

describe('the list of indicators', () => {
  it('names every indicator of its folder once', () => {
    expect(INDICATORS.map(({ id }) => id).toSorted()).toEqual(units.toSorted());
  });
  it('gives every code of the catalogue to one indicator alone', () => {
    const codes = INDICATORS.flatMap(({ code, alsoCodes = [] }) => [code, ...alsoCodes]);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });
  it('leaves none of the 89 entries of the catalogue out', () => {
    const entries = [['T', 22], ['E', 15], ['N', 14], ['W', 8], ['L', 30]] as const;
    const wanted = entries.flatMap(([letter, count]) => Array.from({ length: count }, (_, i) => `${letter}${letter === 'T' || letter === 'L' ? String(i + 1).padStart(2, '0') : i + 1}`));
    const given = new Set(INDICATORS.flatMap(({ code, alsoCodes = [] }) => [code, ...alsoCodes]).map(code => code.replace(/[a-z]$/, '')));
    expect(wanted).toHaveLength(89);
    expect(wanted.filter(code => !given.has(code))).toEqual([]);
  });
});

const sources = (measure: Measure): number => ('needs' in measure && typeof measure.needs !== 'string' ? measure.needs.length : 1);

describe.each(INDICATORS.map(indicator => [indicator.id, indicator] as const))('the indicator %s', (id, indicator) => {
  it('has a golden table beside it', () => { expect(existsSync(new URL(`${id}.test.ts`, folder))).toBe(true); });
  it('explains itself and cites its definitions', () => {
    expect(indicator.explanation.length).toBeGreaterThan(40);
    expect(indicator.definitions.length).toBeGreaterThan(0);
    for (const { text, source } of indicator.definitions) { expect(text.length).toBeGreaterThan(15); expect(source.length).toBeGreaterThan(5); }
    expect(indicator.code).toMatch(/^[TENWLS]\d{1,2}[a-z]?$/);
  });
  it('names indicators that exist as its counterweights, and has one if less or more is called better', () => {
    expect(indicator.counterweights.filter(other => indicatorIfKnown(other) === null)).toEqual([]);
    if (indicator.unit !== '£' && indicator.direction !== 'context' && indicator.measure.kind !== 'not-measured') expect(indicator.counterweights.length).toBeGreaterThan(0);
    expect(indicator.counterweights).not.toContain(id);
  });
  it('says what it needs', () => {
    const { measure } = indicator;
    expect(sources(measure)).toBeGreaterThan(0);
    if (measure.kind === 'rate') expect(indicatorIfKnown(measure.of)).not.toBeNull();
    if (measure.kind === 'own-figures') expect(indicator.standIn).toBeDefined();
  });
});
