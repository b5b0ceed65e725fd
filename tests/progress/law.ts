import fc from 'fast-check';

/** Holds a law against so many worlds, the same ones on every machine. */
export function law<Worlds>(property: fc.IProperty<Worlds>, worlds = 200): void {
  fc.assert(property, { seed: 1, numRuns: worlds });
}
