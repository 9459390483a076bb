import { hashName, mix32 } from '#kernel/random.ts';
import { ln } from '#kernel/mathematics.ts';

/**
 * The stream of one child in one replicate: the same generator as #kernel/random.ts (xoshiro128**), with its state in
 * a typed array that the caller keeps, because millions of streams are begun in a run. bench/kernel.c has the same.
 */
export const newState = (): Int32Array => new Int32Array(4);

/** The part of a stream's name that all children of a replicate share. */
export const runKey = (seed: number, process: string, run: number): number =>
  mix32(mix32(seed ^ mix32(hashName(process) ^ 0x9e3779b9)) + Math.imul(run, 0x85ebca6b));

export function beginStream(state: Int32Array, key: number, item: number): void {
  const c = mix32(key + Math.imul(item, 0xc2b2ae35));
  state[0] = c;
  state[1] = mix32(c + 0x51ed270b);
  state[2] = mix32(c + 0x27d4eb2f);
  state[3] = mix32(c ^ 0x165667b1) | 1;
}

function next32(state: Int32Array): number {
  let s0 = state[0]!, s1 = state[1]!, s2 = state[2]!, s3 = state[3]!;
  const product = Math.imul(s1, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  const t = s1 << 9;
  s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t;
  s3 = (s3 << 11) | (s3 >>> 21);
  state[0] = s0; state[1] = s1; state[2] = s2; state[3] = s3;
  return result;
}

/** A number above 0 and below 1. */
export const drawUniform = (state: Int32Array): number => (next32(state) + 0.5) * 2 ** -32;

/** Centres of 1,024 slices of 0.5 to 1: their logarithms and reciprocals. */
const SLICES = 1024;
const SLICE_LOGS = Float64Array.from({ length: SLICES }, (_, i) => ln(0.5 + (i + 0.5) / (2 * SLICES)));
const SLICE_RECIPROCALS = Float64Array.from({ length: SLICES }, (_, i) => 1 / (0.5 + (i + 0.5) / (2 * SLICES)));
const LN2 = 0.6931471805599453;

/** An exponential with mean 1: minus the logarithm of a uniform, by table and a cubic (error below 1e-13). */
export function drawEnergy(state: Int32Array): number {
  const k = next32(state);
  const exponent = 32 - Math.clz32(k);
  const mantissa = (k + 0.5) * REVERSE_POWERS[exponent]!;
  const slice = ((mantissa - 0.5) * (2 * SLICES)) | 0;
  const r = (mantissa - (0.5 + (slice + 0.5) / (2 * SLICES))) * SLICE_RECIPROCALS[slice]!;
  return (32 - exponent) * LN2 - SLICE_LOGS[slice]! - r * (1 - r * (0.5 - r / 3));
}

/** 2^-e for e = 0 to 32. */
const REVERSE_POWERS = Float64Array.from({ length: 33 }, (_, e) => 2 ** -e);

/** The tables behind `drawEnergy`, for the second implementation in C. */
export const sliceTables = (): { readonly logs: Float64Array; readonly reciprocals: Float64Array } => ({ logs: SLICE_LOGS, reciprocals: SLICE_RECIPROCALS });
