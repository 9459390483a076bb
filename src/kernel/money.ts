/** Money is a whole number of pence. */
export type Pence = number & { readonly pence: unique symbol };

/** Rounds to whole pence, half away from zero; a half that binary fractions hold a hair too low (130 x 1.15) is still a half. */
export const pence = (value: number): Pence => (Math.sign(value) * Math.round(Math.abs(value) * (1 + 4 * Number.EPSILON))) as Pence;

/** Reads `£1,234.56`, `1234.5`, `(200)` or `-200` as pence; null when it is not an amount of pounds. */
export function parsePounds(text: string): Pence | null {
  const trimmed = text.trim().replace(/^\((.*)\)$/, '-$1').replace(/[£,\s]/g, '');
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(trimmed);
  if (!match) return null;
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return pence(match[1] === '-' ? -value : value);
}

const thousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** `£1,234.56`; pass `wholePounds` for `£1,235`. */
export function formatPounds(amount: number, wholePounds = false): string {
  const sign = amount < 0 ? '-' : '';
  const absolute = Math.abs(Math.round(amount));
  if (wholePounds) return `${sign}£${thousands(String(Math.round(absolute / 100)))}`;
  return `${sign}£${thousands(String(Math.floor(absolute / 100)))}.${String(absolute % 100).padStart(2, '0')}`;
}

/** `£52.3m`, `£820k` or `£95`: for sentences and axis labels. */
export function formatPoundsShort(amount: number): string {
  const pounds = Math.abs(amount) / 100;
  const sign = amount < 0 ? '-' : '';
  if (pounds >= 999_500) return `${sign}£${(pounds / 1_000_000).toFixed(1)}m`;
  if (pounds >= 1000) return `${sign}£${Math.round(pounds / 1000)}k`;
  return `${sign}£${Math.round(pounds)}`;
}
