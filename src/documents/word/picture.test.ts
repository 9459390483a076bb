import { expect, test } from 'vitest';
import { svgForWord } from '#documents/word/picture.tsx';

test('a letter with a light line round it is written with the line and again without, wherever its attributes stand', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 370" role="img" focusable="false"><text x="5" paint-order="stroke" stroke="#ffffff" stroke-width="4" fill="#484949">Known &amp; so</text><text x="6">Plain</text></svg>';
  expect(svgForWord(svg, 640, 370)).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 370" width="640" height="370">'
    + '<text x="5" stroke-linejoin="round" stroke="#ffffff" stroke-width="4" fill="#484949">Known &amp; so</text><text x="5" fill="#484949">Known &amp; so</text><text x="6">Plain</text></svg>');
});

test('a drawing that has a size keeps one of them, and a line that is whole says nothing of dashes', () => {
  expect(svgForWord('<svg viewBox="0 0 96 28" width="96" height="28"><path stroke-dasharray="none" d="M0,0"/></svg>', 96, 28)).toBe('<svg viewBox="0 0 96 28" width="96" height="28"><path d="M0,0"/></svg>');
});
