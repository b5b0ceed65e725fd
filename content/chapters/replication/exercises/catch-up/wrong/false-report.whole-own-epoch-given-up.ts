import type { CatchUp, PrimaryLog, StaleNode } from '../contract.ts';

function isBeginning(node: StaleNode, primary: PrimaryLog): boolean {
  return node.length === 0 || node.at(node.length)!.epoch === primary.at(node.length)?.epoch;
}

export const catchUp: CatchUp = (node, primary) => {
  while (!isBeginning(node, primary)) {
    const last = node.at(node.length)!;
    let first = node.length;
    while (node.at(first - 1)?.epoch === last.epoch) first -= 1;
    for (let index = first; index <= node.length; index++) node.report(node.at(index)!);
    node.cut(first);
  }
  while (node.length < primary.length) node.append(primary.at(node.length + 1)!);
};
