import type { CatchUp, PrimaryLog, StaleNode } from '../contract.ts';

const sharedWith = new WeakMap<PrimaryLog, number>();

/** The last index at which both logs have an entry of the same epoch, or 0. */
function lastShared(node: StaleNode, primary: PrimaryLog): number {
  let same = Math.min(sharedWith.get(primary) ?? 0, node.length);
  let other = Math.min(node.length, primary.length) + 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (node.at(middle)!.epoch === primary.at(middle)!.epoch) same = middle;
    else other = middle;
  }
  sharedWith.set(primary, same);
  return same;
}

export const catchUp: CatchUp = (node, primary) => {
  const shared = lastShared(node, primary);
  for (let index = shared + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > shared) node.cut(shared + 1);
  for (let index = shared + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
