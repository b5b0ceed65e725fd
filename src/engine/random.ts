import { exponentialFrom } from '#engine/exponential.ts';

/** A stream of chance: the same seed and name give the same numbers everywhere. */
export interface Random {
  /** Uniform in [0, 1), 32 bits fine. */
  uniform(): number;
  /** Exponential with the given mean. */
  exponential(mean: number): number;
  /** A whole number from 0 to `below` − 1. */
  integer(below: number): number;
  /** One of the items, each as likely. */
  pick<Item>(items: readonly Item[]): Item;
}

/**
 * The stream `name` of `seed`: sfc32 (Chris Doty-Humphrey, PractRand), state filled by hashing seed and name. Whoever draws
 * from one stream does not disturb another, so two policies meet the same traffic.
 */
export function random(seed: number, name: string): Random {
  const fill = wordsFrom(seed, name);
  const state = Int32Array.of(fill(), fill(), fill(), 1);
  const word = (): number => {
    const b = state[1]!;
    const c = state[2]!;
    const counter = state[3]!;
    const sum = (state[0]! + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = counter + 1;
    return sum;
  };
  for (let warm = 0; warm < 12; warm++) word();
  const uniform = (): number => (word() >>> 0) / 4294967296;
  const integer = (below: number): number => Math.floor(uniform() * below);
  return {
    uniform,
    exponential: (mean) => mean * exponentialFrom(word),
    integer,
    pick: (items) => items[integer(items.length)]!,
  };
}

/** A 32-bit hash of a text, FNV-1a over its UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Well-mixed 32-bit words from a seed and a name: a counter through the finaliser of MurmurHash3. */
function wordsFrom(seed: number, name: string): () => number {
  let state = (hashText(name) ^ Math.imul(seed | 0, 0x9e3779b1)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state);
  };
}

/** The finaliser of MurmurHash3: every bit of the input moves about half of the output's. */
function mix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
