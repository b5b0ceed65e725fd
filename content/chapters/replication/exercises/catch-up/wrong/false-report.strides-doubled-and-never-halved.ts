import type { CatchUp, PrimaryLog, StaleNode } from '../contract.ts';

function isSame(node: StaleNode, primary: PrimaryLog, index: number): boolean {
  return node.at(index)!.epoch === primary.at(index)!.epoch;
}

export const catchUp: CatchUp = (node, primary) => {
  let shared = Math.min(node.length, primary.length);
  for (let stride = 1; shared > 0 && !isSame(node, primary, shared); stride *= 2) {
    shared = Math.max(0, shared - stride);
  }
  for (let index = shared + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > shared) node.cut(shared + 1);
  for (let index = shared + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
