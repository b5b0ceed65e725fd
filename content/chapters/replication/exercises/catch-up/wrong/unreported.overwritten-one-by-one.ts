import type { CatchUp, PrimaryLog, StaleNode } from '../contract.ts';

/** The last index at which both logs have an entry of the same epoch, or 0. */
function lastShared(node: StaleNode, primary: PrimaryLog): number {
  let same = 0;
  let other = Math.min(node.length, primary.length) + 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (node.at(middle)!.epoch === primary.at(middle)!.epoch) same = middle;
    else other = middle;
  }
  return same;
}

export const catchUp: CatchUp = (node, primary) => {
  const { length } = node;
  for (let index = lastShared(node, primary) + 1; index <= Math.max(length, primary.length); index++) {
    const own = node.at(index);
    const entry = primary.at(index);
    if (own) {
      node.report(own);
      node.cut(index);
    }
    if (entry) node.append(entry);
  }
};
