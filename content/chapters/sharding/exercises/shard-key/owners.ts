import { random as streamOf, type Random } from '#kit';
import { drawName } from './photo-case.ts';

/** Owners whose names have something in common, and over how many shards they are to be spread. */
export interface Family {
  readonly shards: number;
  readonly owners: () => readonly string[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const STREET = 'everything.that.happened.in.our.street.';

/** The families, by the name of the fault of those who don't spread them. */
export const FAMILIES: Readonly<Record<string, readonly Family[]>> = {
  uneven: [drawn(10, 2_000, (random) => drawName(random, LETTERS, 4 + random.integer(6)))],
  beginning: [
    drawn(7, 1_000, (random) => `m${drawName(random, LETTERS, 3 + random.integer(5))}`),
    drawn(7, 1_000, (random) => `kim.minseo.${drawName(random, LETTERS, 4)}`),
  ],
  ending: [
    drawn(7, 1_000, (random) => `${drawName(random, LETTERS, 3 + random.integer(5))}a`),
    drawn(7, 1_000, (random) => `${drawName(random, LETTERS, 4)}@photos.example`),
  ],
  letters: [{ shards: 7, owners: () => anagrams('minsoa') }],
  numbered: [7, 16].map((shards) => ({
    shards,
    owners: () => Array.from({ length: 9_999 }, (_, at) => `user${at + 1}`),
  })),
  script: [
    drawn(7, 1_000, (random) => [0, 1, 2].map(() => String.fromCodePoint(0xac00 + random.integer(11_172))).join('')),
    drawn(7, 1_000, (random) => [0, 1].map(() => String.fromCodePoint(0x1f400 + random.integer(512))).join('')),
  ],
  long: [drawn(7, 1_000, (random) => `${STREET.repeat(6)}${random.integer(100_000)}`)],
};

/** `count` different names. */
function drawn(shards: number, count: number, draw: (random: Random) => string): Family {
  return {
    shards,
    owners: () => {
      const random = streamOf(1, 'owners');
      const owners = new Set<string>();
      while (owners.size < count) owners.add(draw(random));
      return [...owners];
    },
  };
}

/** Every order of the letters of a word. */
function anagrams(word: string): string[] {
  if (word.length < 2) return [word];
  return [...word].flatMap((letter, at) =>
    anagrams(word.slice(0, at) + word.slice(at + 1)).map((rest) => letter + rest),
  );
}
