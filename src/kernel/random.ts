/**
 * Chance comes in by name: a stream is the same for the same seed and name, whatever else was drawn.
 * Generator: xoshiro128** 1.1 (Blackman and Vigna, public domain), state filled by hashing the names.
 */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  next32(): number;
  /** A number from 0 (included) to 1 (excluded), 32 bits fine. */
  uniform(): number;
}

/** One round of a 32-bit integer mixer (multiply, xor-shift): every input bit reaches every output bit. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

/** A 32-bit number for a name. */
export function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix32(h);
}

/** Fills `state` (four words) for a stream named by a seed and up to three numbers. */
export function seedStream(state: Uint32Array, seed: number, process: number, run: number, item: number): void {
  const a = mix32(seed ^ mix32(process ^ 0x9e3779b9));
  const b = mix32(a + Math.imul(run, 0x85ebca6b));
  const c = mix32(b + Math.imul(item, 0xc2b2ae35));
  state[0] = c;
  state[1] = mix32(c + a);
  state[2] = mix32(c + b + 0x27d4eb2f);
  state[3] = mix32(c ^ 0x165667b1) | 1;
}

/** A stream named by process, run and child (or whatever the third number counts). */
export function stream(seed: number, process: string, run = 0, item = 0): Random {
  const state = new Uint32Array(4);
  seedStream(state, seed, hashName(process), run, item);
  return xoshiro(state);
}

/** The generator itself, from a state that it goes on to change. */
export function xoshiro(s: Uint32Array): Random {
  const next32 = (): number => {
    const s1 = s[1]!;
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const t = s1 << 9;
    s[2] = s[2]! ^ s[0]!;
    s[3] = s[3]! ^ s1;
    s[1] = s1 ^ s[2]!;
    s[0] = s[0]! ^ s[3]!;
    s[2] = s[2]! ^ t;
    const s3 = s[3]!;
    s[3] = (s3 << 11) | (s3 >>> 21);
    return result;
  };
  return { next32, uniform: () => next32() / 4_294_967_296 };
}
