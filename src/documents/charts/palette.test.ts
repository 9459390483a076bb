import { describe, expect, test } from 'vitest';
import { AXIS, BACKGROUND, BAND_EDGES, BANDS, COMPARISON_STYLES, KNOWN, LINE_STYLES, PROJECTED, QUIET_TEXT, TEXT } from '#documents/charts/palette.ts';

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2.2 defines it: 21 for black on white. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const lines = [KNOWN, PROJECTED, AXIS, ...BAND_EDGES.map(edge => edge.stroke), ...LINE_STYLES.map(style => style.stroke), ...COMPARISON_STYLES.map(style => style.stroke)];

describe('contrast by WCAG 2.2', () => {
  test('the measure itself gives the published values', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test.each(lines)('the line %s stands out from the paper by 3 to 1', colour => { expect(contrast(colour, BACKGROUND)).toBeGreaterThanOrEqual(3); });

  test.each([TEXT, QUIET_TEXT])('the text %s stands out from the paper by 4.5 to 1', colour => { expect(contrast(colour, BACKGROUND)).toBeGreaterThanOrEqual(4.5); });

  test.each([PROJECTED, ...COMPARISON_STYLES.map(style => style.stroke)])('the line %s stands out from the bands by 3 to 1', colour => {
    for (const band of BANDS) expect(contrast(colour, band)).toBeGreaterThanOrEqual(3);
  });
});

test('no two lines that stand together share a dash, so that colour is not needed to tell them apart', () => {
  for (const styles of [LINE_STYLES, COMPARISON_STYLES, BAND_EDGES]) expect(new Set(styles.map(style => style.dash)).size).toBe(styles.length);
});
