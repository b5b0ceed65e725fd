import type { CatchUp, PrimaryLog, StaleNode } from '../contract.ts';

/** Whether the primary's log has an entry of the epoch. Epochs never fall along a log. */
function knows(primary: PrimaryLog, epoch: number): boolean {
  let low = 1;
  let high = primary.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (primary.at(middle)!.epoch < epoch) low = middle + 1;
    else high = middle;
  }
  return primary.at(low)?.epoch === epoch;
}

function lastKnown(node: StaleNode, primary: PrimaryLog): number {
  let known = node.length;
  while (known > 0 && !knows(primary, node.at(known)!.epoch)) known -= 1;
  return known;
}

export const catchUp: CatchUp = (node, primary) => {
  const shared = Math.min(lastKnown(node, primary), primary.length);
  for (let index = shared + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > shared) node.cut(shared + 1);
  while (node.length < primary.length) node.append(primary.at(node.length + 1)!);
};
