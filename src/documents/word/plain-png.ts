import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The reversed polynomial of CRC-32. Source: PNG specification, annex D. */
const POLYNOMIAL = 0xed_b8_83_20;

function checksum(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

const number32 = (value: number): readonly number[] => [24, 16, 8, 0].map(shift => (value >>> shift) & 0xff);

function chunk(name: string, content: Uint8Array): readonly number[] {
  const checked = Uint8Array.from([...[...name].map(letter => letter.charCodeAt(0)), ...content]);
  return [...number32(content.length), ...checked, ...number32(checksum(checked))];
}

/** A picture of one grey (0-255) with no more in it: what a program shows that cannot draw SVG. Source: PNG specification, third edition. */
export function plainPng(width: number, height: number, grey: number): Uint8Array {
  const eightBitGrey = [8, 0, 0, 0, 0];
  const rows = new Uint8Array(height * (width + 1)).fill(grey);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Uint8Array.from([...SIGNATURE, ...chunk('IHDR', Uint8Array.from([...number32(width), ...number32(height), ...eightBitGrey])), ...chunk('IDAT', zlibSync(rows)), ...chunk('IEND', new Uint8Array())]);
}
