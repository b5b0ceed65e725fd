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
  const shared = lastShared(node, primary);
  const missing = [];
  for (let index = shared + 1; index <= primary.length; index++) missing.push(primary.at(index)!);
  const kept = new Set(missing.map(({ value }) => value));

  for (let index = shared + 1; index <= node.length; index++) {
    const entry = node.at(index)!;
    if (!kept.has(entry.value)) node.report(entry);
  }
  if (node.length > shared) node.cut(shared + 1);
  missing.forEach((entry) => node.append(entry));
};
