import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let shared = Math.min(node.length, primary.length);
  while (shared > 0 && node.at(shared)!.epoch !== primary.at(shared)!.epoch) shared -= 1;
  for (let index = shared + 1; index <= node.length; index++) {
    node.report(node.at(index)!);
    node.cut(index);
  }
  for (let index = shared + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
