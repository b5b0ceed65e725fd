import type { Failure, Vault } from '#progress/vault.ts';

/** A text that could not be read, whole or in part, as it was found. */
export interface Kept {
  /** The document that it was: `progress`, `drafts.cache/lru`. */
  readonly name: string;
  readonly text: string;
}

/** So many texts are kept; when one more turns up, its document is left alone and nothing is saved over it. */
export const KEPT_MAX = 20;

/** Puts a text aside as `<name>.kept.<n>`, once. */
export function keepAside(vault: Vault, { name, text }: Kept): Failure | undefined {
  const kept = keptIn(vault);
  if (kept.some((other) => other.name === name && other.text === text)) return undefined;
  if (kept.length >= KEPT_MAX) return 'full';
  const taken = new Set(vault.names());
  let n = 1;
  while (taken.has(`${name}.kept.${n}`)) n += 1;
  return vault.set(`${name}.kept.${n}`, text);
}

/** Everything put aside, in the order of its names. */
export function keptIn(vault: Vault): readonly Kept[] {
  return vault
    .names()
    .filter((name) => withoutKept(name) !== name)
    .sort()
    .map((name) => ({ name: withoutKept(name), text: vault.get(name) ?? '' }));
}

/** The name of the document that a text was put aside from; any other name as it is. */
export function withoutKept(name: string): string {
  return name.replace(/\.kept\.\d+$/, '');
}
