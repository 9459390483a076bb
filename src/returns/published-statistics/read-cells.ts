import type { OfficialSymbol } from '#reference/official-symbols.ts';
import { isOfficialSymbol } from '#reference/official-symbols.ts';
import type { Writes } from '#returns/published-statistics/measures/measure.ts';
import type { FigureValue } from '#returns/published-statistics/statistics.ts';

/** Other ways in which the symbols were written. */
const OTHER_SPELLINGS: Readonly<Record<string, OfficialSymbol>> = { '': '-', '.': '..', ':': 'x', '~': 'low', 'n/a': 'z', na: 'z' };

/** A figure as a cell writes it: a number, with or without commas and a pound sign, or a symbol; null when it is neither. */
export function parseFigure(text: string, writes: Writes = 'number'): FigureValue | null {
  if (writes === 'years-and-months' && /^\d+:\d\d$/.test(text)) {
    const [years, months] = text.split(':').map(Number);
    return years! * 12 + months!;
  }
  const bare = text.replace(/[£,%\s]/g, '');
  if (writes !== 'years-and-months' && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) return inUnit(bare, writes);
  const symbol = text.trim().toLowerCase();
  if (isOfficialSymbol(symbol)) return symbol;
  return OTHER_SPELLINGS[symbol] ?? null;
}

/** 21.9 percent is 0.219 to the last digit: the exponent is read with the number, because a division by 100 is not exact. */
function inUnit(bare: string, writes: Writes): number {
  if (writes === 'percent') return Number(`${bare}e-2`);
  return writes === 'pounds' ? Math.round(Number(`${bare}e2`)) : Number(bare);
}

/**
 * The year in which a year ends: `2025` is taken as it is, because releases name a year by its end; `202425`, `2024/25`,
 * `2024-25` and `2024-2025` end in 2025. Null for anything else, and for years that do not follow one another.
 */
export function parseYear(text: string): number | null {
  const found = /^((?:19|20)\d\d)(?:\s*[-/–]?\s*(\d\d|(?:19|20)\d\d))?$/.exec(text.trim());
  if (!found) return null;
  const first = Number(found[1]);
  if (found[2] === undefined) return first;
  return Number(found[2]) % 100 === (first + 1) % 100 ? first + 1 : null;
}
