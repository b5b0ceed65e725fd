/** Of an order that was kept, what there still is, each block once. */
export function knownOf(order: readonly string[], ids: readonly string[]): readonly string[] {
  return [...new Set(order)].filter((id) => ids.includes(id));
}

/** The order with a block at an index, wherever it was before; an index past an end means the end. */
export function placedAt(order: readonly string[], id: string, index: number): readonly string[] {
  const others = withoutBlock(order, id);
  return others.toSpliced(Math.max(0, Math.min(index, others.length)), 0, id);
}

/** The order without a block. */
export function withoutBlock(order: readonly string[], id: string): readonly string[] {
  return order.filter((other) => other !== id);
}
