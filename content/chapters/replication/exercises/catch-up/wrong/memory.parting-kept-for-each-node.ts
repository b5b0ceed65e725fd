import type { CatchUp, PrimaryLog, StaleNode } from '../contract.ts';

const partings = new WeakMap<StaleNode, number>();

function parting(node: StaleNode, primary: PrimaryLog): number {
  let index = Math.min(node.length, primary.length) + 1;
  while (index > 1 && node.at(index - 1)!.epoch !== primary.at(index - 1)!.epoch) index -= 1;
  return index;
}

export const catchUp: CatchUp = (node, primary) => {
  const first = partings.get(node) ?? parting(node, primary);
  partings.set(node, first);
  for (let index = first; index <= node.length; index++) {
    const entry = node.at(index)!;
    if (entry.epoch !== primary.at(index)?.epoch) node.report(entry);
  }
  if (node.length >= first) node.cut(first);
  for (let index = first; index <= primary.length; index++) node.append(primary.at(index)!);
};
