const numbers = new WeakMap<object, number>();

/** Counts the terms of one page from 1, so that each definition on it has an id of its own. */
export function nextTermNumber(page: object): number {
  const next = (numbers.get(page) ?? 0) + 1;
  numbers.set(page, next);
  return next;
}
